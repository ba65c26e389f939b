import { Amount } from "../../../src/core/money/amount";
import type { Money, MoneyUnit } from "../../../src/core/money/money";
import type {
  Code,
  Figure,
  FigureContent,
  Line,
  Measure,
  Note,
  Recognition,
  RecognisedTable,
  TableRef,
  TextField,
} from "../../../src/core/recognition/model";
import type { LayoutProfile, TableLayout } from "../../../src/core/standards/layoutProfile";
import { henan2021 } from "../../../src/core/standards/profiles/henan2021";
import type { TableKind } from "../../../src/core/standards/tableKinds";
import type { CellAddress } from "../../../src/core/workbook/address";

/** A table as a test writes it down. */
export interface TableDraft {
  readonly kind: TableKind;
  readonly rows: readonly RowDraft[];
  readonly unit?: MoneyUnit;
  readonly unitStated?: boolean;
  readonly notes?: readonly string[];
  readonly title?: string;
  readonly year?: number;
  readonly noteYear?: number;
  readonly organisation?: string;
  readonly texts?: Readonly<Record<string, string>>;
  readonly lists?: Readonly<Record<string, readonly string[]>>;
  readonly doubts?: RecognisedTable["doubts"];
  /** Measures of the layout that the table does not print. */
  readonly without?: readonly string[];
  /** Columns that the layout does not know: id → the sums that they may enter. */
  readonly extra?: Readonly<Record<string, readonly string[]>>;
}

/**
 * A row: amounts by measure as printed. `""` is blank, `=#REF!` a failed formula, `'12` a number stored as text, any other
 * text unreadable.
 */
export interface RowDraft {
  readonly role?: Line["role"];
  readonly id?: string;
  readonly panel?: string;
  readonly label?: string;
  readonly unitCode?: string;
  readonly function?: string;
  readonly department?: string;
  readonly government?: string;
  readonly governmentName?: string;
  readonly malformed?: boolean;
  /** Position in `rows` of the line that this one is a part of. */
  readonly parent?: number;
  readonly amounts: Readonly<Record<string, string>>;
}

export interface RecognitionDraft {
  readonly year?: number;
  readonly organisation?: string;
  readonly profile?: LayoutProfile;
}

/** A recognition of exactly these tables. Each stands on a sheet of its own; amounts start in column K. */
export function recognitionOf(
  drafts: readonly TableDraft[],
  { year = 2021, organisation = "滨河市财政局", profile = henan2021 }: RecognitionDraft = {}
): Recognition {
  const tables = drafts.map((draft, index) => tableOf(draft, index, year, profile));
  const kinds = new Set(drafts.map(({ kind }) => kind));
  const missing = profile.tables.map(({ kind }) => kind).filter((kind) => !kinds.has(kind));
  return { profile, year, organisation, tables, unrecognised: [], missing };
}

/** The cell of a figure: sheet is `<kind>` or `<kind> 2` and so on for the second of a kind. */
export function cellIn(
  recognition: Recognition,
  table: number,
  row: number,
  measure: string
): CellAddress {
  const figure = figureIn(recognition, table, row, measure);
  return figure.cell;
}

export function figureIn(
  recognition: Recognition,
  table: number,
  row: number,
  measure: string
): Figure {
  const line = recognition.tables[table]?.lines[row];
  const figure = line?.figures.find((candidate) => candidate.measure.id === measure);
  if (figure === undefined) throw new Error(`no figure ${table}/${row}/${measure}`);
  return figure;
}

const FIRST_ROW = 3;
const FIRST_AMOUNT_COLUMN = 10;

function tableOf(
  draft: TableDraft,
  index: number,
  year: number,
  profile: LayoutProfile
): RecognisedTable {
  const layout = profile.tables.find(({ kind }) => kind === draft.kind);
  if (layout === undefined) throw new Error(`no layout for ${draft.kind}`);
  const sheet = `${index + 1} ${draft.kind}`;
  const cell = (row: number, column: number): CellAddress => ({ sheet, row, column });
  const unit = draft.unit ?? layout.defaultUnit;
  const measures = measuresOf(layout, draft);
  const ref: TableRef = { index, kind: draft.kind, name: layout.name };
  const decimals = draft.rows
    .flatMap((row) => Object.values(row.amounts))
    .reduce((most, text) => Math.max(most, text.replace("'", "").split(".")[1]?.length ?? 0), 0);
  const lines: Line[] = [];
  for (const [position, row] of draft.rows.entries()) {
    lines.push(lineOf({ row, position, ref, unit, decimals, measures, cell, year, lines }));
  }
  const notes = (draft.notes ?? []).map((text, at): Note => ({
    text,
    cell: cell(FIRST_ROW + lines.length + at, 0),
    saysEmpty: text.includes("空表"),
  }));
  const items = lines.filter(({ role }) => role !== "total");
  return {
    index,
    kind: draft.kind,
    layout,
    name: ref.name,
    visible: true,
    title: draft.title ?? layout.name,
    titleCell: cell(0, 0),
    range: {
      sheet,
      top: 0,
      left: 0,
      bottom: FIRST_ROW + lines.length + notes.length,
      right: FIRST_AMOUNT_COLUMN + measures.length,
    },
    unit,
    ...(draft.unitStated === false ? {} : { unitCell: cell(1, 0) }),
    decimals,
    years: [
      { year: draft.year ?? year, cell: cell(0, 0), from: "title" },
      ...(draft.noteYear === undefined || notes[0] === undefined
        ? []
        : [{ year: draft.noteYear, cell: notes[0].cell, from: "note" as const }]),
    ],
    ...(draft.organisation === undefined ? {} : { organisation: draft.organisation }),
    empty: items.every((line) => line.figures.every(({ content }) => content === "blank")),
    notes,
    confidence: 1,
    keys: [],
    evidence: [],
    measures,
    lines,
    texts: new Map(
      Object.entries(draft.texts ?? {}).map(([id, text]) => [id, { text, cell: cell(2, 1) }])
    ),
    lists: new Map(
      Object.entries(draft.lists ?? {}).map(([id, names]) => [
        id,
        names.map((text, at): TextField => ({ text, cell: cell(100 + at, 1) })),
      ])
    ),
    doubts: draft.doubts ?? [],
  };
}

