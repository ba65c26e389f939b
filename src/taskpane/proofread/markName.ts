import type { Verdict } from "../../core/proofreading/model";
import type { TextPieceView } from "../../core/report/proofreadView";
import type { Wording } from "../../core/wording";
import { PROOFREAD, VERDICT_NAMES } from "./words";

/** How a number came out, in words: 相符; 提醒 of a finding, or 已核实. */
export function markName({ severityName, waived }: TextPieceView, verdict: Verdict): Wording {
  if (waived === true) return PROOFREAD.waivedMark;
  return severityName === undefined
    ? VERDICT_NAMES[verdict]
    : { zh: severityName, en: severityName };
}
