import fc from "fast-check";
import type { PrintedCell, PrintedTable } from "../../samples/build/printedTable";
import { hundredthsOf, textOf } from "./amountText";
import { Chance } from "./chance";

/**
 * One thing that goes wrong with one amount:
 * - `digit`: another digit; `transposed`: two neighbouring digits swapped; `letter`: O for 0, l for 1;
 * - `last-digit`: one yuan, or ten to nine hundred steps of 0.01 万元 (fewer may be rounding);
 * - `ten-times`, `unit-slip`: ×10, ×10000 and their inverses; `sign`: a minus;
 * - `neighbour-line`: the amount of the line above or below; `neighbour-column`: moved into the next, blank column;
 * - `deleted`: nothing there.
 */
export const MISTAKE_KINDS = [
  "digit",
  "transposed",
  "letter",
  "last-digit",
  "ten-times",
  "unit-slip",
  "sign",
  "neighbour-line",
  "neighbour-column",
  "deleted",
] as const;
export type MistakeKind = (typeof MISTAKE_KINDS)[number];

export interface MistakeChoice {
  readonly figure: number;
  readonly kind: MistakeKind;
  readonly seed: number;
}

export interface Mistake {
  readonly kind: MistakeKind;
  /** Position among the printed tables. */
  readonly table: number;
  readonly line: string;
  readonly unit?: string;
  readonly measure: string;
  /** The measure of the column that the amount was moved into. */
  readonly movedTo?: string;
  readonly before: string;
  readonly after: string;
}

export function mistakeChoices(): fc.Arbitrary<MistakeChoice> {
  return fc.record({
    figure: fc.nat(9999),
    kind: fc.constantFrom(...MISTAKE_KINDS),
    seed: fc.nat(9999),
  });
}

/**
 * Puts one mistake into one amount that is not zero. Amounts that no relation covers are left alone: on a project form
 * the money of last year and of the whole project (项目总金额), which only this year's amount is held against.
 * @returns nothing when the kind of mistake is impossible for the amount (a digit to swap with its like, a blank
 *   neighbour that is not there)
 */
export function plantMistake(
  tables: readonly PrintedTable[],
  choice: MistakeChoice
): { readonly tables: readonly PrintedTable[]; readonly mistake: Mistake } | undefined {
  const places = coveredAmounts(tables);
  const place = places[choice.figure % Math.max(1, places.length)];
  if (place === undefined) return undefined;
  const table = tables[place.table];
  if (table === undefined) return undefined;
  const edits = editsOf(table, place, choice.kind, new Chance(choice.seed));
  const after = edits?.[0]?.text;
  if (edits === undefined || after === undefined || after === place.cell.text) return undefined;
  const { cell } = place;
  const target = edits[1];
  const movedTo = target && table.body[target.row]?.[target.column]?.measure;
  const mistake: Mistake = {
    kind: choice.kind,
    table: place.table,
    line: cell.line ?? "",
    measure: cell.measure ?? "",
    before: cell.text,
    after,
    ...(cell.unit === undefined ? {} : { unit: cell.unit }),
    ...(movedTo === undefined ? {} : { movedTo }),
  };
  const edited = withEdits(table, edits);
  return { tables: tables.map((other) => (other === table ? edited : other)), mistake };
}

interface Place {
  readonly table: number;
  readonly row: number;
  readonly column: number;
  readonly cell: PrintedCell;
}