function measuresOf(layout: TableLayout, draft: TableDraft): readonly Measure[] {
  const measures: Measure[] = [];
  const { body } = layout;
  const put = (measure: Omit<Measure, "column">): void => {
    measures.push({ ...measure, column: FIRST_AMOUNT_COLUMN + measures.length });
  };
  if (body.shape === "grid") {
    for (const one of body.measures) {
      if (draft.without?.includes(one.id) !== true)
        put({ id: one.id, name: one.name, layout: one });
    }
  }
  if (body.shape === "panels") {
    for (const panel of body.panels) {
      for (const one of panel.measures) {
        put({ id: one.id, name: one.name, layout: one, panel: panel.id });
      }
    }
  }
  if (body.shape === "form") put({ id: "amount", name: "金额" });
  for (const [id, mayEnter] of Object.entries(draft.extra ?? {})) put({ id, name: id, mayEnter });
  return measures;
}

interface LinePlace {
  readonly row: RowDraft;
  readonly position: number;
  readonly ref: TableRef;
  readonly unit: MoneyUnit;
  readonly decimals: number;
  readonly measures: readonly Measure[];
  readonly cell: (row: number, column: number) => CellAddress;
  readonly year: number;
  readonly lines: readonly Line[];
}

function lineOf(place: LinePlace): Line {
  const { row, position, cell, measures } = place;
  const panel =
    row.panel ?? (row.id?.includes(".") === true ? panelOf(row.id, measures) : undefined);
  const figures: Figure[] = [];
  const at = FIRST_ROW + position;
  const parent = row.parent === undefined ? undefined : place.lines[row.parent];
  const line: Line = {
    role: row.role ?? "item",
    ...(row.id === undefined ? {} : { id: row.id }),
    ...(panel === undefined ? {} : { panel }),
    label: labelOf(row),
    labelCell: cell(at, 1),
    row: at,
    ...(row.unitCode === undefined ? {} : { unitCode: row.unitCode }),
    ...codesOf(row, (column) => cell(at, column)),
    ...(parent === undefined ? {} : { parent }),
    figures,
  };
  for (const measure of measures) {
    if (measure.panel !== panel && measure.panel !== undefined) continue;
    figures.push(figureOfText(row.amounts[measure.id] ?? "", measure, line, place));
  }
  return line;
}

function labelOf({ label, role, id }: RowDraft): string {
  return label ?? (role === "total" ? "合计" : (id ?? ""));
}

function codesOf(
  row: RowDraft,
  cell: (column: number) => CellAddress
): Pick<Line, "functionClass" | "departmentClass" | "governmentClass"> {
  const code = (printed: string, column: number, name: string | undefined): Code => ({
    code: printed,
    printed,
    cell: cell(column),
    malformed: row.malformed ?? false,
    ...(name === undefined ? {} : { name: { text: name, cell: cell(column + 1) } }),
  });
  return {
    ...(row.function && { functionClass: code(row.function, 0, row.label) }),
    ...(row.department && { departmentClass: code(row.department, 2, row.label) }),
    ...(row.government && { governmentClass: code(row.government, 4, row.governmentName) }),
  };
}

function panelOf(id: string, measures: readonly Measure[]): string | undefined {
  const prefix = id.split(".")[0];
  return measures.some(({ panel }) => panel === prefix) ? prefix : undefined;
}

function figureOfText(text: string, measure: Measure, line: Line, place: LinePlace): Figure {
  const { content, amount } = readText(text);
  const money: Money = {
    amount,
    unit: place.unit,
    decimals: measure.layout?.holds === "quantity" ? 0 : place.decimals,
  };
  return {
    table: place.ref,
    line,
    measure,
    year: place.year,
    cell: place.cell(line.row, measure.column),
    content,
    money,
    ...(content === "unreadable" || content === "error" ? { printed: text.replace("=", "") } : {}),
  };
}

function readText(text: string): { content: FigureContent; amount: Amount } {
  if (text === "") return { content: "blank", amount: Amount.zero };
  if (text.startsWith("=#")) return { content: "error", amount: Amount.zero };
  const plain = text.replace("'", "");
  if (!/^-?\d+(\.\d+)?$/.test(plain)) return { content: "unreadable", amount: Amount.zero };
  return { content: text.startsWith("'") ? "text-number" : "number", amount: Amount.of(plain) };
}
