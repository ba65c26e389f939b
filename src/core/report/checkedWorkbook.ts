import type { CheckResult } from "../checking/finding";
import type { Recognition } from "../recognition/model";

/** A workbook after the whole story: what was recognised in it and what the checks have to say. */
export interface CheckedWorkbook {
  readonly recognition: Recognition;
  readonly result: CheckResult;
}
