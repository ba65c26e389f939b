import type { MoneyUnit } from "../money/money";
import type { CellAddress } from "../workbook/address";
import type { StatedYear } from "./model";
import type { Region } from "./head";
import { compact } from "./normalise";
import type { SheetView } from "./sheetView";
import { organisationOf, type TitleAnchor, yearOf } from "./titles";

/** What is printed around a table: unit, years, organisation. */
export interface Surroundings {
  readonly unit?: MoneyUnit;
  readonly unitCell?: CellAddress;
  readonly years: readonly StatedYear[];
  readonly organisation?: string;
}

/** Reads the rows between the title and the head, both included. */
export function readSurroundings(
  view: SheetView,
  region: Region,
  anchor: TitleAnchor | undefined,
  headTop: number
): Surroundings {
  let unit: { unit: MoneyUnit; unitCell: CellAddress } | undefined;
  let organisation = anchor === undefined ? "" : organisationOf(anchor.prefix);
  const years: StatedYear[] = [];
  for (let row = region.top; row <= headTop; row += 1) {
    for (const column of view.filledColumns(row, region.left, region.right)) {
      const label = view.label(row, column);
      if (label === "" || label.length > LONGEST) continue;
      const cell = { sheet: view.sheet.name, row, column };
      const stated = unitOf(label);
      if (unit === undefined && stated !== undefined) unit = { unit: stated, unitCell: cell };
      if (row === headTop) continue;
      const year = yearOf(label);
      if (year !== undefined && isTitleYear(label, row, column, anchor))
        years.push({ year, cell, from: "title" });
      if (organisation === "") organisation = statedOrganisation(view.text(row, column));
    }
  }
  return { ...unit, years, ...(organisation === "" ? {} : { organisation }) };
}

/** The unit that a label states: 单位：万元, 金额单位:元, （万元）. */
export function unitOf(label: string): MoneyUnit | undefined {
  const match = UNIT.exec(label) ?? BRACKETED_UNIT.exec(label);
  return match?.[1] === undefined ? undefined : (match[1] as MoneyUnit);
}

/** A row that says nothing but the unit, as printed again on every page. */
export function isUnitLine(label: string): boolean {
  return UNIT.test(label) && label.length <= 16;
}

/** A project's name may hold years of its own; the title and the short line below it hold the fiscal year. */
function isTitleYear(
  label: string,
  row: number,
  column: number,
  anchor: TitleAnchor | undefined
): boolean {
  if (anchor !== undefined && row === anchor.row && column === anchor.column) return true;
  return /^\(?20\d{2}年(度|预算)?\)?$/.test(label);
}

function statedOrganisation(text: string): string {
  const match = /^(?:编制|填报|预算)?(?:单位|部门)(?:名称)?(?:（盖章）|\(盖章\))?[:：](.+)$/.exec(
    compact(text)
  );
  const name = match?.[1] ?? "";
  return unitOf(`单位:${name}`) === undefined && /[\u4e00-\u9fff]{3}/.test(name) ? name : "";
}

const LONGEST = 100;
const UNIT = /(?:单位|货币单位|金额单位)[:：]?(?:人民币)?(元|千元|万元|亿元)\)?$/;
const BRACKETED_UNIT = /\((?:单位[:：]?)?(元|千元|万元|亿元)\)$/;
