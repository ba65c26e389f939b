import type { RecognisedTable } from "../../../src/core/recognition/model";
import { recogniseWorkbook } from "../../../src/core/recognition/recogniseWorkbook";
import { workbookOf } from "../recognition/sheetText";

/** A two-class table with 类 and 款 apart; a row is `类|款|名称|类|款|名称|合计|基本支出`. */
export function twoClassTable(...rows: readonly string[]): RecognisedTable {
  return only(
    `
    某局2021年一般公共预算支出情况表
    单位：元
    部门预算经济分类|||政府预算经济分类|||合计|基本支出
    类|款|科目名称|类|款|科目名称||小计
    合计|||||||
    ${rows.join("\n")}`
  );
}

/** The same with codes joined; a row is `编码|名称|编码|名称|合计|基本支出`. */
export function joinedTable(...rows: readonly string[]): RecognisedTable {
  return only(
    `
    某局2021年一般公共预算支出情况表
    单位：元
    部门预算经济分类||政府预算经济分类||合计|基本支出
    科目编码|科目名称|科目编码|科目名称||小计
    合计|||||
    ${rows.join("\n")}`
  );
}

function only(text: string): RecognisedTable {
  const [table, other] = recogniseWorkbook(workbookOf(text)).tables;
  if (table?.kind !== "general-budget-by-economic-class" || other !== undefined) {
    throw new Error("not recognised as one two-class table");
  }
  return table;
}
