import { describe, expect, test } from "@jest/globals";
import { crosswalkRows } from "../../../src/core/crosswalk/crosswalkRows";
import { fillCells } from "../../../src/core/crosswalk/fillCells";
import { governmentStyle } from "../../../src/core/crosswalk/governmentStyle";
import { TableView } from "../../../src/core/figures/tableView";
import type { RecognisedTable } from "../../../src/core/recognition/model";
import { cellName } from "../../../src/core/workbook/address";
import { joinedTable, twoClassTable } from "./twoClassTable";

/** What is written into the last row of a table so that it shows the class: cell and text. */
function written(table: RecognisedTable, code: string): readonly string[] {
  const row = crosswalkRows(new TableView(table), 2021).at(-1);
  const target = row?.candidates.find((candidate) => candidate.code === code);
  if (row === undefined || target === undefined) throw new Error(`no row for ${code}`);
  return fillCells(row, target, governmentStyle(table)).map(
    ({ cell, text }) => `${cellName(cell)}=${text}`
  );
}

describe("a row is made to show a class", () => {
  test.each<[string, RecognisedTable, string, readonly string[]]>([
    [
      "by its code and its name where nothing stands",
      twoClassTable("'302|'01|办公费||||5|5"),
      "50201",
      ["D6=502", "E6=01", "F6=办公经费_行政"],
    ],
    [
      "in one cell where codes stand joined",
      joinedTable("'30201|办公费|||5|5"),
      "50502",
      ["C6=50502", "D6=商品和服务支出_事业"],
    ],
    [
      "by nothing where it is shown already, whatever the name",
      twoClassTable("'302|'01|办公费|'502|'01|别的名称|5|5"),
      "50201",
      [],
    ],
    [
      "by its name where only that is missing",
      twoClassTable("'302|'02|印刷费|'502|'01|办公经费|5|5", "'302|'01|办公费|'502|'01||5|5"),
      "50201",
      ["F7=办公经费"],
    ],
    [
      "by the parts of the code that differ, with the name",
      twoClassTable("'302|'01|办公费|'502|'02|会议费_行政|5|5"),
      "50201",
      ["E6=01", "F6=办公经费_行政"],
    ],
    [
      "by the code alone where the name stands",
      twoClassTable("'302|'01|办公费|'505|'01|办公经费_行政|5|5"),
      "50201",
      ["D6=502"],
    ],
    [
      "by 类 too where it was left to the row above",
      twoClassTable("'302|'02|印刷费|'502|'01|办公经费|5|5", "'302|'01|办公费||'02|会议费|5|5"),
      "50201",
      ["D7=502", "E7=01", "F7=办公经费"],
    ],
    [
      "by 类 alone where 款 stands and 类 was left to the row above",
      twoClassTable(
        "'302|'01|办公费|'505|'02|商品和服务支出|5|5",
        "'302|'15|会议费||'02|会议费|5|5"
      ),
      "50202",
      ["D7=502"],
    ],
  ])("%s", (_, table, code, cells) => {
    expect(written(table, code)).toEqual(cells);
  });
});
