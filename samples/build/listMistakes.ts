import type { PlantedMistake } from "./plant";

/** The list beside the workbook with mistakes, as Markdown with aligned columns. */
export function listMistakes(mistakes: readonly PlantedMistake[]): string {
  const head = ["序号", "工作表", "单元格", "表中写的", "应为", "错在哪里", "依据"];
  const rows = mistakes.map((mistake, index) => [
    `${index + 1}`,
    mistake.sheet,
    [mistake.cell, ...mistake.along.map(({ cell }) => cell)].join("、"),
    mistake.planted === "" ? "（空）" : mistake.planted,
    mistake.right === "" ? "（空）" : mistake.right,
    mistake.what,
    mistake.evidence,
  ]);
  return [
    "# 含错误.xlsx 里的错误",
    "",
    `在 完整.xlsx 的基础上改动了 ${mistakes.length} 处，每处一种错误，互不牵连；其余数字都是对的。单元格有几个的，第一个是错误所在。`,
    "",
    ...table(head, rows),
    "",
  ].join("\n");
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const widths = head.map((_, column) =>
    Math.max(...[head, ...rows].map((row) => widthOf(row[column] ?? "")))
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell + " ".repeat((widths[column] ?? 0) - widthOf(cell))).join(" | ")} |`;
  return [line(head), line(widths.map((width) => "-".repeat(width))), ...rows.map(line)];
}

/** A Chinese character takes the room of two others. */
function widthOf(text: string): number {
  return [...text].reduce(
    (sum, character) => sum + (/[\u2e80-\ua4cf\uff00-\uff60]/.test(character) ? 2 : 1),
    0
  );
}
