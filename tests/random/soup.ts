import fc from "fast-check";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook/snapshot";

/** Workbooks of cells that mean nothing, though many use the words of the standard tables. */
export function cellSoups(): fc.Arbitrary<WorkbookSnapshot> {
  return fc.record({ sheets: fc.array(soupSheets, { maxLength: 4 }) });
}

/** A change to one place of a workbook, wherever that is in the workbook at hand. */
export interface Edit {
  readonly kind:
    | "cell"
    | "delete-row"
    | "insert-row"
    | "repeat-row"
    | "delete-column"
    | "insert-column"
    | "swap"
    | "delete-sheet"
    | "repeat-sheet"
    | "truncate";
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
}

export function edits(): fc.Arbitrary<Edit> {
  return fc.record({
    kind: fc.constantFrom<Edit["kind"][]>(
      "cell",
      "cell",
      "cell",
      "delete-row",
      "insert-row",
      "repeat-row",
      "delete-column",
      "insert-column",
      "swap",
      "delete-sheet",
      "repeat-sheet",
      "truncate"
    ),
    sheet: fc.nat(30),
    row: fc.nat(60),
    column: fc.nat(20),
    value: soupCells,
  });
}

/** The workbook after the edits, in order. */
export function edited(snapshot: WorkbookSnapshot, changes: readonly Edit[]): WorkbookSnapshot {
  return changes.reduce((workbook, edit) => {
    const at = edit.sheet % Math.max(1, workbook.sheets.length);
    const sheets = workbook.sheets.flatMap((sheet, index) =>
      index === at ? editedSheet(sheet, edit) : sheet
    );
    return { sheets };
  }, snapshot);
}

const WORDS = [
  "部门收支总体情况表",
  "部门收入总体情况表",
  "一般公共预算支出情况表",
  "一般公共预算基本支出情况表",
  "一般公共预算“三公”经费支出情况表",
  "政府采购预算表",
  "支出项目绩效目标表",
  "市级部门（单位）整体绩效目标申报表",
  "单位：元",
  "单位：万元",
  "收入",
  "支出",
  "项目",
  "金额",
  "科目编码",
  "类",
  "款",
  "项",
  "单位（科目名称）",
  "部门预算经济分类",
  "政府预算经济分类",
  "科目名称",
  "合计",
  "小计",
  "基本支出",
  "项目支出",
  "一般公共预算",
  "其中：财政拨款",
  "一、基本支出",
  "1、工资福利支出",
  "本年收入合计",
  "201",
  "03",
  "01",
  "30101",
  "2010301",
  "114001",
  "项目名称",
  "项目本年度金额",
  "项目总金额",
  "任务名称",
  "部门预算总额（万元）",
  "一级指标",
  "备注：此表为空表。",
  "1,234.50",
  "１２３",
  "2188O1",
  "—",
  "无",
  "__proto__",
  "constructor",
];

const soupCells: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 3, arbitrary: fc.integer({ min: -10, max: 9_999_999 }) },
  { weight: 1, arbitrary: fc.double() },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 12 }) },
  { weight: 1, arbitrary: fc.stringMatching(/^[-+,.\d\s０-９（）()%eE]{0,12}$/) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom("#REF!", "#DIV/0!", "#N/A", "#VALUE!")
      .map((error): CellValue => ({ error })),
  }
);

const soupSheets: fc.Arbitrary<SheetSnapshot> = fc.record({
  name: fc.oneof(fc.string({ unit: "binary", maxLength: 31 }), fc.constantFrom(...WORDS)),
  visibility: fc.constantFrom("visible", "hidden", "very-hidden"),
  firstRow: fc.constantFrom(0, 1, 7, 1_048_000),
  firstColumn: fc.constantFrom(0, 1, 5, 16_000),
  rows: fc.array(fc.array(soupCells, { maxLength: 12 }), { maxLength: 25 }),
});

function editedSheet(sheet: SheetSnapshot, edit: Edit): SheetSnapshot[] {
  if (edit.kind === "delete-sheet") return [];
  if (edit.kind === "repeat-sheet") return [sheet, { ...sheet, name: `${sheet.name}~` }];
  const rows = sheet.rows.map((row) => [...row]);
  const at = edit.row % Math.max(1, rows.length);
  const column = edit.column % Math.max(1, rows[at]?.length ?? 1);
  editRows(rows, at, column, edit);
  return [{ ...sheet, rows }];
}

function editRows(rows: CellValue[][], at: number, column: number, edit: Edit): void {
  const row = rows[at];
  switch (edit.kind) {
    case "cell":
      if (row) row[column] = edit.value;
      return;
    case "swap": {
      const other = rows[(at + 1) % rows.length];
      if (row && other) [row[column], other[column]] = [other[column] ?? null, row[column] ?? null];
      return;
    }
    case "delete-row":
      rows.splice(at, 1);
      return;
    case "insert-row":
      rows.splice(at, 0, [edit.value]);
      return;
    case "repeat-row":
      rows.splice(at, 0, [...(row ?? [])]);
      return;
    case "delete-column":
      rows.forEach((cells) => cells.splice(column, 1));
      return;
    case "insert-column":
      rows.forEach((cells) => cells.splice(column, 0, edit.value));
      return;
    default:
      rows.length = at;
  }
}
