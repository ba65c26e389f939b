import { describe, expect, test } from "@jest/globals";
import { highlightSheet } from "../../../src/host/file/sheetHighlights";

const LOOKS = { error: 5, warning: 6, rounding: 7, info: 8 };

/** The rule for one area, as it has to stand in the part. */
function rule(priority: number, prefix = ""): string {
  return `<conditionalFormatting sqref="B2"><cfRule type="expression" dxfId="5" priority="${priority}"><formula>LEN(&quot;gouji:error&quot;)&gt;0</formula></cfRule></conditionalFormatting>`.replace(
    /<(\/?)/g,
    `<$1${prefix}`
  );
}

function highlighted(xml: string): string {
  return highlightSheet(xml, "sheet1.xml", new Map([["error", ["B2"]]]), LOOKS);
}

describe("where the rule goes: § marks the place", () => {
  test.each<[string, string]>([
    ["behind the cells", `<worksheet><sheetData><row/></sheetData>§</worksheet>`],
    ["behind no cells", `<worksheet><sheetData/>§</worksheet>`],
    [
      "before what comes later",
      `<worksheet><sheetData/>§<dataValidations/><hyperlinks/><pageMargins/><drawing/><extLst/></worksheet>`,
    ],
    [
      "behind all that comes earlier",
      `<worksheet><sheetPr/><dimension/><sheetViews/><sheetFormatPr/><cols/><sheetData/><sheetCalcPr/><sheetProtection/><protectedRanges/><scenarios/><autoFilter/><sortState/><dataConsolidate/><customSheetViews/><mergeCells/><phoneticPr/>§<dataValidations/></worksheet>`,
    ],
    [
      "behind the protection, before the margins",
      `<worksheet><sheetData/><sheetProtection sheet="1"></sheetProtection>§\r\n<pageMargins/></worksheet>`,
    ],
    ["behind elements of a prefix", `<x:worksheet xmlns:x="m"><x:sheetData/>§</x:worksheet>`],
    [
      "past comments and CDATA that look like elements",
      `<worksheet><!-- <pageMargins/> --><sheetData><row><c><is><t><![CDATA[</sheetData>]]></t></is></c></row></sheetData>§<!-- <mergeCells/> --></worksheet>`,
    ],
    [
      "with Mac line ends, tabs and quotes of both kinds",
      `<?xml version='1.0'?>\r<worksheet\tname='>"'>\r<sheetData\r/>§\r</worksheet>\r`,
    ],
    [
      "before elements nobody knows",
      `<worksheet><sheetData/><mergeCells/>§<mc:AlternateContent><sheetData/></mc:AlternateContent></worksheet>`,
    ],
  ])("%s", (_, marked) => {
    const prefix = marked.startsWith("<x:") ? "x:" : "";
    expect(highlighted(marked.replace("§", ""))).toBe(marked.replace("§", rule(1, prefix)));
  });
});

describe("beside the user's rules", () => {
  const user = `<conditionalFormatting sqref="A1"><cfRule type="cellIs" priority="3"><formula>0</formula></cfRule></conditionalFormatting>`;
  const modern = `<extLst><ext><x14:conditionalFormattings><x14:cfRule priority="9"/></x14:conditionalFormattings></ext></extLst>`;

  test("comes behind them, and after all their priorities", () => {
    expect(highlighted(`<worksheet><sheetData/>${user}${modern}</worksheet>`)).toBe(
      `<worksheet><sheetData/>${user}${rule(10)}${modern}</worksheet>`
    );
  });

  test.each([
    ["our own element", `${user}${rule(8)}`, user],
    [
      "our rule in the user's element, as Excel may write it",
      user.replace(
        "</conditionalFormatting>",
        `<cfRule type="expression" dxfId="1" priority="4"><formula>LEN("gouji:warning")&gt;0</formula></cfRule></conditionalFormatting>`
      ),
      user,
    ],
    [
      "a user's rule that only mentions us",
      `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="3"><formula>A1="gouji:error"</formula></cfRule></conditionalFormatting>`,
      undefined,
    ],
  ])("replaces %s", (_, before, after) => {
    expect(highlighted(`<worksheet><sheetData/>${before}</worksheet>`)).toBe(
      `<worksheet><sheetData/>${after ?? before}${rule(4)}</worksheet>`
    );
  });
});

test("a thousand areas fill one rule, and the gravest severity comes first", () => {
  const areas = Array.from({ length: 1_001 }, (_, index) => `A${index * 2 + 1}`);
  const xml = highlightSheet(
    `<worksheet><sheetData/></worksheet>`,
    "sheet1.xml",
    new Map([
      ["info", ["B1"]],
      ["error", areas],
    ]),
    LOOKS
  );
  const rules = [...xml.matchAll(/sqref="([^"]*)".*?dxfId="(\d)" priority="(\d)"/g)];
  expect(
    rules.map(([, sqref, look, priority]) => [sqref?.split(" ").length, look, priority])
  ).toEqual([
    [1_000, "5", "1"],
    [1, "5", "2"],
    [1, "8", "3"],
  ]);
});

test.each([`<chartsheet/>`, `<worksheet/>`, `<worksheet><cols/></worksheet>`])(
  "refuses %s, which holds no cells",
  (xml) => {
    expect(() => highlighted(xml)).toThrow("no sheetData");
  }
);
