import type { Wording } from "../core/wording";

export type HostProblemKind =
  | "cell-editing"
  | "protected-sheet"
  | "read-only"
  | "lost-connection"
  | "too-large"
  | "sheet-gone"
  | "hidden-sheet"
  | "not-supported"
  | "unknown";

/** Why the host did not do what it was asked for. */
export class HostProblem extends Error {
  constructor(
    readonly kind: HostProblemKind,
    /** Sheets it is about, where it is about some. */
    readonly sheets: readonly string[] = [],
    /** What the host said, for the report of an unknown problem. */
    readonly detail = ""
  ) {
    super(detail === "" ? kind : `${kind}: ${detail}`);
    this.name = "HostProblem";
  }
}

/** One clear sentence: what happened and what to do. */
export function problemWording({ kind, sheets, detail }: HostProblem): Wording {
  const names = sheets.map((sheet) => `“${sheet}”`).join("、");
  switch (kind) {
    case "cell-editing":
      return {
        zh: "有单元格正在编辑，Excel 暂时不接受操作。请按回车键完成编辑（或按 Esc 取消），再试一次。",
        en: "A cell is being edited, and Excel takes no commands meanwhile. Finish with Enter (or Esc) and try again.",
      };
    case "protected-sheet":
      return {
        zh: `工作表${names}受保护，不能写入。请先在“审阅”选项卡中撤销工作表保护，再试一次。`,
        en: `Sheet ${names} is protected and cannot be written to. Unprotect it on the Review tab and try again.`,
      };
    case "read-only":
      return {
        zh: "工作簿以只读方式打开，不能写入。请另存为一份副本，在副本中操作。",
        en: "The workbook is open read-only and cannot be written to. Save a copy and work in the copy.",
      };
    case "lost-connection":
      return {
        zh: "与 Excel 的连接中断。请关闭窗格后重新打开；如果仍然不行，请重新打开工作簿。",
        en: "The connection to Excel is lost. Close the pane and open it again; if that does not help, reopen the workbook.",
      };
    case "too-large":
      if (sheets.length > 0)
        return {
          zh: `工作表${names}的使用区域太大，无法读取：表格以外很远处可能有多余内容（在该表按 Ctrl+End 可以找到）。请删去后保存，再试一次。`,
          en: `The used range of sheet ${names} is too large to be read: something may stand far outside the tables (Ctrl+End shows it). Delete it, save, and try again.`,
        };
      return {
        zh: "一次传送的内容超过了 Excel 的上限。请删去表格以外的多余内容，或将工作簿拆分后再检查。",
        en: "More was sent at once than Excel allows. Remove contents outside the tables, or split the workbook.",
      };
    case "sheet-gone":
      return {
        zh: `工作表${names}已经不在工作簿中（可能已删除或改名）。请重新检查。`,
        en: `Sheet ${names} is no longer in the workbook (deleted or renamed). Check again.`,
      };
    case "hidden-sheet":
      return {
        zh: `工作表${names}已隐藏，无法定位。请先取消隐藏，再试一次。`,
        en: `Sheet ${names} is hidden and cannot be shown. Unhide it and try again.`,
      };
    case "not-supported":
      return {
        zh: "这个版本的 Excel 不支持此项操作。需要 Excel 2019 或更新的版本。",
        en: "This version of Excel cannot do that. Excel 2019 or later is needed.",
      };
    case "unknown":
      return {
        zh: `Excel 没有完成操作${detail === "" ? "" : `（${detail}）`}。请再试一次；如果反复出现，请重新打开工作簿。`,
        en: `Excel did not complete the operation${detail === "" ? "" : ` (${detail})`}. Try again; if it happens again, reopen the workbook.`,
      };
  }
}
