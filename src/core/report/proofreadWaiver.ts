import type { Finding } from "../checking/finding";
import type { TextFinding } from "../proofreading/model";
import { quoted } from "../proofreading/quoted";

/**
 * What a waiver of a finding in a text is about: the words of the sentence, and what is said of them. The check puts the
 * findings of the workbook's own text in the same words, so that what is verified in one list is verified in the other.
 */
export function waivable(text: string, finding: TextFinding): Finding {
  const { rule, severity, span, message, expected } = finding;
  const quote = quoted(text, span.start, span.end);
  const said = { zh: `“${quote}”：${message.zh}`, en: `“${quote}”: ${message.en}` };
  const isSaid = expected === undefined || said.zh.includes(expected);
  return {
    rule,
    severity,
    message: isSaid ? said : { ...said, zh: `${said.zh}应为${expected}。` },
    cells: [],
    terms: [],
    dependents: [],
  };
}
