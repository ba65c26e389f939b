/** What proofreading computes with; apart, because it is fetched when it is first asked for. */
export { withLastYear, yearOfText } from "../../core/proofreading/lastYearText";
export { proofreadSteps } from "../../core/proofreading/proofread";
export { textInSheets } from "../../core/proofreading/textSheets";
export { waivable } from "../../core/report/proofreadWaiver";
export { proofreadView } from "../../core/report/proofreadView";