interface Edit {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

const UNCOVERED_ON_PROJECT_FORMS = ["whole", "last-year.whole", "last-year.current"];

function coveredAmounts(tables: readonly PrintedTable[]): readonly Place[] {
  return tables.flatMap((table, index) =>
    table.body.flatMap((cells, row) =>
      cells.flatMap((cell, column): Place[] => {
        if (cell?.measure === undefined || /^[0.]*$/.test(cell.text)) return [];
        const isForm = table.kind === "project-performance";
        if (isForm && UNCOVERED_ON_PROJECT_FORMS.includes(cell.line ?? "")) return [];
        return [{ table: index, row, column, cell }];
      })
    )
  );
}

function editsOf(
  table: PrintedTable,
  place: Place,
  kind: MistakeKind,
  chance: Chance
): readonly Edit[] | undefined {
  const { row, column, cell } = place;
  const here = (text: string | undefined): Edit[] | undefined =>
    text === undefined ? undefined : [{ row, column, text }];
  switch (kind) {
    case "neighbour-line":
      return here(lineBeside(table, place, chance));
    case "neighbour-column": {
      const target = blankColumnBeside(table, place, chance);
      if (target === undefined) return undefined;
      return [
        { row, column, text: "" },
        { row, column: target, text: cell.text },
      ];
    }
    default:
      return here(changedText(cell.text, kind, table.unitLine?.includes("万") ?? false, chance));
  }
}

function changedText(
  text: string,
  kind: MistakeKind,
  rounded: boolean,
  chance: Chance
): string | undefined {
  switch (kind) {
    case "digit":
      return otherDigit(text, chance);
    case "transposed":
      return transposed(text, chance);
    case "letter":
      return /[01]/.test(text) ? text.replace("0", "O").replace(/^([^O]*)1/, "$1l") : undefined;
    case "last-digit":
      return shifted(text, rounded ? 10n + BigInt(chance.below(890)) : 100n, chance);
    case "ten-times":
      return scaled(text, 10n, chance);
    case "unit-slip":
      return scaled(text, 10_000n, chance);
    case "sign":
      return `-${text}`;
    default:
      return "";
  }
}

function otherDigit(text: string, chance: Chance): string | undefined {
  const positions = [...text].flatMap((sign, index) => (/\d/.test(sign) ? index : []));
  const at = chance.pick(positions);
  const digits = [..."0123456789"].filter((digit) => digit !== text[at]);
  const changed = text.slice(0, at) + chance.pick(digits) + text.slice(at + 1);
  return changed.length > 1 && /^0\d/.test(changed) ? undefined : changed;
}

function transposed(text: string, chance: Chance): string | undefined {
  const positions = [...text].flatMap((sign, index) => {
    const next = text[index + 1];
    const swappable = /\d/.test(sign) && next !== undefined && /\d/.test(next) && next !== sign;
    return swappable && !(index === 0 && next === "0") ? index : [];
  });
  if (positions.length === 0) return undefined;
  const at = chance.pick(positions);
  return `${text.slice(0, at)}${text[at + 1] ?? ""}${text[at] ?? ""}${text.slice(at + 2)}`;
}

function shifted(text: string, hundredths: bigint, chance: Chance): string {
  const by = chance.oneIn(2) ? hundredths : -hundredths;
  return textOf(hundredthsOf(text) + by, text.includes("."));
}

/** Times or divided by; divided only when nothing is lost. */
function scaled(text: string, factor: bigint, chance: Chance): string {
  const amount = hundredthsOf(text);
  const step = text.includes(".") ? 1n : 100n;
  const divisible = amount % (factor * step) === 0n;
  const result = divisible && chance.oneIn(2) ? amount / factor : amount * factor;
  return textOf(result, text.includes("."));
}

function lineBeside(table: PrintedTable, place: Place, chance: Chance): string | undefined {
  const texts = [place.row - 1, place.row + 1].flatMap((row) => {
    const cell = table.body[row]?.[place.column];
    return cell?.measure !== undefined && cell.text !== "" && cell.text !== place.cell.text
      ? cell.text
      : [];
  });
  return texts.length === 0 ? undefined : chance.pick(texts);
}

function blankColumnBeside(table: PrintedTable, place: Place, chance: Chance): number | undefined {
  const columns = [place.column - 1, place.column + 1].filter((column) => {
    const cell = table.body[place.row]?.[column];
    return cell?.measure !== undefined && cell.text === "";
  });
  return columns.length === 0 ? undefined : chance.pick(columns);
}

function withEdits(table: PrintedTable, edits: readonly Edit[]): PrintedTable {
  const body = table.body.map((cells, row) =>
    cells.map((cell, column) => {
      const edit = edits.find((candidate) => candidate.row === row && candidate.column === column);
      return edit && cell ? { ...cell, text: edit.text } : cell;
    })
  );
  return { ...table, body };
}
