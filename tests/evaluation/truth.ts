/** A mistake of a published document that a text check can see, by figures alone. */
export interface KnownMistake {
  readonly document: string;
  readonly id: string;
  readonly kind: string;
  readonly rule: string;
  /** Words with the wrong figure; where they stand several times, which one. */
  readonly words: string;
  readonly occurrence?: number;
  readonly expected?: string;
}

const ZHENGZHOU = "zhengzhou_zhengwuban_2021";

/** Every one of them was recomputed from the figures of the document. */
export const KNOWN_MISTAKES: readonly KnownMistake[] = [
  { id: "S1", kind: "BASE", rule: "GJ702", words: "25.52%", occurrence: 1, expected: "20.33%" },
  { id: "S2", kind: "BASE", rule: "GJ702", words: "25.52%", occurrence: 2, expected: "20.33%" },
  { id: "S3", kind: "BASE", rule: "GJ702", words: "25.52%", occurrence: 3, expected: "20.33%" },
  { id: "S4", kind: "CALC", rule: "GJ705", words: "1.70%", expected: "1.69%" },
  { id: "S6", kind: "COPY", rule: "GJ704", words: "资金需求33万元", expected: "18.4万元" },
  { id: "S7", kind: "CALC", rule: "GJ707", words: "=37.6万元", expected: "39.936万元" },
  { id: "S8", kind: "TYPO", rule: "GJ707", words: "×2个月", expected: "12个月" },
  { id: "S9", kind: "BLANK", rule: "GJ709", words: "其他费用万元" },
  { id: "S10", kind: "BLANK", rule: "GJ709", words: "用车。辆" },
].map((mistake) => ({ document: ZHENGZHOU, ...mistake }));

/** Figures that look wrong and are right. */
export const TRAPS: readonly { readonly document: string; readonly words: string }[] = [
  "占88.97%",
  "占11.03%",
  "机关运行经费",
  "645万元",
  "646.8万元",
  "0.18万元",
  "584.18万元",
].map((words) => ({ document: ZHENGZHOU, words }));
