import { TextDocument } from "./document";
import { NO_EVIDENCE, type Evidence } from "./evidence/evidence";
import { evidenceOf, type EvidenceSource } from "./evidence/evidenceOf";
import { statedAmounts } from "./evidence/statedAmounts";
import { proofreadDocument } from "./proofread";

/** What is at hand of the year before. */
export interface LastYear {
  readonly tables?: EvidenceSource;
  /** Its explanation. */
  readonly text?: string;
}

/** The tables that a text is held against, with what is at hand of the year before. */
export function withLastYear(
  own: EvidenceSource | undefined,
  { tables, text }: LastYear
): Evidence {
  const before = tables && { ...tables, lastYear: true };
  const evidence = evidenceOf([own, before].filter((one) => one !== undefined));
  return text === undefined ? evidence : withLastYearText(evidence, text, before);
}

/**
 * Adds what last year's explanation states of its own year. It is proofread first: what its own tables or its own figures
 * contradict is no evidence.
 * @param tables last year's, where they are at hand too
 */
function withLastYearText(evidence: Evidence, text: string, tables?: EvidenceSource): Evidence {
  const own = tables === undefined ? NO_EVIDENCE : evidenceOf([{ ...tables, lastYear: false }]);
  const document = new TextDocument(text, own);
  const verdicts = proofreadDocument(document);
  const amounts = statedAmounts(document, (statement) => !verdicts.isContradicted(statement));
  const { year } = document;
  return { ...evidence, lastYearText: { amounts, ...(year !== undefined && { year }) } };
}

/** The fiscal year that an explanation is about, as far as it tells. */
export function yearOfText(text: string): number | undefined {
  return new TextDocument(text, NO_EVIDENCE).year;
}
