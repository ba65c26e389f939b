import { DisclosureView } from "../figures/disclosureView";
import { Amount } from "../money/amount";
import {
  figureOf,
  type Figure,
  type Line,
  type Measure,
  type Recognition,
  type RecognisedTable,
} from "../recognition/model";
import type { Mutable } from "../recognition/mutable";
import type { MeasureLayout, TableLayout } from "../standards/layoutProfile";
import type { BuiltCell, BuiltRow, BuiltSheet } from "../workbook/builtSheet";
import { BLANK, headRows, numberCell, textCell, titleRow, unitRow } from "./builtCells";
import { governmentName, governmentStyle, type GovernmentStyle } from "./governmentStyle";
import type { CrosswalkRow } from "./model";
import { proposeCrosswalk, type CrosswalkRequest } from "./proposeCrosswalk";

/** A sheet that is made of a table. */
export interface SheetFromTable {
  readonly sheet: BuiltSheet;
  /** The sheet of the table. */
  readonly behind: string;
  /** Rows whose government class nobody has decided; they stand there without. */
  readonly openRows: number;
}

/**
 * The two-class table (两套经济分类) made of a table that has department classes only, else of the basic expenditure
 * (一般公共预算基本支出情况表). A government class is put in as it would be proposed for the same row of a two-class table,
 * and left blank where nothing decides. Nothing where a two-class table is there already, or where neither source is.
 */
export function buildPairTable(
  recognition: Recognition,
  request: CrosswalkRequest = {}
): SheetFromTable | undefined {
  const layout = recognition.profile.tables.find(({ kind }) => kind === PAIR_TABLE);
  const source = sourceOf(recognition);
  if (layout === undefined || source === undefined) return undefined;
  const table = asPairTable(source, layout);
  const tables = recognition.tables.map((one) => (one === source ? table : one));
  const { rows } = proposeCrosswalk({ ...recognition, tables }, request);
  const own = new Map(rows.filter((row) => row.table === table).map((row) => [row.line, row]));
  const openRows = [...own.values()].filter(({ outcome }) => outcome.kind !== "proposed").length;
  return {
    sheet: new PairSheet(recognition, layout, table, own).build(source, openRows),
    behind: source.range.sheet,
    openRows,
  };
}

const PAIR_TABLE = "general-budget-by-economic-class";

/** The table with the most columns that has department classes and no place for government classes. */
function sourceOf(recognition: Recognition): RecognisedTable | undefined {
  const view = new DisclosureView(recognition);
  const pairs = view.all(PAIR_TABLE).map(({ table }) => table);
  if (pairs.some(({ keys }) => keys.some(({ role }) => role === "government-class")))
    return undefined;
  const source = pairs.find(({ empty }) => !empty) ?? view.one("general-budget-basic")?.table;
  // Drafts are kept on hidden sheets.
  return source === undefined || source.empty || !source.visible ? undefined : source;
}

/** The same lines as they would stand in a two-class table. */
function asPairTable(table: RecognisedTable, layout: TableLayout): RecognisedTable {
  const measures = table.kind === "general-budget-basic" ? basicMeasures(table, layout) : undefined;
  const lines = new Map<Line, Line>();
  for (const line of table.lines) {
    const { parent, ...rest } = line;
    const above = parent && lines.get(parent);
    const copy: Mutable<Line> = { ...rest, ...(above && { parent: above }) };
    copy.figures = (measures === undefined ? line.figures : basicFigures(line, measures)).map(
      (figure): Figure => ({ ...figure, line: copy })
    );
    lines.set(line, copy);
  }
  return {
    ...table,
    kind: PAIR_TABLE,
    layout,
    keys: [...table.keys, { role: "government-class", columns: [] }],
    measures: measures ?? table.measures,
    lines: [...lines.values()],
  };
}

/** What the basic table shows is basic expenditure, and by its class each row is of one use: 301 of wages. */
function basicMeasures({ measures }: RecognisedTable, { body }: TableLayout): readonly Measure[] {
  const column = measures.find(({ id }) => id === "general")?.column ?? 0;
  const known = body.shape === "grid" ? body.measures : [];
  return known
    .filter(({ id }) => id === "basic" || id.startsWith("basic."))
    .map((layout) => ({ id: layout.id, name: layout.name, column, layout }));
}

function basicFigures(line: Line, measures: readonly Measure[]): readonly Figure[] {
  const figure = figureOf(line, "general");
  if (figure === undefined) return [];
  return measures.map((measure) => {
    const held = measure.layout?.holdsClasses;
    const isHeld = held?.some((code) => line.departmentClass?.code.startsWith(code)) !== false;
    return isHeld
      ? { ...figure, measure }
      : { ...figure, measure, content: "blank", money: { ...figure.money, amount: Amount.zero } };
  });
}

