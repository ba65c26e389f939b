import { writeXlsx } from "hucre/xlsx";

/** A workbook with nearly everything that a department's own workbook may hold besides its figures. */
export function richWorkbook(): Promise<Uint8Array> {
  return writeXlsx({
    // Written at one moment, so that two of them are the same, byte for byte.
    properties: { title: "附表", modified: new Date("2021-02-01T08:00:00Z") },
    namedRanges: [{ name: "合计", range: "'收''支 (总表)'!$B$4" }],
    workbookProtection: { lockStructure: true },
    sheets: [
      {
        name: "收'支 (总表)",
        rows: [
          ["项目", "金额"],
          ["基本支出", 394.9971],
          ["项目支出", 2035.88],
          ["合计", 2430.8771],
        ],
        columns: [{ width: 30 }, { width: 16 }],
        cells: new Map([
          ["0,0", { comment: { author: "审核", text: "表头" } }],
          ["3,1", { formula: "SUM(B2:B3)", formulaResult: 2430.8771, style: BOLD }],
          ["1,0", { richText: [{ text: "基本", font: { bold: true } }, { text: "支出" }] }],
          ["2,0", { hyperlink: { target: "https://example.org/" } }],
        ]),
        merges: [{ startRow: 5, startCol: 0, endRow: 5, endCol: 1 }],
        conditionalRules: [
          {
            type: "cellIs",
            operator: "lessThan",
            formula: "0",
            priority: 1,
            range: "B2:B4",
            style: BOLD,
          },
          {
            type: "dataBar",
            priority: 7,
            range: "B2:B4",
            dataBar: { cfvo: [{ type: "min" }, { type: "max" }], color: "FF638EC6" },
          },
        ],
        dataValidations: [
          { type: "decimal", operator: "greaterThan", formula1: "0", range: "B2:B4" },
        ],
        autoFilter: { range: "A1:B4" },
        freezePane: { rows: 1 },
        images: [{ data: PIXEL, type: "png", anchor: { from: { row: 8, col: 0 } } }],
        charts: [
          {
            type: "column",
            title: "支出",
            series: [{ name: "金额", values: "B2:B3", categories: "A2:A3" }],
            anchor: { from: { row: 10, col: 3 }, to: { row: 20, col: 9 } },
          },
        ],
        protection: { sheet: true, password: "abc" },
        pageSetup: {
          paperSize: "a4",
          orientation: "landscape",
          printArea: "A1:B4",
          printTitlesRow: "1:1",
        },
        headerFooter: { oddFooter: "&C第 &P 页" },
        rowBreaks: [4],
        sparklines: [{ location: "C2", dataRange: "B2:B4" }],
      },
      {
        name: "表格",
        rows: [
          ["代码", "名称"],
          ["30101", "基本工资"],
        ],
        tables: [{ name: "名录", columns: [{ name: "代码" }, { name: "名称" }], range: "A1:B2" }],
      },
      { name: "隐藏", rows: [[1]], hidden: true },
      { name: "深藏", rows: [[2]], veryHidden: true, protection: { sheet: true } },
    ],
  });
}

const BOLD = {
  font: { bold: true },
  fill: { type: "pattern", pattern: "solid", bgColor: { rgb: "FFFF00" } },
} as const;

/** The smallest PNG. */
const PIXEL = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64"
);
