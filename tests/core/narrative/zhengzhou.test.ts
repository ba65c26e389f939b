import { beforeAll, describe, expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { draftNarrative } from "../../../src/core/narrative/draftNarrative";
import { narrativeText } from "../../../src/core/narrative/narrativeText";
import { factsTemplate } from "../../../src/core/narrative/factsTemplate";
import { readFacts } from "../../../src/core/narrative/facts";
import type { Narrative } from "../../../src/core/narrative/model";
import { evidenceOf } from "../../../src/core/proofreading/evidence/evidenceOf";
import { proofread } from "../../../src/core/proofreading/proofread";
import type { Recognition } from "../../../src/core/recognition/model";
import { recogniseWorkbook } from "../../../src/core/recognition/recogniseWorkbook";
import type { WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../src/host/file/readWorkbook";
import { ZHENGZHOU_FIGURES } from "./zhengzhouFigures";

let sheets: WorkbookSnapshot;
let now: Recognition;
let lastYear: Recognition;
let narrative: Narrative;

beforeAll(async () => {
  sheets = readWorkbook(await readFile("samples/完整.xlsx"));
  now = recogniseWorkbook(sheets);
  lastYear = recogniseWorkbook(readWorkbook(await readFile("samples/上年.xlsx")));
  narrative = draftNarrative(now, {
    lastYear,
    facts: new Map([["operating.reading", "goods-without-transport"]]),
  });
});

function sectionText(number: string): string {
  const section = narrative.parts[1]?.sections.find(({ title }) => title.startsWith(`${number}、`));
  return narrativeText({
    parts: [{ id: "", title: "", sections: section === undefined ? [] : [section] }],
  });
}

describe("the explanation of the sample with last year's workbook", () => {
  test.each(ZHENGZHOU_FIGURES)(
    "section %s has every figure that tables show",
    (number, figures) => {
      const text = sectionText(number);
      expect(figures.filter((figure) => !text.includes(figure))).toEqual([]);
    }
  );

  test("asks for nothing that either workbook knows", () => {
    const asked = narrative.missing.map(({ fact }) => fact.split(":")[0]);
    const known = /^(table|last-year)\.|^project\.(overview|goal)$|^operating/;
    expect(asked.filter((fact) => known.test(fact ?? ""))).toEqual([]);
  });

  test("stands when it is proofread, and most of its numbers are found in the tables", () => {
    const evidence = evidenceOf([{ snapshot: sheets, recognition: now }]);
    const { findings, counts } = proofread(narrativeText(narrative), evidence);
    expect(findings).toEqual([]);
    expect(counts.verified).toBeGreaterThan(2 * counts.unchecked);
  });
});

describe("the facts file", () => {
  test("asks what the draft lacks, and its answers leave nothing to fill in", () => {
    const draft = draftNarrative(now, { lastYear });
    const template = factsTemplate(new Map(), { recognition: now, narrative: draft });
    const filled = Object.fromEntries(
      Object.entries(template).map(([id, entry]) => {
        const number = entry.单位 === undefined ? undefined : "1";
        const choice = Object.keys(entry.可选 ?? {})[0];
        return [id, { ...entry, 填写: number ?? choice ?? "按实际情况填写" }];
      })
    );
    const { facts, problems } = readFacts(JSON.parse(JSON.stringify(filled)));
    expect(problems).toEqual([]);
    const complete = draftNarrative(now, { lastYear, facts });
    expect(complete.missing).toEqual([]);
    expect(narrativeText(complete)).not.toContain("【");
  });

  test("shows each reading of 机关运行经费 with its sum", () => {
    const draft = draftNarrative(now);
    const template = factsTemplate(new Map(), { recognition: now, narrative: draft });
    expect(template["operating.reading"]?.可选?.["goods-without-transport"]).toContain("24万元");
  });

  test("keeps what was said when the draft lacks it no longer", () => {
    const facts = new Map([["duties", "窗口管理"]]);
    const draft = draftNarrative(now, { lastYear, facts });
    const template = factsTemplate(facts, { recognition: now, narrative: draft });
    expect(template["duties"]?.填写).toBe("窗口管理");
  });

  test("stands by itself without a workbook", () => {
    const template = factsTemplate(new Map([["duties", "窗口管理"]]));
    expect(template["duties"]).toEqual({ 名称: "主要职责", 填写: "窗口管理" });
    expect(template["last-year.income.total"]?.单位).toBe("万元");
  });
});
