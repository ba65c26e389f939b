import type { Area } from "../areas";
import { areaText, cellArea, intersection, sheetPrefix } from "../areas";
import type { Sheet } from "../sheetModel";
import type { Computed } from "../workbookModel";
import type { Value } from "./evaluate";
import { Unknown, errorOf, evaluate } from "./evaluate";
import type { Expression, Reference } from "./parse";
import { parseFormula, referencesOf } from "./parse";

interface Formula {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  /** undefined when the evaluator cannot read it */
  readonly expression: Expression | undefined;
  readonly references: readonly Reference[];
}

/** Knows which formulas read which cells, and computes those that a change touches. */
export class Recalculation {
  #sheets: readonly Sheet[];
  readonly #formulas = new Map<string, Formula>();
  readonly #uncomputed = new Map<string, string>();

  constructor(sheets: readonly Sheet[]) {
    this.#sheets = [...sheets];
    for (const sheet of sheets) {
      for (const [row, column, cell] of sheet.cells()) {
        if (cell.formula !== undefined) this.cellChanged(sheet, row, column);
      }
    }
  }

  /** Formulas whose values could not be computed when they should have been, with the reason. */
  get uncomputed(): readonly string[] {
    return [...this.#uncomputed.values()];
  }

  sheetsChanged(sheets: readonly Sheet[]): void {
    const ids = new Set(sheets.map((sheet) => sheet.id));
    this.#sheets = [...sheets];
    for (const [key, formula] of this.#formulas) {
      if (!ids.has(formula.sheet.id)) this.#formulas.delete(key);
    }
  }

  cellChanged(sheet: Sheet, row: number, column: number): void {
    const key = keyOf(sheet, row, column);
    this.#uncomputed.delete(key);
    const text = sheet.cell(row, column).formula;
    if (text === undefined) {
      this.#formulas.delete(key);
      return;
    }
    const expression = parseFormula(text);
    const references = expression === undefined ? [] : referencesOf(expression);
    this.#formulas.set(key, { sheet, row, column, expression, references });
  }

  /** Computes what stands in the area and all that depends on it. Values are not written here. */
  run(sheet: Sheet, area: Area): Computed[] {
    const dirty = this.#touched(sheet, area);
    const done = new Map<string, Value | undefined>();
    const underWay = new Set<string>();
    const compute = (formula: Formula): Value | undefined => {
      const key = keyOf(formula.sheet, formula.row, formula.column);
      if (done.has(key)) return done.get(key);
      if (underWay.has(key)) throw new Unknown("a formula that reads itself");
      underWay.add(key);
      const value = this.#value(formula, key, dirty, compute);
      underWay.delete(key);
      done.set(key, value);
      return value;
    };
    return [...dirty.values()].flatMap((formula) => {
      const value = compute(formula);
      return value === undefined ? [] : [computed(formula, value)];
    });
  }

  #value(
    formula: Formula,
    key: string,
    dirty: ReadonlyMap<string, Formula>,
    compute: (formula: Formula) => Value | undefined
  ): Value | undefined {
    try {
      if (formula.expression === undefined) throw new Unknown("not read");
      const value = evaluate(formula.expression, {
        sheetOf: (name) => this.#sheet(name, formula.sheet),
        valueAt: (sheet, row, column) => {
          const other = dirty.get(keyOf(sheet, row, column));
          const fresh = other === undefined ? undefined : compute(other);
          return fresh ?? stored(sheet, row, column);
        },
      });
      this.#uncomputed.delete(key);
      return value;
    } catch (error) {
      if (!(error instanceof Unknown)) throw error;
      const place =
        sheetPrefix(formula.sheet.name) + areaText(cellArea(formula.row, formula.column));
      this.#uncomputed.set(key, `${place}: ${error.message}`);
      return undefined;
    }
  }

  #sheet(name: string | undefined, own: Sheet): Sheet | undefined {
    if (name === undefined) return own;
    return this.#sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
  }

  #touched(sheet: Sheet, area: Area): Map<string, Formula> {
    const dirty = new Map<string, Formula>();
    let changed: { readonly sheet: Sheet; readonly area: Area }[] = [{ sheet, area }];
    for (const [key, formula] of this.#formulas) {
      const at = cellArea(formula.row, formula.column);
      if (formula.sheet.id === sheet.id && intersection(at, area)) dirty.set(key, formula);
    }
    while (changed.length > 0) {
      const next: typeof changed = [];
      for (const [key, formula] of this.#formulas) {
        if (dirty.has(key) || !changed.some((one) => this.#reads(formula, one))) continue;
        dirty.set(key, formula);
        next.push({ sheet: formula.sheet, area: cellArea(formula.row, formula.column) });
      }
      changed = [...next];
    }
    return dirty;
  }

  #reads(formula: Formula, changed: { readonly sheet: Sheet; readonly area: Area }): boolean {
    return formula.references.some(
      (reference) =>
        intersection(reference.area, changed.area) !== undefined &&
        this.#sheet(reference.sheet, formula.sheet)?.id === changed.sheet.id
    );
  }
}

function keyOf(sheet: Sheet, row: number, column: number): string {
  return `${sheet.id} ${row} ${column}`;
}

function stored(sheet: Sheet, row: number, column: number): Value {
  const cell = sheet.cell(row, column);
  if (cell.type === "Empty") return undefined;
  return cell.type === "Error" ? errorOf(String(cell.value)) : cell.value;
}

function computed(at: Formula, value: NonNullable<Value>): Computed {
  const { sheet, row, column } = at;
  if (typeof value === "object") return { sheet, row, column, value: value.error, type: "Error" };
  const type =
    typeof value === "number" ? "Double" : typeof value === "boolean" ? "Boolean" : "String";
  return { sheet, row, column, value, type };
}
