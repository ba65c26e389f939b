import type { Area } from "../../model/areas";
import { contains, intersection } from "../../model/areas";
import type { Cell, ConditionalFormat, SheetModel } from "../../model/sheetModel";
import type { CellStyle, DifferentialLook } from "../../model/styles";
import type { WorkbookModel } from "../../model/workbookModel";

/** How cells look with the conditional formats that hold laid over their own look. */
export class Looks {
  readonly #rules: readonly ConditionalFormat[];

  /** @param shown only cells of this area will be asked for */
  constructor(
    private readonly model: WorkbookModel,
    sheet: SheetModel,
    shown: Area
  ) {
    this.#rules = sheet.conditionalFormats.filter(isAlwaysTrue).flatMap((rule) => {
      const areas = rule.areas.filter((area) => intersection(area, shown) !== undefined);
      return areas.length === 0 ? [] : [{ ...rule, areas }];
    });
  }

  of(cell: Cell, row: number, column: number): CellStyle {
    const own = this.model.style(cell);
    let laid: DifferentialLook = {};
    for (const rule of this.#rules) {
      if (!rule.areas.some((area) => contains(area, row, column))) continue;
      laid = { ...rule.look, ...given(laid) };
      if (rule.stopIfTrue) break;
    }
    return {
      ...own,
      fill: laid.fill ?? own.fill,
      color: laid.color ?? own.color,
      bold: laid.bold ?? own.bold,
      italic: laid.italic ?? own.italic,
      underline: laid.underline ?? own.underline,
      strikethrough: laid.strikethrough ?? own.strikethrough,
      borders: { ...own.borders, ...given(laid.borders ?? {}) },
    };
  }
}

/**
 * Constant formulas are painted, such as =TRUE, =1, ="a"="a", =LEN("note")>0. What depends on cells is the file's own and is left
 * unpainted: the stand-in must not guess what Excel would show.
 */
export function isAlwaysTrue(rule: Pick<ConditionalFormat, "type" | "formula">): boolean {
  if (rule.type !== "Custom" || rule.formula === undefined) return false;
  return isTrue(rule.formula.replace(/^=/, "").trim());
}

function isTrue(formula: string): boolean {
  const number = /^N\("(?:[^"]|"")*"\)\s*(=|\+)\s*(\d+)$/i.exec(formula);
  if (number !== null) return (number[1] === "=") === (Number(number[2]) === 0);
  const length = /^LEN\("((?:[^"]|"")*)"\)\s*(>|=)\s*0$/i.exec(formula);
  if (length !== null) return (length[1] !== "") === (length[2] === ">");
  const sides = /^("(?:[^"]|"")*")\s*(=|<>)\s*("(?:[^"]|"")*")$/.exec(formula);
  if (sides !== null) return (sides[1] === sides[3]) === (sides[2] === "=");
  return /^(TRUE(\(\))?|[1-9]\d*)$/i.test(formula);
}

/** Without the properties that are undefined, so that they do not cover what lies below. */
function given<T extends object>(look: T): T {
  return Object.fromEntries(Object.entries(look).filter(([, value]) => value !== undefined)) as T;
}
