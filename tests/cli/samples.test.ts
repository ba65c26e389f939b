import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { PlantedMistake } from "../../samples/build/plant";
import { plantedMistakes } from "../../samples/build/samples";
import { breaches } from "./contract";
import { gouji, sampleFolder } from "./gouji";

interface Report {
  readonly tables: readonly { readonly kind: string }[];
  readonly missing: readonly string[];
  readonly unrecognised: readonly { readonly sheet: string }[];
  readonly checks: { run: number; passed: number; failed: number; needsReview: number };
  readonly coverage: { figures: number; checked: number; unchecked: readonly object[] };
  readonly findings: readonly Finding[];
}

interface Finding {
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
  readonly cells: readonly { readonly sheet: string; readonly cell: string }[];
  readonly expected?: string;
  readonly actual?: string;
  readonly cause?: { readonly kind: string };
}

let folder = "";
let remove: () => Promise<void> = () => Promise.resolve();

beforeAll(async () => {
  ({ folder, remove } = await sampleFolder());
});

afterAll(() => remove());

async function report(file: string): Promise<{ status: number | null; json: Report }> {
  const { status, out, err } = await gouji(folder, "check", file, "--format", "json");
  expect(err).toBe("");
  const json = JSON.parse(out) as Report;
  expect(breaches(json)).toEqual([]);
  return { status, json };
}

/** A planted mistake, and every cell at which it is rightly reported with what should stand there. */
const MISTAKES = plantedMistakes().map((mistake) => ({ ...mistake, places: placesOf(mistake) }));

function placesOf({
  kind,
  sheet,
  cell,
  along,
  planted,
  right,
}: PlantedMistake): Map<string, string> {
  const places = new Map([[`${sheet}!${cell}`, right]]);
  // An amount in the neighbour column: either cell of the two is wrong, one is missing what the other has.
  if (kind === "neighbour-column") {
    for (const further of along) places.set(`${sheet}!${further.cell}`, planted);
  }
  // A code of two cells is pointed at where it begins.
  if (kind === "class-name-disagrees") places.set(`${sheet}!${cell.replace("B", "A")}`, right);
  return places;
}

/** The mistake that a finding is about: the one at whose place its first cell is. */
function mistakeAt(place: string): string {
  return MISTAKES.find(({ places }) => places.has(place))?.id ?? `nothing planted at ${place}`;
}

const firstPlace = ({ cells }: Finding): string =>
  `${cells[0]?.sheet ?? ""}!${cells[0]?.cell ?? ""}`;

const grave = ({ findings }: Report): readonly Finding[] =>
  findings.filter(({ severity }) => severity === "error" || severity === "warning");

describe("the samples", () => {
  test("complete: 17 tables of 13 kinds, at least 200 relations, nothing to find", async () => {
    const { status, json } = await report("完整.xlsx");
    expect(status).toBe(0);
    expect(json.tables).toHaveLength(17);
    expect(new Set(json.tables.map(({ kind }) => kind)).size).toBe(13);
    expect(json.missing).toEqual([]);
    expect(grave(json)).toEqual([]);
    expect(json.checks.run).toBeGreaterThanOrEqual(200);
    expect(json.checks).toMatchObject({ passed: json.checks.run, failed: 0, needsReview: 0 });
    const { figures, checked, unchecked } = json.coverage;
    expect(unchecked).toHaveLength(figures - checked);
  });

  test("as published: one finding, for table 3 that is missing, and no error", async () => {
    const { status, json } = await report("公开稿.xlsx");
    expect(status).toBe(0);
    expect(json.missing).toEqual(["department-expenditure"]);
    expect(json.findings).toHaveLength(1);
    expect(json.findings[0]?.message).toContain("部门支出总体情况表");
    // 缺 1 张, and nothing that disagrees: a missing table is no relation that fails.
    expect(json.checks).toMatchObject({ passed: json.checks.run, failed: 0, needsReview: 0 });
  });

  test("with mistakes: each at the top of a finding of its own, nothing else", async () => {
    const { status, json } = await report("含错误.xlsx");
    expect(status).toBe(1);
    const reported = grave(json).map((finding) => mistakeAt(firstPlace(finding)));
    expect(reported.sort()).toEqual(MISTAKES.map(({ id }) => id).sort());
  });

  const isAmount = (value: string): boolean => /^-?\d+(\.\d+)?$/.test(value);
  // Codes are digits too, but there is nothing to add up: their findings expect no amount.
  const amounts = MISTAKES.filter(
    ({ kind, right }) =>
      (isAmount(right) || right === "") &&
      !["class-name-disagrees", "illegal-class-pair", "note-missing"].includes(kind)
  );

  test.each(amounts)("with mistakes: $sheet $cell should be $right", async ({ places }) => {
    const { json } = await mistaken();
    const found = json.findings.find((finding) => places.has(firstPlace(finding)));
    const right = places.get(found === undefined ? "" : firstPlace(found));
    expect([found?.expected, Number(found?.expected)]).toEqual([expect.any(String), Number(right)]);
  });

  test("with mistakes: an amount in the wrong column names both cells", async () => {
    const { json } = await mistaken();
    const moved = json.findings.find(({ cause }) => cause?.kind === "neighbour-column");
    expect(moved?.cells.slice(0, 2).map(({ cell }) => cell)).toEqual(["G10", "H10"]);
    expect(moved?.message).toContain("411,992 元");
  });

  let once: ReturnType<typeof report> | undefined;
  async function mistaken(): ReturnType<typeof report> {
    once ??= report("含错误.xlsx");
    return once;
  }
});

function cellOf(place: string): string {
  return place.slice(place.indexOf("!") + 1);
}

describe("the text report", () => {
  test("ends with what was recognised and checked", async () => {
    const { status, out, err } = await gouji(folder, "check", "完整.xlsx");
    expect({ status, err }).toEqual({ status: 0, err: "" });
    expect(out).toMatch(/\n识别 17 张表（13 种），缺 0 张；核对 (\d+) 处，一致 \1 处，[^\n]+\n$/);
    expect(out).toContain("没有发现疑点。");
  });

  test("names each planted mistake by its cell", async () => {
    const { status, out } = await gouji(folder, "check", "含错误.xlsx");
    expect(status).toBe(1);
    const cells = [...out.matchAll(/^ {2}[✗!≈] \S+ {2}(?:\S+!)?([A-Z]+\d+)/gm)];
    const names = new Set(MISTAKES.flatMap(({ places }) => [...places.keys()].map(cellOf)));
    expect(cells.map(([, cell]) => cell).filter((cell) => !names.has(cell ?? ""))).toEqual([]);
    expect(cells).toHaveLength(MISTAKES.length);
  });

  test("speaks English", async () => {
    const { out } = await gouji(folder, "check", "含错误.xlsx", "--lang", "en");
    expect(out).toMatch(/expected [\d,]+ yuan, found [\d,]+ yuan/);
    expect(out).toMatch(/\n17 tables recognised \(13 kinds\), 0 missing; [^\n]+\n$/);
  });
});
