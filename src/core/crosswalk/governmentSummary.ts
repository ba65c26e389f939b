import { DisclosureView } from "../figures/disclosureView";
import type { TableView } from "../figures/tableView";
import { Amount } from "../money/amount";
import type { Line, Recognition } from "../recognition/model";
import { findClass } from "../standards/classes";
import type { BuiltCell, BuiltRow } from "../workbook/builtSheet";
import { BLANK, headRows, numberCell, textCell, unitRow } from "./builtCells";
import { crosswalkRows, crosswalkTables, isLegalRow } from "./crosswalkRows";
import type { SheetFromTable } from "./pairTable";

/**
 * What the rows of the two-class table come to by government class (501 … 599), with 款 below each class. Rows without a
 * government class, and those that have one that they may not have, stand in a line of their own, so that the total stays
 * that of the table. Nothing without a two-class table.
 */
export function buildGovernmentSummary(recognition: Recognition): SheetFromTable | undefined {
  const view = new DisclosureView(recognition);
  const table = crosswalkTables(view).find((one) => !one.table.empty);
  if (table === undefined) return undefined;
  const groups = groupedByClass(table, view.year);
  const openRows = groups.get("")?.length ?? 0;
  const summary = new Summary(table, groups, view.year);
  return {
    behind: table.table.range.sheet,
    openRows,
    sheet: {
      name: "按政府经济分类汇总",
      widths: [8, 8, 36, ...summary.measures.map(() => 18)],
      rows: [
        { kind: "title", cells: [textCell(`${recognition.organisation ?? ""}${TITLE}`)] },
        unitRow(table.table.unit, 3 + summary.measures.length),
        ...headRows([...KEY_HEADS, ...summary.measures.map(({ name }) => [name])]),
        ...summary.rows(),
        { kind: "note", cells: [textCell(noteOn(table, openRows))] },
      ],
    },
  };
}

const TITLE = "支出预算按政府预算经济分类汇总";
const KEY_HEADS = ["类", "款", "科目名称"].map((part) => ["政府预算经济分类", part]);

/** Rows by government class as printed there, 类 or 类款; "" holds those without a class they may have. */
function groupedByClass(
  table: TableView,
  year: number | undefined
): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, Line[]>();
  for (const row of crosswalkRows(table, year)) {
    const { present } = row;
    const isKnown = present !== undefined && (year === undefined || isLegalRow(row, year));
    const code = isKnown ? present.code : "";
    const group = groups.get(code);
    if (group === undefined) groups.set(code, [row.line]);
    else group.push(row.line);
  }
  return groups;
}

interface SummaryMeasure {
  readonly id: string;
  readonly name: string;
}

const MEASURES: readonly SummaryMeasure[] = [
  { id: "total", name: "合计" },
  { id: "basic", name: "基本支出" },
  { id: "project", name: "项目支出" },
];

class Summary {
  /** Those that the table prints. */
  readonly measures: readonly SummaryMeasure[];

  constructor(
    private readonly table: TableView,
    private readonly groups: ReadonlyMap<string, readonly Line[]>,
    private readonly year: number | undefined
  ) {
    this.measures = MEASURES.filter(({ id }) => table.has(id));
  }

  rows(): readonly BuiltRow[] {
    const codes = [...this.groups.keys()].filter((code) => code !== "").sort();
    const classes = [...new Set(codes.map((code) => code.slice(0, 3)))];
    const open = this.groups.get("") ?? [];
    return [
      ...classes.flatMap((top) => this.classRows(top, codes)),
      ...(open.length > 0 ? [this.row("line", [BLANK, BLANK, textCell(UNMATCHED)], open)] : []),
      this.row("total", [BLANK, BLANK, textCell("合计")], [...this.groups.values()].flat()),
    ];
  }

  private classRows(top: string, codes: readonly string[]): readonly BuiltRow[] {
    const within = codes.filter((code) => code.startsWith(top));
    const all = within.flatMap((code) => this.groups.get(code) ?? []);
    const items = within.filter((code) => code.length > 3);
    return [
      this.row("line", [textCell(top), BLANK, textCell(this.nameOf(top))], all),
      ...items.map((code) =>
        this.row(
          "line",
          [textCell(top), textCell(code.slice(3)), textCell(this.nameOf(code))],
          this.groups.get(code) ?? []
        )
      ),
    ];
  }

  private nameOf(code: string): string {
    return findClass("government", code, this.year)?.name ?? "";
  }

  private row(
    kind: BuiltRow["kind"],
    keys: readonly BuiltCell[],
    lines: readonly Line[]
  ): BuiltRow {
    const cells = this.measures.map(({ id }) => {
      const sum = Amount.sum(this.table.column(lines, id).map(({ money }) => money.amount));
      return sum.isZero() ? BLANK : numberCell(sum, this.table.table.decimals);
    });
    return { kind, cells: [...keys, ...cells] };
  }
}

const UNMATCHED = "未对应政府预算经济分类";

function noteOn({ table }: TableView, openRows: number): string {
  const open =
    openRows === 0 ? "" : `；${String(openRows)}行没有可用的政府预算经济分类，列入“${UNMATCHED}”`;
  return `说明：本表由《${table.name}》汇总${open}。`;
}
