import type { Evidence } from "../../../../src/core/proofreading/evidence/evidence";
import { sheetEvidence } from "../sheetEvidence";

/** What a pattern must hold for right, and what for wrong. */
export interface Examples {
  /** Sentences with nothing wrong in them. */
  readonly right: readonly Example[];
  /** One mistake each: what it should be is worked out by hand. */
  readonly wrong: readonly (Example & Mistake)[];
  /** The pattern looks for mistakes only and says nothing of what is right. */
  readonly silent?: boolean;
}

export interface Example {
  readonly text: string;
  /** The tables; none where the text has to do with itself. */
  readonly evidence?: Evidence;
}

interface Mistake {
  readonly rule: string;
  readonly severity: "error" | "warning" | "rounding";
  /** The words that are marked. */
  readonly marked: string;
  readonly expected?: string;
  readonly cause?: string;
}

/** Three functions, 1,500 in all. */
export const TABLE = sheetEvidence([
  ["部门支出总体情况表"],
  ["单位：万元"],
  ["科目编码", "科目名称", "合计", "基本支出", "项目支出"],
  [null, "合计", 1500, 900, 600],
  ["201", "一般公共服务支出", 1000, 700, 300],
  ["208", "社会保障和就业支出", 300, 200, 100],
  ["210", "卫生健康支出", 200, 0, 200],
]);
