import { cellName } from "../../src/core/workbook/address";
import type { TableKind } from "../../src/core/standards/tableKinds";
import { bodyCells, layOut } from "./layOut";
import type { PrintedCell, PrintedTable } from "./printedTable";

/** A mistake to plant in consistent tables: a clerk's slip at one cell. */
export interface Mistake {
  readonly id: string;
  readonly kind: MistakeKind;
  /** The cell where the mistake stands and should be reported. */
  readonly change: Change;
  /** What else the slip touches: an amount in the wrong column is missing from the right one. */
  readonly along?: readonly Change[];
  /** For the list beside the workbook: what is wrong, and from what the right value follows. */
  readonly what: string;
  readonly evidence: string;
}

export type MistakeKind =
  | "digits-transposed"
  | "row-left-out"
  | "power-of-ten"
  | "neighbour-column"
  | "text-in-number"
  | "unit-slip"
  | "sign"
  | "last-year"
  | "part-exceeds-whole"
  | "tables-disagree"
  | "three-public-disagrees"
  | "class-name-disagrees"
  | "illegal-class-pair"
  | "note-missing"
  | "year-disagrees";

export interface Change {
  readonly at: Spot;
  readonly planted: string;
  /** What stands in the consistent table. */
  readonly right: string;
}

/** A cell named by meaning. Codes and names of a row are named by their position in the row. */
export type Spot = {
  readonly kind: TableKind;
  /** Of project forms, the one of this project. */
  readonly project?: string;
} & (
  | { readonly part: "subtitle" | "only-note" }
  | { readonly line: string; readonly measure: string }
  | { readonly line: string; readonly column: number }
);

/** A mistake with its address in the workbook. */
export interface PlantedMistake {
  readonly id: string;
  readonly kind: MistakeKind;
  readonly sheet: string;
  readonly cell: string;
  readonly planted: string;
  readonly right: string;
  readonly what: string;
  readonly evidence: string;
  /** Further cells that the slip touches. */
  readonly along: readonly { readonly cell: string; readonly planted: string }[];
}

export interface Planting {
  readonly tables: readonly PrintedTable[];
  readonly planted: readonly PlantedMistake[];
}

/**
 * Plants the mistakes one after the other.
 * @throws when a cell is not found, or holds something else than the right value
 */
export function plant(tables: readonly PrintedTable[], mistakes: readonly Mistake[]): Planting {
  const changed = [...tables];
  const planted = mistakes.map((mistake): PlantedMistake => {
    const { sheet, cell } = change(changed, mistake.change);
    const along = (mistake.along ?? []).map((further) => ({
      cell: change(changed, further).cell,
      planted: further.planted,
    }));
    const { planted: value, right } = mistake.change;
    const { id, kind, what, evidence } = mistake;
    return { id, kind, sheet, cell, planted: value, right, what, evidence, along };
  });
  return { tables: changed, planted };
}

interface Address {
  readonly sheet: string;
  readonly cell: string;
}

function change(tables: PrintedTable[], { at, planted, right }: Change): Address {
  const index = tables.findIndex((table) => table.kind === at.kind && isForProject(table, at));
  const table = tables[index];
  if (table === undefined) throw new Error(`no table for ${JSON.stringify(at)}`);
  const result =
    "part" in at ? changePart(table, at.part, planted) : changeCell(table, at, planted);
  if (result.found !== right) throw new Error(`${result.cell}: ${result.found}, not ${right}`);
  tables[index] = result.table;
  return { sheet: table.sheetName, cell: result.cell };
}

function isForProject(table: PrintedTable, at: Spot): boolean {
  if (at.project === undefined) return true;
  const name = table.body.flat().find((cell) => cell?.line === "project-name");
  return name?.text === at.project;
}

interface Changed {
  readonly table: PrintedTable;
  readonly cell: string;
  readonly found: string;
}

/** A missing note has no cell: what is wrong is then the table, and stands at its title. */
function changePart(table: PrintedTable, part: "subtitle" | "only-note", planted: string): Changed {
  const place = layOut(table);
  if (part === "subtitle") {
    const cell = cellName({ row: place.subtitle ?? place.title, column: 0 });
    return { table: { ...table, subtitle: planted }, cell, found: table.subtitle ?? "" };
  }
  const notes = planted === "" ? [] : [planted];
  const cell = cellName({ row: place.title, column: 0 });
  return { table: { ...table, notes }, cell, found: table.notes.join("\n") };
}

function changeCell(
  table: PrintedTable,
  at: Exclude<Spot, { part: string }>,
  planted: string
): Changed {
  const position = bodyCells(table).find(
    ({ cell, column }) =>
      cell.line === at.line &&
      ("measure" in at ? cell.measure === at.measure : column === at.column)
  );
  if (position === undefined) throw new Error(`no cell for ${JSON.stringify(at)}`);
  const replace = (cell: PrintedCell | null): PrintedCell | null =>
    cell === position.cell ? { ...cell, text: planted } : cell;
  return {
    table: { ...table, body: table.body.map((row) => row.map(replace)) },
    cell: cellName(position),
    found: position.cell.text,
  };
}
