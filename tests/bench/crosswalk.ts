import { proposeCrosswalk, type CrosswalkRequest } from "../../src/core/crosswalk/proposeCrosswalk";
import type { Recognition } from "../../src/core/recognition/model";
import { recogniseWorkbook } from "../../src/core/recognition/recogniseWorkbook";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { Chance } from "../random/chance";
import { GOODS, type NamedCode, WAGES } from "../random/classes";
import { medianMilliseconds } from "./median";

export interface CrosswalkTime {
  readonly name: string;
  readonly openRows: number;
  readonly milliseconds: number;
}

/** What it costs to propose classes for a table without any: many units, one block of rows, and the hardest searches. */
export async function measureCrosswalk(): Promise<readonly CrosswalkTime[]> {
  const times: CrosswalkTime[] = [];
  for (const { name, recognition, request } of situations()) {
    const { rows } = proposeCrosswalk(recognition, request);
    const { propose } = await medianMilliseconds(
      { propose: () => proposeCrosswalk(recognition, request) },
      { warmUp: 3, runs: 15 }
    );
    const openRows = rows.filter(({ present }) => present === undefined).length;
    times.push({ name, openRows, milliseconds: propose });
  }
  return times;
}

interface Situation {
  readonly name: string;
  readonly recognition: Recognition;
  readonly request: CrosswalkRequest;
}

const BOTH_KINDS: CrosswalkRequest = {
  unitKinds: { basic: "administrative", project: "public-institution" },
};

function situations(): readonly Situation[] {
  const units = recogniseWorkbook(tables(80, 25));
  const block = recogniseWorkbook(tables(1, 2_000));
  return [
    { name: "80 units", recognition: units, request: BOTH_KINDS },
    { name: "80 units, picks", recognition: units, request: picksFor(units) },
    { name: "one block", recognition: block, request: BOTH_KINDS },
    { name: "one block, picks", recognition: block, request: picksFor(block) },
    ...[26, 28, 30, 60].map((rows): Situation => {
      const recognition = recogniseWorkbook(tables(1, rows));
      return { name: "a search", recognition, request: picksFor(recognition) };
    }),
  ];
}

/** Every other row is picked as the first of its targets, so that the sums have to be asked again and again. */
function picksFor(recognition: Recognition): CrosswalkRequest {
  const { rows } = proposeCrosswalk(recognition);
  const picks = rows.flatMap(({ id, candidates: [first] }, index) =>
    first === undefined || index % 2 === 0 ? [] : [[id, first.code] as const]
  );
  return { ...BOTH_KINDS, picks: new Map(picks) };
}

/**
 * Both tables by class, of units with as many rows each: wages and goods of awkward amounts, about half of them paid
 * from 事业运行, no class filled in. One unit stands without a row of its own.
 */
function tables(units: number, rowsOfEach: number): WorkbookSnapshot {
  const chance = new Chance(units * rowsOfEach);
  const ofFunctions: CellValue[][] = [];
  const ofClasses: CellValue[][] = [];
  const whole = { wages: 0, goods: 0 };
  for (let unit = 0; unit < units; unit += 1) {
    const money = { run: { wages: 0, goods: 0 }, institution: { wages: 0, goods: 0 } };
    const rows = Array.from({ length: rowsOfEach }, (_, index): CellValue[] => {
      const { code, name } = classAt(index);
      const yuan = 1_000_003 + chance.below(8_999_993);
      const use = code.startsWith("301") ? "wages" : "goods";
      money[chance.oneIn(2) ? "institution" : "run"][use] += yuan;
      whole[use] += yuan;
      return [code.slice(0, 3), code.slice(3), name, null, null, null, ...amounts({ [use]: yuan })];
    });
    const own = {
      wages: money.run.wages + money.institution.wages,
      goods: money.run.goods + money.institution.goods,
    };
    const code = String(114_001 + unit);
    const name = `滨河市第${String(unit + 1)}中学`;
    if (units > 1) {
      ofFunctions.push([null, null, code, name, ...amounts(own)]);
      ofClasses.push([code, null, name, null, null, null, ...amounts(own)]);
    }
    ofFunctions.push(["201", "03", "01", "行政运行", ...amounts(money.run)]);
    ofFunctions.push(["201", "03", "50", "事业运行", ...amounts(money.institution)]);
    ofClasses.push(...rows);
  }
  return {
    sheets: [
      sheet("功能分类", [
        ...head(["科目编码", null, null, "单位（科目名称）"], ["类", "款", "项", null]),
        [null, null, null, "合计", ...amounts(whole)],
        ...ofFunctions,
      ]),
      sheet("经济分类", [
        ...head(
          ["部门预算经济分类", null, null, "政府预算经济分类", null, null],
          ["类", "款", "科目名称", "类", "款", "科目名称"]
        ),
        [null, null, null, null, null, "合计", ...amounts(whole)],
        ...ofClasses,
      ]),
    ],
  };
}

/** Each class stands twice before any stands a third time. */
function classAt(index: number): NamedCode {
  const pairs = [...GOODS, ...WAGES].filter(({ administrative }) => administrative !== undefined);
  const pair = pairs[Math.floor(index / 2) % pairs.length];
  if (pair === undefined) throw new RangeError("no class");
  return pair.department;
}

/** 合计, 基本支出 and its columns, 项目支出. */
function amounts({
  wages = 0,
  goods = 0,
}: {
  wages?: number;
  goods?: number;
}): readonly CellValue[] {
  const all = wages + goods;
  return [all, all, wages || null, null, goods || null, null, null];
}

function head(keys: readonly CellValue[], parts: readonly CellValue[]): SheetSnapshot["rows"] {
  return [
    ["滨河市教育局2021年一般公共预算支出情况表"],
    ["单位：元"],
    [...keys, "合计", "基本支出", null, null, null, null, "项目支出"],
    [
      ...parts,
      null,
      "小计",
      "工资福利支出",
      "对个人和家庭的补助支出",
      "商品服务支出",
      "资本性支出",
      "小计",
    ],
  ];
}

function sheet(name: string, rows: SheetSnapshot["rows"]): SheetSnapshot {
  return { name, visibility: "visible", firstRow: 0, firstColumn: 0, rows };
}
