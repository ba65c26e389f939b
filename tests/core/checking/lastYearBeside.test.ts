import { expect, test } from "@jest/globals";
import { checkRecognition } from "../../../src/core/checking/checkFigures";
import { recogniseWorkbook } from "../../../src/core/recognition/recogniseWorkbook";
import { readWorkbook } from "../../../src/host/file/readWorkbook";
import { buildSamples } from "../../../samples/build/samples";

const samples = await buildSamples();
const read = (name: string): ReturnType<typeof readWorkbook> =>
  readWorkbook(samples.get(name) ?? new Uint8Array());

test("tables of last year on sheets named so are left alone, with one reminder that they are there", () => {
  const lastYear = read("上年.xlsx").sheets.map((sheet) => ({
    ...sheet,
    name: `上年${sheet.name}`,
  }));
  const now = read("完整.xlsx");
  const findings = (sheets: typeof lastYear): readonly string[] =>
    checkRecognition(recogniseWorkbook({ sheets })).findings.map(({ rule }) => rule);
  expect(findings([...now.sheets])).toEqual([]);
  expect(findings([...now.sheets, ...lastYear])).toEqual(["GJ505"]);
});
