import type { SentenceId } from "../sentences";
import type { Paragraph } from "../model";
import type { Draft } from "../draft";

/** 名词解释: only the terms that the text uses, in the customary order. */
export function terms(draft: Draft, text: string): readonly Paragraph[] {
  const used = TERMS.filter(([word]) => text.includes(word)).map(([, sentence]) =>
    draft.say(sentence, () => ({}) as never)
  );
  const functions = draft.now
    .functionGroups("general-budget-by-function")
    .filter(({ name }) => text.includes(name))
    .map(({ name }) => draft.say("term.function", () => ({ 类: name }), { key: name }));
  return [...used, ...functions];
}

const TERMS: readonly (readonly [word: string, sentence: SentenceId])[] = [
  ["财政拨款", "term.fiscal-appropriation"],
  ["事业收入", "term.business-income"],
  ["其他收入", "term.other-income"],
  ["基本支出", "term.basic"],
  ["项目支出", "term.project"],
  ["“三公”经费", "term.three-public"],
  ["机关运行经费", "term.operating"],
  ["政府性基金", "term.government-fund"],
  ["国有资本经营", "term.state-capital"],
  ["政府采购", "term.procurement"],
];
