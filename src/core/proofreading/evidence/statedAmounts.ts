import type { TextDocument } from "../document";
import { quoted } from "../quoted";
import { nameOf, type Statement } from "../statements";
import type { StatedAmount } from "./evidence";
import { isDistinct, isSameSubject, subjectOf, type Subject } from "./subjects";

/**
 * What a text states of its own year.
 * @param isSound what is known to be wrong in the text is no evidence
 */
export function statedAmounts(
  document: TextDocument,
  isSound: (statement: Statement) => boolean
): readonly StatedAmount[] {
  return document.statements.flatMap((statement): StatedAmount[] => {
    const { number, role, year, paragraph } = statement;
    if (role !== "value" || number.kind !== "money" || !isSound(statement)) return [];
    if (year !== undefined && year !== document.year) return [];
    const subject = subjectOf(statement, document);
    if (subject === undefined) return [];
    const { start, end } = paragraph.place(number.start, number.end);
    const quote = quoted(document.given, start, end);
    return [{ ...subject, name: nameOf(statement), number, quote }];
  });
}

/**
 * The amounts of one subject: those of the same chapter, else of the whole text. `firm` where the words can mean no
 * other amount.
 */
export function amountsOfSubject(
  subject: Subject,
  all: readonly StatedAmount[]
): { readonly amounts: readonly StatedAmount[]; readonly firm: boolean } {
  const found = all.filter((amount) => isSameSubject(subject, amount));
  const inChapter = found.filter(({ chapter }) => chapter === subject.chapter);
  return inChapter.length > 0
    ? { amounts: inChapter, firm: true }
    : { amounts: found, firm: isDistinct(subject) };
}
