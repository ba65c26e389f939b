import { describe, expect, test } from "@jest/globals";
import type { Disclosure, SpendingItem } from "../../../samples/build/disclosure";
import { layOut } from "../../../samples/build/layOut";
import type { PrintedTable } from "../../../samples/build/printedTable";
import { printTables } from "../../../samples/build/printTables";
import { ZHENGZHOU } from "../../../samples/source/zhengzhou";
import { checkRecognition } from "../../../src/core/checking/checkFigures";
import { recogniseWorkbook } from "../../../src/core/recognition/recogniseWorkbook";
import type { TableKind } from "../../../src/core/standards/tableKinds";
import type { CellValue, SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { complaints } from "../../random/complaints";

type Row = readonly CellValue[];

/** A printed table as cells; rows of the body may be rewritten. */
interface Grid {
  readonly kind: TableKind;
  readonly name: string;
  readonly above: readonly Row[];
  readonly body: readonly Row[];
  readonly notes: readonly Row[];
  readonly visibility?: SheetSnapshot["visibility"];
}

const SHEET = { visibility: "visible", firstRow: 0, firstColumn: 0 } as const;

const CODED: readonly TableKind[] = [
  "department-revenue",
  "department-expenditure",
  "general-budget-by-function",
];

/** Half of the spending belongs to a second unit, so that unit rows matter. */
const TWO_UNITS: Disclosure = {
  ...ZHENGZHOU,
  units: [...ZHENGZHOU.units, { code: "114002", name: "郑州市政务服务中心" }],
  spending: ZHENGZHOU.spending.flatMap((item): SpendingItem[] =>
    item.functionClass === "2010301"
      ? [
          { ...item, yuan: item.yuan - 100n },
          { ...item, unit: "114002", yuan: 100n },
        ]
      : [item]
  ),
};

describe("a consistent disclosure gives no finding where", () => {
  test.each<[string, (row: Row) => readonly Row[]]>([
    ["the code stands before the name in one cell", (row) => [codeInName(row, "")]],
    ["a blank parts code and name in one cell", (row) => [codeInName(row, " ")]],
    ["units have codes of three digits", (row) => [withUnitCode(row, 2)]],
    ["units have their short codes in the column of 类", (row) => [withUnitCode(row, 0)]],
    ["the department has a row above its units", (row) => departmentAbove(row, "114")],
    ["the row of the department has no code", (row) => departmentAbove(row, null)],
  ])("%s", (_, rewrite) => {
    expect(complaintsAbout(grids(TWO_UNITS).map((grid) => inBody(grid, CODED, rewrite)))).toEqual(
      []
    );
  });

  test("tables by economic class name each unit, without a code", () => {
    const kinds: readonly TableKind[] = [
      "general-budget-by-economic-class",
      "general-budget-basic",
    ];
    const changed = grids(TWO_UNITS).map((grid) =>
      kinds.includes(grid.kind) ? { ...grid, body: byUnit(grid.kind) } : grid
    );
    expect(complaintsAbout(changed)).toEqual([]);
  });

  test("money carried over has a line of its own and a column of its own", () => {
    const carried = 100_000;
    const changed = grids(ZHENGZHOU).map((grid): Grid => {
      if (grid.kind === "department-revenue") return withCarriedColumn(grid, carried);
      if (grid.kind === "department-summary") return withCarriedLines(grid, carried);
      return grid;
    });
    const others = changed.filter(({ kind }) =>
      ["department-revenue", "department-summary", "general-budget-basic"].includes(kind)
    );
    expect(complaintsAbout(others).filter((line) => !line.includes("GJ501"))).toEqual([]);
  });
});

describe("tables of last year in the workbook", () => {
  const lastYear = grids({
    ...ZHENGZHOU,
    year: 2020,
    spending: ZHENGZHOU.spending.map((item) => ({ ...item, yuan: item.yuan - 90n })),
  }).map((grid): Grid => ({ ...grid, name: `旧${grid.name}` }));

  test.each([
    ["hidden, of every kind, below", [...grids(ZHENGZHOU), ...inYear(lastYear, 2020, "hidden")]],
    [
      "hidden, two of them, above",
      [...inYear(lastYear.slice(0, 2), 2020, "hidden"), ...grids(ZHENGZHOU)],
    ],
    [
      "in sight, this year's titles with the year as well",
      [...inYear(lastYear, 2020, "visible"), ...inYear(grids(ZHENGZHOU), 2021, "visible")],
    ],
  ])("%s: one hint, and nothing is compared with them", (_, all) => {
    const [first = "", ...others] = complaintsAbout(all);
    expect(first).toMatch(/^warning GJ505 .*2020 年的表/);
    expect(others).toEqual([]);
  });

  test("a lone table that says another year has a slip in its title and is compared", () => {
    const [first = [], ...others] = [grids(ZHENGZHOU)].map((all) => [
      ...inYear(all.slice(0, 1), 2020, "visible"),
      ...all.slice(1),
    ]);
    expect(others).toEqual([]);
    expect(complaintsAbout(first)).toEqual([expect.stringContaining("标题写的是 2020 年")]);
  });
});

describe("what need not hold accuses nobody", () => {
  test("a draft on a hidden sheet above the table itself is told of once", () => {
    const all = grids(ZHENGZHOU);
    const draft = all
      .filter(({ kind }) => kind === "general-budget-basic")
      .map((grid): Grid => ({ ...doubled(grid), name: "草稿", visibility: "hidden" }));
    expect(complaintsAbout([...draft, ...all])).toEqual([expect.stringMatching(/^warning GJ502 /)]);
  });

  test("the three public expenses leave out what fees pay for", () => {
    const fee: SpendingItem = { ...reception(), fund: "general.fees", yuan: 500n };
    const all = grids({ ...ZHENGZHOU, spending: [...ZHENGZHOU.spending, fee] });
    const without = grids(ZHENGZHOU).filter(({ kind }) => kind === "three-public-expenses");
    const changed = all.map((grid) => without.find(({ kind }) => kind === grid.kind) ?? grid);
    expect(complaintsAbout(changed)).toEqual([]);
  });

  test("projects without task and form are at most a reminder", () => {
    const few = { ...ZHENGZHOU, projects: ZHENGZHOU.projects.slice(0, 3) };
    const own = grids(few).filter(({ kind }) => kind.endsWith("performance"));
    const all = [...grids(ZHENGZHOU).filter(({ kind }) => !kind.endsWith("performance")), ...own];
    expect(complaintsAbout(all)).toEqual([expect.stringMatching(/^warning GJ304 /)]);
  });

  test("a table of several units without unit rows lists a code once for each", () => {
    const changed = grids(TWO_UNITS).map((grid) =>
      grid.kind === "department-revenue"
        ? { ...grid, body: grid.body.filter((row) => row[0] !== null || row[3] === "合计") }
        : grid
    );
    expect(complaintsAbout(changed)).toEqual([]);
  });
});

describe("a table whose unit is wrong is told of once", () => {
  test.each<[string, TableKind, (grid: Grid) => Grid]>([
    ["yuan under 万元", "general-budget-basic", inOtherUnit],
    ["万元 under 元", "general-budget-by-economic-class", inTenThousands],
  ])("%s", (_, kind, change) => {
    const changed = grids(ZHENGZHOU).map((grid) => (grid.kind === kind ? change(grid) : grid));
    const [first = "", ...others] = complaintsAbout(changed);
    expect(first).toMatch(/^error GJ2\d\d .*(一万倍|万分之一)，请核对本表的金额单位/);
    expect(others.filter((line) => line.startsWith("error"))).toEqual([]);
  });
});

test("a workbook without any of the tables is told so once", () => {
  const rows = [["收支预算总表"], ["项目", "金额"], ["财政拨款", 12]];
  const sheet: SheetSnapshot = { ...SHEET, name: "公开01表", rows };
  const lines = complaints(checkRecognition(recogniseWorkbook({ sheets: [sheet] })));
  expect(lines).toEqual([expect.stringMatching(/^warning GJ501 .*没有认出任何一张附表/)]);
});

function reception(): SpendingItem {
  const item = ZHENGZHOU.spending.find(({ departmentClass }) => departmentClass === "30217");
  if (item === undefined) throw new Error("no reception expenses");
  return item;
}

/** Every amount doubled: a table whose sums hold and that agrees with no other. */
function doubled(grid: Grid): Grid {
  const body = grid.body.map((row) =>
    row.map((cell) => (typeof cell === "number" ? cell * 2 : cell))
  );
  return { ...grid, body };
}

function inOtherUnit(grid: Grid): Grid {
  const above = grid.above.map((row) =>
    row.map((cell) => (cell === "单位：元" ? "单位：万元" : cell))
  );
  return { ...grid, above };
}

function inTenThousands(grid: Grid): Grid {
  const body = grid.body.map((row) =>
    row.map((cell) => (typeof cell === "number" ? cell / 10_000 : cell))
  );
  return { ...grid, body };
}

/** Grids whose titles, those of forms apart, begin with the year. */
function inYear(
  all: readonly Grid[],
  year: number,
  visibility: SheetSnapshot["visibility"]
): readonly Grid[] {
  return all.map((grid): Grid => {
    const [title = [], ...above] = grid.above;
    if (grid.kind.endsWith("performance")) return { ...grid, visibility };
    const titled = title.map((cell) => (typeof cell === "string" ? `${year}年${cell}` : cell));
    return { ...grid, visibility, above: [titled, ...above] };
  });
}

function grids(disclosure: Disclosure): Grid[] {
  return printTables(disclosure).map(gridOf);
}

function gridOf(table: PrintedTable): Grid {
  const place = layOut(table);
  const cells = (rows: PrintedTable["body"]): Row[] =>
    rows.map((row) =>
      row.map((cell) => {
        if (cell === null || cell.text === "") return null;
        return cell.holds === "amount" ? Number(cell.text) : cell.text;
      })
    );
  const lines = [table.mark, table.title, table.subtitle, table.unitLine];
  const above = lines.flatMap((line): Row[] => (line === undefined ? [] : [[line]]));
  if (above.length !== place.head) throw new Error(`${table.title}: the head starts elsewhere`);
  return {
    kind: table.kind,
    name: table.sheetName,
    above: [...above, ...cells(table.head)],
    body: cells(table.body),
    notes: table.notes.map((note) => [note]),
  };
}

function complaintsAbout(changed: readonly Grid[]): readonly string[] {
  const sheets = changed.map(
    ({ name, above, body, notes, visibility = "visible" }): SheetSnapshot => ({
      ...SHEET,
      name,
      visibility,
      rows: [...above, ...body, ...notes],
    })
  );
  return complaints(checkRecognition(recogniseWorkbook({ sheets })));
}

function inBody(
  grid: Grid,
  kinds: readonly TableKind[],
  rewrite: (row: Row) => readonly Row[]
): Grid {
  return kinds.includes(grid.kind) ? { ...grid, body: grid.body.flatMap(rewrite) } : grid;
}

function codeInName(row: Row, gap: string): Row {
  const [first, second, third, name, ...amounts] = row;
  if (typeof first !== "string") return row;
  const joined = [first, second, third].map(String).join("");
  return [null, null, null, `${joined}${gap}${typeof name === "string" ? name : ""}`, ...amounts];
}

function withUnitCode(row: Row, column: number): Row {
  const short = row[2] === "114001" ? "114" : row[2] === "114002" ? "115" : undefined;
  if (short === undefined) return row;
  return row.map((cell, index) => (index === column ? short : index < 3 ? null : cell));
}

function departmentAbove(row: Row, code: string | null): readonly Row[] {
  const isTotal = row[3] === "合计";
  return isTotal ? [row, [null, null, code, "郑州市政务服务局", ...row.slice(4)]] : [row];
}

/** The rows of each unit below a row with its name. */
function byUnit(kind: TableKind): readonly Row[] {
  const [total] = grids(TWO_UNITS).find((grid) => grid.kind === kind)?.body ?? [];
  const rows = TWO_UNITS.units.flatMap((unit): readonly Row[] => {
    const spending = TWO_UNITS.spending.filter((item) => item.unit === unit.code);
    const own = grids({ ...TWO_UNITS, spending }).find((grid) => grid.kind === kind)?.body ?? [];
    const [sum = [], ...lines] = own;
    const named = sum.map((cell, index) => {
      if (index === 2) return unit.name;
      return typeof cell === "number" ? cell : null;
    });
    return [named, ...lines];
  });
  return total === undefined ? rows : [total, ...rows];
}

function withCarriedColumn(grid: Grid, carried: number): Grid {
  const [head = [], ...subheads] = grid.above.slice(-2);
  const body = grid.body.map((row): Row => {
    const isOne = row[3] === "合计" || row[2] === "114001" || (row[2] === "05" && row[0] === "201");
    return row
      .map((cell, index) => (isOne && index === 4 ? Number(cell) + carried : cell))
      .concat(isOne ? carried : null);
  });
  return { ...grid, above: [...grid.above.slice(0, -2), [...head, "上年结转"], ...subheads], body };
}

/** 上年结转 and 收入合计 below 本年收入合计; the carried money is spent on a project. */
function withCarriedLines(grid: Grid, carried: number): Grid {
  const spent = ["二、项目支出", "4、其他项目", "本年支出合计"];
  const body = grid.body.flatMap((row): Row[] => {
    const isSpent = typeof row[2] === "string" && spent.includes(row[2]);
    const changed = row.map((cell, index) =>
      isSpent && index === 3 ? Number(cell) + carried : cell
    );
    if (row[0] !== "本年收入合计") return [changed];
    const all = Number(row[1]) + carried;
    return [changed, ["上年结转", carried, null, null], ["收入总计", all, "支出总计", all]];
  });
  return { ...grid, body };
}
