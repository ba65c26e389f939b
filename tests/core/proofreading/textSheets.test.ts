import { describe, expect, test } from "@jest/globals";
import { cellOfPlace, textInSheets } from "../../../src/core/proofreading/textSheets";
import { recogniseWorkbook } from "../../../src/core/recognition/recogniseWorkbook";
import type { CellValue, SheetSnapshot } from "../../../src/core/workbook/snapshot";
import { complete } from "../../app/session/scene";

const SENTENCE = "2021年收入预算2430.88万元，与上年相比减少620.38万元。";

function sheet(
  name: string,
  rows: readonly (readonly CellValue[])[],
  visibility: SheetSnapshot["visibility"] = "visible"
): SheetSnapshot {
  return { name, visibility, firstRow: 2, firstColumn: 1, rows };
}

const text = sheet("其他说明", [["一、总体情况"], [SENTENCE], [null, SENTENCE], [7]]);

describe("text that stands in sheets", () => {
  test("is found beside the tables, line by line with its cells", () => {
    const snapshot = { sheets: [...complete.sheets, text] };
    const found = textInSheets(snapshot, recogniseWorkbook(snapshot));
    expect(found.sheets).toEqual(["其他说明"]);
    expect(found.text).toBe(`一、总体情况\n${SENTENCE}\n${SENTENCE}\n`);
    expect(cellOfPlace(found, found.text.lastIndexOf("620.38"))?.cell).toEqual({
      sheet: "其他说明",
      row: 4,
      column: 2,
    });
    for (const { start, end, text: own } of found.cells)
      expect(found.text.slice(start, end)).toBe(own);
  });

  const NONE: readonly [string, SheetSnapshot][] = [
    ["a hidden sheet", { ...text, visibility: "hidden" }],
    ["one sentence, a note", sheet("注", [[SENTENCE]])],
    [
      "a table with remarks",
      sheet("台账", [
        [SENTENCE, 1, 2, 3],
        [SENTENCE, 4, 5, 6],
      ]),
    ],
    ["headings only", sheet("目录", [["一、收入"], ["二、支出"], ["三、其他"]])],
  ];
  test.each(NONE)("is not %s", (_, one) => {
    const snapshot = { sheets: [one] };
    expect(textInSheets(snapshot, recogniseWorkbook(snapshot))).toEqual({
      text: "",
      cells: [],
      sheets: [],
    });
  });

  test("is not the sample, which has tables only", () => {
    expect(textInSheets(complete, recogniseWorkbook(complete)).sheets).toEqual([]);
  });
});
