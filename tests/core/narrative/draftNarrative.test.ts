import { beforeAll, describe, expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { draftNarrative, type NarrativeRequest } from "../../../src/core/narrative/draftNarrative";
import { narrativeText } from "../../../src/core/narrative/narrativeText";
import { readFacts } from "../../../src/core/narrative/facts";
import type { Narrative, NumberPiece } from "../../../src/core/narrative/model";
import { SENTENCES } from "../../../src/core/narrative/sentences";
import { parseTemplate, TemplateProblem } from "../../../src/core/narrative/template";
import { narrativeStyle, validateWording } from "../../../src/core/narrative/wording";
import type { Recognition } from "../../../src/core/recognition/model";
import { recogniseWorkbook } from "../../../src/core/recognition/recogniseWorkbook";
import { readWorkbook } from "../../../src/host/file/readWorkbook";

let complete: Recognition;

beforeAll(async () => {
  complete = recogniseWorkbook(readWorkbook(await readFile("samples/完整.xlsx")));
});

function drafted(facts: Record<string, string> = {}, request: NarrativeRequest = {}): Narrative {
  return draftNarrative(complete, { facts: new Map(Object.entries(facts)), ...request });
}

function sentence(narrative: Narrative, id: string): string {
  const paragraphs = narrative.parts.flatMap(({ sections }) =>
    sections.flatMap((section) => section.paragraphs)
  );
  const found = paragraphs.find((paragraph) => paragraph.id === id);
  return found?.pieces.map(({ text }) => text).join("") ?? "";
}

function numbersOf({ parts }: Narrative): NumberPiece[] {
  return parts
    .flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs))
    .flatMap(({ pieces }) => pieces.filter((piece) => piece.kind === "number"));
}

describe("the explanation of the complete sample", () => {
  test("has the eleven sections of part two", () => {
    const partTwo = drafted().parts[1];
    expect(partTwo?.sections.map(({ title }) => title.split("、")[0])).toEqual(
      "一 二 三 四 五 六 七 八 九 十 十一".split(" ")
    );
  });

  test.each([
    ["overall", "2021年收入预算总计2430.88万元，支出预算总计2430.88万元。"],
    ["spending", "基本支出395万元，占16.25%；项目支出2035.88万元，占83.75%。"],
    [
      "spending.by-function",
      "一般公共服务支出2318.56万元；社会保障和就业支出41.2万元；卫生健康支出21.89万元；住房保障支出49.23万元。",
    ],
    ["spending.by-use", "工资福利支出351.45万元，商品和服务支出43.55万元，"],
    [
      "general",
      "一般公共服务支出2318.56万元，占95.38%；社会保障和就业支出41.2万元，占1.69%；卫生健康支出21.89万元，占0.90%；住房保障支出49.23万元，占2.03%。",
    ],
    ["basic", "人员经费351.45万元，占88.98%"],
    ["basic", "公用经费43.55万元，占11.02%"],
    ["three-public", "2021年“三公”经费预算2.90万元"],
    ["three-public.vehicles", "公务用车运行维护费2.30万元"],
    ["three-public.reception", "公务接待费0.60万元"],
    ["procurement", "2021年政府采购预算0万元。"],
    [
      "performance.project:政务服务中心大厅派驻人员绩效奖励经费",
      "645万元，与上年相比减少105万元，下降14.00%",
    ],
    ["performance.project:市政务服务办事大厅双休日开放保障经费", "100万元，与上年相比持平。"],
  ])("says in %s: %s", (id, text) => {
    expect(sentence(drafted(), id)).toContain(text);
  });

  test("takes last year as the base of a growth rate", () => {
    const narrative = drafted({ "last-year.income.total": "3051.26" });
    expect(sentence(narrative, "overall")).toContain(
      "收入预算减少620.38万元，下降20.33%，主要原因是：【待填：收入预算总计增减的主要原因】"
    );
  });

  test.each([
    ["2430.8771", "收入预算持平；"],
    ["0", "收入预算增加2430.88万元（上年没有安排）"],
    ["2000", "收入预算增加430.88万元，增长21.54%"],
  ])("words a change from %s", (before, text) => {
    expect(sentence(drafted({ "last-year.income.total": before }), "overall")).toContain(text);
  });

  test("takes last year's amounts from last year's workbook", () => {
    const narrative = drafted({}, { lastYear: complete });
    expect(sentence(narrative, "overall")).toContain("收入预算持平；支出预算持平。");
    expect(narrative.missing.map(({ fact }) => fact)).not.toContain("last-year.income.total");
  });

  test.each([
    ["goods-without-transport", "24万元"],
    ["goods", "43.55万元"],
  ])("reads 机关运行经费 as %s", (reading, amount) => {
    expect(sentence(drafted({ "operating.reading": reading }), "operating")).toContain(amount);
  });

  test("asks for the reading of 机关运行经费 when none is chosen", () => {
    expect(sentence(drafted(), "operating")).toContain("【待填：机关运行经费的口径】");
  });

  test("shows a blank in the text for every line of the to-do list, and the other way round", () => {
    const narrative = drafted();
    const blanks = narrativeText(narrative).match(/【待填：[^】]*】/g) ?? [];
    expect(narrative.missing.reduce((sum, { count }) => sum + count, 0)).toBe(blanks.length);
    expect(new Set(blanks)).toEqual(
      // The blank of a project stands under its name and does not repeat it.
      new Set(narrative.missing.map(({ label }) => `【待填：${label.split("：").at(-1) ?? ""}】`))
    );
  });

  test("knows the cells of every number of the tables", () => {
    const withoutCells = numbersOf(drafted()).filter(
      ({ source }) =>
        !source.exact.isZero() && source.terms.every(({ figure }) => figure === undefined)
    );
    expect(withoutCells).toEqual([]);
  });

  test("explains only the terms that it uses", () => {
    const words =
      sentence(drafted(), "term.operating") + sentence(drafted(), "term.business-income");
    expect(words).toContain("机关运行经费：");
    expect(words).not.toContain("事业收入：");
  });
});

describe("wording", () => {
  test("of every profile names only what its sentences offer", () => {
    expect(() => {
      validateWording(narrativeStyle("henan-2021"));
    }).not.toThrow();
  });

  test.each([
    ["收入{收人}万元", 2, "unknown-name"],
    ["收入{收入万元", 2, "unclosed"],
    ["收入收入}万元", 4, "unclosed"],
  ])("%s is refused at its place", (template, at, kind) => {
    let problem: unknown;
    try {
      parseTemplate("overall", template, SENTENCES.overall);
    } catch (thrown) {
      problem = thrown;
    }
    expect(problem).toBeInstanceOf(TemplateProblem);
    expect(problem).toMatchObject({ sentence: "overall", at, why: { kind } });
  });
});

describe("facts", () => {
  test("are read as numbers or text, and told when they cannot be used", () => {
    const { facts, problems } = readFacts({
      "last-year.income.total": "3,051.26",
      "staff.present": 29,
      "staff.retired": "不详",
      duties: "",
      nonsense: "1",
      "project.reason:专项业务经费": "人数减少",
      transfers: ["无"],
    });
    expect(Object.fromEntries(facts)).toEqual({
      "last-year.income.total": "3051.26",
      "staff.present": "29",
      "project.reason:专项业务经费": "人数减少",
    });
    expect(problems).toEqual([
      { kind: "no-number", id: "staff.retired", text: "不详" },
      { kind: "unknown", id: "nonsense" },
      { kind: "no-text", id: "transfers" },
    ]);
  });
});
