import type { TableKind } from "../../standards/tableKinds";
import type { Section } from "./section";

/** 空表情况说明: every table without an amount, with the money that is not there. */
export const emptyTables: Section = {
  title: "title.empty-tables",
  write: (draft) => {
    const { organisation: 单位, year: 年度 } = draft;
    const tables = draft.now.emptyTables();
    if (tables.length === 0) return [draft.say("empty-tables.none", () => ({}))];
    return tables.map(({ kind, name }, index) =>
      draft.say(
        "empty-table",
        () => ({
          序号: String(index + 1),
          表名: `《${name}》`,
          原因: draft.phrase("empty-table.reason", {
            单位,
            年度,
            资金: ABSENT_MONEY[kind] ?? "该表所列的预算",
          }),
        }),
        { key: `${kind} ${name}` }
      )
    );
  },
};

const ABSENT_MONEY: Partial<Record<TableKind, string>> = {
  "government-fund": "使用政府性基金预算安排的支出",
  "state-capital": "使用国有资本经营预算安排的支出",
  procurement: "政府采购预算",
  "three-public-expenses": "“三公”经费预算",
  "project-performance": "需要编制绩效目标的项目",
};
