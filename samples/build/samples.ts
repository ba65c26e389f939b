import type { TableKind } from "../../src/core/standards/tableKinds";
import { PLANTED_MISTAKES } from "../source/plantedMistakes";
import { ZHENGZHOU } from "../source/zhengzhou";
import { ZHENGZHOU_LAST_YEAR } from "../source/zhengzhouLastYear";
import type { Disclosure } from "./disclosure";
import type { Announcement } from "./frontSheets";
import { listMistakes } from "./listMistakes";
import { plant, type PlantedMistake } from "./plant";
import type { PrintedTable } from "./printedTable";
import { printTables } from "./printTables";
import { writeWorkbook, type WorkbookPlan } from "./writeWorkbook";

/** The files of `samples/`, by name. */
export async function buildSamples(): Promise<ReadonlyMap<string, Uint8Array>> {
  const list = listMistakes(plantedMistakes());
  return new Map([
    ["完整.xlsx", await writeWorkbook(completePlan())],
    ["公开稿.xlsx", await writeWorkbook(publishedPlan())],
    ["上年.xlsx", await writeWorkbook(lastYearPlan())],
    ["含错误.xlsx", await writeWorkbook(mistakenPlan())],
    ["含错误.md", new TextEncoder().encode(list)],
  ]);
}

/** The mistakes of `含错误.xlsx` with their addresses. */
export function plantedMistakes(): readonly PlantedMistake[] {
  return plant(printTables(ZHENGZHOU), PLANTED_MISTAKES).planted;
}

/** Everything consistent, table 3 present. */
function completePlan(): WorkbookPlan {
  return planOf(printTables(ZHENGZHOU));
}

/** The year before: what the explanation of the complete workbook compares with. */
function lastYearPlan(): WorkbookPlan {
  return planOf(printTables(ZHENGZHOU_LAST_YEAR), ZHENGZHOU_LAST_YEAR);
}

/** As the department published it: announced and absent, table 3. */
function publishedPlan(): WorkbookPlan {
  return planOf(printTables(ZHENGZHOU, { leaveOut: ["department-expenditure"] }));
}

/**
 * The complete workbook with slips. Where one stands, totals are typed in: a formula would quietly take the wrong
 * amount in as soon as a program calculates again.
 */
function mistakenPlan(): WorkbookPlan {
  const { tables, planted } = plant(printTables(ZHENGZHOU), PLANTED_MISTAKES);
  return { ...planOf(tables), typedTotals: new Set(planted.map((mistake) => mistake.sheet)) };
}

function planOf(
  tables: readonly PrintedTable[],
  { organisation, year }: Disclosure = ZHENGZHOU
): WorkbookPlan {
  return { organisation, year, tables, announcements: announce(tables) };
}

/** The contents announce all twelve tables; where a number has several sheets, each has its line. */
function announce(tables: readonly PrintedTable[]): Announcement[] {
  return ANNOUNCED.flatMap(({ number, title, kinds }) => {
    const parts = tables.filter((table) => kinds.includes(table.kind));
    const [first, ...others] = parts;
    if (first === undefined) return [{ number: `${number}`, title }];
    if (others.length === 0) return [{ number: `${number}`, title, sheetName: first.sheetName }];
    return parts.map((part, index) => ({
      number: `${number}-${index + 1}`,
      title: `${title}（${PART_NAMES[part.kind] ?? projectName(part)}）`,
      sheetName: part.sheetName,
    }));
  });
}

const ANNOUNCED: readonly {
  readonly number: number;
  readonly title: string;
  readonly kinds: readonly TableKind[];
}[] = [
  { number: 1, title: "部门收支总体情况表", kinds: ["department-summary"] },
  { number: 2, title: "部门收入总体情况表", kinds: ["department-revenue"] },
  { number: 3, title: "部门支出总体情况表", kinds: ["department-expenditure"] },
  { number: 4, title: "财政拨款收支总体情况表", kinds: ["fiscal-appropriation-summary"] },
  {
    number: 5,
    title: "一般公共预算支出情况表",
    kinds: ["general-budget-by-function", "general-budget-by-economic-class"],
  },
  { number: 6, title: "一般公共预算基本支出情况表", kinds: ["general-budget-basic"] },
  { number: 7, title: "一般公共预算“三公”经费支出情况表", kinds: ["three-public-expenses"] },
  { number: 8, title: "政府性基金预算支出情况表", kinds: ["government-fund"] },
  { number: 9, title: "国有资本经营预算支出情况表", kinds: ["state-capital"] },
  { number: 10, title: "政府采购预算表", kinds: ["procurement"] },
  { number: 11, title: "部门（单位）整体绩效目标表", kinds: ["department-performance"] },
  { number: 12, title: "预算项目绩效目标表", kinds: ["project-performance"] },
];

const PART_NAMES: Readonly<Partial<Record<TableKind, string>>> = {
  "general-budget-by-function": "功能分类",
  "general-budget-by-economic-class": "经济分类",
};

function projectName(table: PrintedTable): string {
  return table.body.flat().find((cell) => cell?.line === "project-name")?.text ?? table.title;
}