/** Writes lines under the heads of the two-class table, as the layout profile knows them. */
class PairSheet {
  private readonly measures: readonly MeasureLayout[];
  private readonly style: GovernmentStyle;

  constructor(
    private readonly recognition: Recognition,
    private readonly layout: TableLayout,
    private readonly table: RecognisedTable,
    private readonly rows: ReadonlyMap<Line, CrosswalkRow>
  ) {
    this.measures = layout.body.shape === "grid" ? layout.body.measures : [];
    this.style = governmentStyle(table);
  }

  build(source: RecognisedTable, openRows: number): BuiltSheet {
    const columns = KEY_HEADS.length + this.measures.length;
    const lines = [...this.rows.keys()];
    return {
      name: "两套经济分类",
      widths: [...KEY_WIDTHS, ...this.measures.map(() => 14)],
      rows: [
        titleRow(this.recognition, this.layout),
        unitRow(this.table.unit, columns),
        ...headRows([...KEY_HEADS, ...this.measures.map(({ head }) => pathOf(head))]),
        ...this.bodyRows(),
        { kind: "total", cells: [...TOTAL_KEYS, ...this.amounts(lines)] },
        { kind: "note", cells: [textCell(noteOn(source, openRows))] },
      ],
    };
  }

  /** In the order of the source; units with the sums of their rows. */
  private bodyRows(): readonly BuiltRow[] {
    return this.table.lines.flatMap((line): BuiltRow[] => {
      const row = this.rows.get(line);
      if (row !== undefined) {
        return [{ kind: "line", cells: [...keyCells(row, this.style), ...this.amounts([line])] }];
      }
      if (line.role !== "unit") return [];
      const below = [...this.rows.keys()].filter(({ unitCode }) => unitCode === line.unitCode);
      const keys = [
        BLANK,
        textCell(line.unitCode ?? ""),
        textCell(line.label),
        BLANK,
        BLANK,
        BLANK,
      ];
      return [{ kind: "line", cells: [...keys, ...this.amounts(below)] }];
    });
  }

  private amounts(lines: readonly Line[]): readonly BuiltCell[] {
    return this.measures.map((measure) => {
      const amounts = lines.map((line) => this.amount(line, measure));
      const sum = Amount.sum(amounts);
      return sum.isZero() ? BLANK : numberCell(sum, this.table.decimals);
    });
  }

  private amount(line: Line, measure: MeasureLayout): Amount {
    const parts = (measure.sumOf ?? []).map((id) => amountUnder(line, id) ?? Amount.zero);
    return amountUnder(line, measure.id) ?? Amount.sum(parts);
  }
}

function amountUnder(line: Line, measure: string): Amount | undefined {
  return line.figures.find((figure) => figure.measure.id === measure)?.money.amount;
}

/** The first wording of each level. */
function pathOf(head: MeasureLayout["head"]): readonly string[] {
  return head.map(([first = ""]) => first);
}

const KEY_HEADS: readonly (readonly string[])[] = ["部门预算经济分类", "政府预算经济分类"].flatMap(
  (group) => ["类", "款", "科目名称"].map((part) => [group, part])
);
const KEY_WIDTHS = [6, 6, 28, 6, 6, 28];
const TOTAL_KEYS: readonly BuiltCell[] = [BLANK, BLANK, textCell("合计"), BLANK, BLANK, BLANK];

function keyCells(
  { department, line, outcome }: CrosswalkRow,
  style: GovernmentStyle
): readonly BuiltCell[] {
  const { code, name } = department;
  const target = outcome.kind === "proposed" ? outcome.target : undefined;
  return [
    textCell(code.slice(0, 3)),
    textCell(code.slice(3)),
    textCell(name?.text ?? line.label),
    ...(target === undefined
      ? [BLANK, BLANK, BLANK]
      : [
          textCell(target.code.slice(0, 3)),
          textCell(target.code.slice(3)),
          textCell(governmentName(target, style)),
        ]),
  ];
}

function noteOn({ name, kind }: RecognisedTable, openRows: number): string {
  const only = kind === "general-budget-basic" ? "，只含基本支出" : "";
  const open =
    openRows === 0
      ? ""
      : `；${String(openRows)}行的政府预算经济分类尚未确定，未填列（同一科目既有行政又有事业的，应拆成两行）`;
  return `说明：本表由《${name}》生成${only}${open}。`;
}
