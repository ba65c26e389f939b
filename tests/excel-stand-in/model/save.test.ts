import { describe, expect, test } from "@jest/globals";
import { unzipSync } from "fflate";
import { readFileSync } from "node:fs";
import { richWorkbook } from "../../host/file/richWorkbook";
import { WHOLE_SHEET, areaText, cellArea } from "./areas";
import { openWorkbook } from "./open";
import { OpenProblem } from "./openProblem";
import { saveWorkbook } from "./save";
import type { WorkbookModel } from "./workbookModel";

const FILES: readonly (readonly [string, () => Promise<Uint8Array>])[] = [
  ...["公开稿", "含错误", "完整"].map(
    (name) =>
      [name, () => Promise.resolve(new Uint8Array(readFileSync(`samples/${name}.xlsx`)))] as const
  ),
  ["a workbook with nearly everything", richWorkbook],
];

const RULE = {
  areas: [cellArea(1, 1), { row: 4, column: 0, rowCount: 2, columnCount: 3 }],
  type: "Custom",
  formula: '="mark"<>""',
  look: { fill: "#FFC7CE", bold: true, borders: { left: { line: "thin", color: "#C00000" } } },
  stopIfTrue: false,
};

function highlight(model: WorkbookModel): void {
  for (const sheet of model.sheets) model.addConditionalFormat(sheet, RULE);
}

function clear(model: WorkbookModel): void {
  for (const sheet of model.sheets) {
    const ours = sheet.conditionalFormats.filter((rule) => rule.formula === RULE.formula);
    for (const rule of ours) model.removeConditionalFormat(sheet, rule.id);
  }
}

function addFindings(model: WorkbookModel): void {
  const sheet = model.addSheet("检查 结果", "add-in");
  if (sheet === undefined) throw new Error("no sheet");
  model.write(sheet, { row: 0, column: 0, rowCount: 1, columnCount: 2 }, [["'=1", 2.5]], "add-in");
  model.changeStyle(
    sheet,
    cellArea(0, 0),
    { bold: true, fill: "#EEEEEE", borders: { top: { line: "thin", color: undefined } } },
    "add-in"
  );
  model.setColumnWidth(sheet, 0, 1, 30);
  model.setHyperlink(sheet, 0, 1, { documentReference: "A!B2" });
  model.setFrozen(sheet, { rows: 1, columns: 0 });
}

/** Parts as text, without what a writer may leave open: space between elements and before their ends. */
function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [
      name,
      new TextDecoder()
        .decode(content)
        .replace(/\s*\/>/g, "/>")
        .replace(/<(\S+)([^>]*)><\/\1>/g, "<$1$2/>")
        .replace(/'/g, '"'),
    ])
  );
}

describe.each(FILES)("%s", (_, read) => {
  test("opened and saved without a change has every part byte for byte", async () => {
    const bytes = await read();
    const saved = unzipSync(saveWorkbook(openWorkbook(bytes, "a.xlsx")));
    expect(saved).toEqual(unzipSync(bytes));
  });

  test("highlighted and cleared in one session is as it was", async () => {
    const bytes = await read();
    const model = openWorkbook(bytes, "a.xlsx");
    highlight(model);
    addFindings(model);
    clear(model);
    const findings = model.sheet("检查 结果");
    if (findings !== undefined) model.deleteSheet(findings, "add-in");
    expect(unzipSync(saveWorkbook(model))).toEqual(unzipSync(bytes));
  });

  test("highlighted, saved, reopened, cleared and saved says what it said", async () => {
    const bytes = await read();
    const model = openWorkbook(bytes, "a.xlsx");
    highlight(model);
    addFindings(model);
    model.setSetting("key", { a: ["值", 1] });
    const reopened = openWorkbook(saveWorkbook(model), "a.xlsx");
    const marked = reopened.sheets[0]?.conditionalFormats[0];
    expect(marked).toMatchObject({ formula: RULE.formula, look: RULE.look, type: "Custom" });
    expect(marked?.areas.map(areaText)).toEqual(["B2", "A5:C6"]);
    expect(reopened.settings.get("key")).toEqual({ a: ["值", 1] });
    const findings = reopened.sheet("检查 结果");
    if (findings === undefined) throw new Error("the sheet of findings was not saved");
    expect(reopened.style(findings.cell(0, 0))).toMatchObject({ bold: true, fill: "#EEEEEE" });
    expect(findings.cell(0, 0).value).toBe("=1");
    expect(findings.hyperlink(0, 1)?.documentReference).toBe("A!B2");
    expect([findings.columnWidth(0), findings.frozen.rows]).toEqual([30, 1]);
    clear(reopened);
    reopened.deleteSheet(findings, "add-in");
    const after = parts(saveWorkbook(reopened));
    const before = parts(bytes);
    for (const name of Object.keys(before).filter((part) =>
      /worksheets\/[^_]|styles|strings/i.test(part)
    )) {
      expect([name, after[name]]).toEqual([name, before[name]]);
    }
    expect(Object.keys(after).filter((name) => name.includes("worksheets/sheet"))).toEqual(
      Object.keys(before).filter((name) => name.includes("worksheets/sheet"))
    );
  });

  test("a value written is read again, and nothing else of its sheet changed", async () => {
    const model = openWorkbook(await read(), "a.xlsx");
    const [sheet] = model.sheets;
    if (sheet === undefined) throw new Error("no sheet");
    model.edit(sheet, 2, 1, "12.5");
    model.edit(sheet, 40, 5, "文字 <&");
    const again = openWorkbook(saveWorkbook(model), "a.xlsx").sheets[0];
    expect([again?.cell(2, 1).value, again?.cell(40, 5).value]).toEqual([12.5, "文字 <&"]);
    for (const [row, column, cell] of sheet.cells()) {
      const { value, formula, style } = cell;
      expect([row, column, again?.cell(row, column)]).toMatchObject([
        row,
        column,
        { value, formula, style },
      ]);
    }
    expect(again?.merges).toEqual(sheet.merges);
  });
});

test.each([
  ["nothing", new Uint8Array(), "空的"],
  ["text", new TextEncoder().encode("hello"), "不是 .xlsx"],
  ["an old file", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), ".xls"],
  ["half an archive", new Uint8Array(readFileSync("samples/完整.xlsx")).slice(0, 9000), "损坏"],
])("%s is refused with a sentence", (_, bytes, words) => {
  expect(() => openWorkbook(bytes, "a.xlsx")).toThrow(OpenProblem);
  expect(() => openWorkbook(bytes, "a.xlsx")).toThrow(words);
});

test("a whole sheet is named by its rows", () => {
  expect(areaText(WHOLE_SHEET)).toBe("1:1048576");
});
