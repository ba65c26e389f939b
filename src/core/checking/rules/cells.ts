import type { Figure } from "../../recognition/model";
import { figureName, moneyText, tableRef } from "../naming";
import type { Answers, Rule } from "../rule";
import type { TableView } from "../../figures/tableView";
import type { DisclosureView } from "../../figures/disclosureView";

const NO_BASIS = { zh: "", en: "" };

/** Reported by the runner, which knows what the sums around the cell would have it say. */
export const unreadableAmount: Rule = {
  code: "GJ601",
  id: "unreadable-amount",
  severity: "error",
  sentence: "金额单元格应为数字。",
  basis: NO_BASIS,
  source: "附表格式",
  judged:
    "文字、字母混入数字的标出；字母像数字的（O 与 0、l 与 1、S 与 5）给出可能的数，相关合计只缺这一个数的给出倒推的数；涉及的关系转为待核。",
  example: "2188O1（字母 O）：标出，可能是 218801。",
  ask: (view, answers) => {
    forEachFigure(view, (figure, table) => {
      if (figure.content !== "unreadable") return;
      answers.found({
        table: tableRef(table.table),
        cells: [{ cell: figure.cell, role: "value" }],
        unit: figure.money.unit,
        message: {
          zh: `${figureName(figure)}${written(figure, "写的是", "，")}不是数字，没有参加核对`,
          en: `${figureName(figure)}${written(figure, " (", ")")} is not a number and was not checked`,
        },
        figure,
      });
    });
  },
};

export const formulaError: Rule = {
  code: "GJ602",
  id: "formula-error",
  severity: "error",
  sentence: "金额单元格的公式不应返回错误值。",
  basis: NO_BASIS,
  source: "附表格式",
  judged: "#REF!、#VALUE! 等错误值标出；涉及的关系转为待核。",
  example: "合计单元格显示 #REF!：标出。",
  ask: (view, answers) => {
    forEachFigure(view, (figure, table) => {
      if (figure.content !== "error") return;
      answers.found({
        table: tableRef(table.table),
        cells: [{ cell: figure.cell, role: "value" }],
        unit: figure.money.unit,
        message: {
          zh: `${figureName(figure)}的公式出错，没有参加核对`,
          en: `The formula of ${figureName(figure)} returns an error, so it was not checked`,
        },
        figure,
      });
    });
  },
};

export const negativeAmount: Rule = {
  code: "GJ603",
  id: "negative-amount",
  severity: "warning",
  sentence: "预算金额一般不为负数。",
  basis: NO_BASIS,
  source: "经验：年初预算安排数不为负",
  judged: "逐单元格判断。",
  example: "办公费 -500 元：提醒。",
  ask: (view, answers) => {
    forEachFigure(view, (figure, table) => {
      if (!figure.money.amount.isNegative()) return;
      answers.found({
        table: tableRef(table.table),
        cells: [{ cell: figure.cell, role: "value" }],
        actual: figure.money.amount,
        unit: figure.money.unit,
        message: {
          zh: `${figureName(figure)}为负数 ${moneyText(figure.money.amount, figure.money.unit).zh}。`,
          en: `${figureName(figure)} is negative: ${moneyText(figure.money.amount, figure.money.unit).en}.`,
        },
        figure,
      });
    });
  },
};

export const numberAsText: Rule = {
  code: "GJ604",
  id: "number-as-text",
  severity: "info",
  sentence: "金额应以数字存储，不以文本存储。",
  basis: NO_BASIS,
  source: "经验：文本数字不参加 Excel 的求和",
  judged: "能读出数的文本按数核对，每张表合并提示一次。",
  example: "收入总表有 12 个金额是文本：提示一次。",
  ask: (view, answers) => {
    for (const table of view.tables) askTextNumbers(table, answers);
  },
};

function askTextNumbers(view: TableView, answers: Answers): void {
  const figures = view.table.lines.flatMap((line) =>
    line.figures.filter(({ content }) => content === "text-number")
  );
  const [first] = figures;
  if (first === undefined) {
    answers.passed();
    return;
  }
  answers.found({
    table: tableRef(view.table),
    cells: figures.map(({ cell }) => ({ cell, role: "value" })),
    message: {
      zh: `《${view.table.name}》有 ${figures.length} 个金额以文本存储，Excel 求和时会漏掉它们。`,
      en: `${figures.length === 1 ? "1 amount" : `${figures.length} amounts`} of 《${view.table.name}》 stored as text; Excel leaves text out of sums.`,
    },
    cause: {
      kind: "stored-as-text",
      message: {
        zh: "可能是从其他系统导出或粘贴而来，可在 Excel 中转换为数字。",
        en: "Perhaps exported or pasted from another system; Excel can convert it to numbers.",
      },
    },
  });
}

function forEachFigure(
  view: DisclosureView,
  visit: (figure: Figure, table: TableView) => void
): void {
  for (const table of view.tables) {
    for (const line of table.table.lines) {
      for (const figure of line.figures) visit(figure, table);
    }
  }
}

/** What stands in the cell, between the words given. */
function written({ printed }: Figure, before: string, after: string): string {
  return printed === undefined ? "" : `${before}“${printed}”${after}`;
}
