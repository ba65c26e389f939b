import { WAITING } from "./draft";
import type { MissingFact, Narrative, Paragraph, Piece } from "./model";
import { namedNumbers, paragraphsOf, type NamedNumber } from "./numbers";
import { textOf } from "./template";

/** A paragraph as the user has rewritten it. */
export interface Edit {
  readonly text: string;
  /** The numbers that its draft printed when it was rewritten, by their keys within the paragraph. */
  readonly numbers: Readonly<Record<string, string>>;
}

/** By id of the paragraph. */
export type Edits = ReadonlyMap<string, Edit>;

/** What is to be kept of a paragraph rewritten; nothing where the text is that of the draft. */
export function editOf(paragraph: Paragraph, text: string): Edit | undefined {
  const drafted = paragraph.drafted ?? paragraph.pieces;
  if (text === textOf(drafted)) return undefined;
  const numbers = namedNumbers(drafted).map(({ key, piece }) => [key, piece.text] as const);
  return { text, numbers: Object.fromEntries(numbers) };
}

/**
 * The narrative with the sentences of the user in the place of those drafted. Numbers that a rewritten sentence has taken
 * over from its draft stay numbers with their sources; where the figures give another by now, they say so.
 */
export function withEdits(narrative: Narrative, edits: Edits): Narrative {
  if (edits.size === 0) return narrative;
  const parts = narrative.parts.map((part) => ({
    ...part,
    sections: part.sections.map((section) => ({
      ...section,
      paragraphs: section.paragraphs.map((paragraph) => {
        const edit = edits.get(paragraph.id);
        return edit === undefined ? paragraph : rewritten(paragraph, edit);
      }),
    })),
  }));
  const isEdited = (id: string): boolean => edits.has(id);
  return {
    parts,
    missing: stillMissing(narrative.missing, { parts }),
    remarks: narrative.remarks.filter(({ paragraph }) => !isEdited(paragraph)),
  };
}

/** Numbers of a paragraph, rewritten or not, whose sentence says something else than the figures do by now. */
export function outdatedIn({ pieces }: Paragraph): number {
  return pieces.filter((piece) => piece.kind === "number" && piece.outdatedBy !== undefined).length;
}

/**
 * How many numbers with a unit a rewritten paragraph has that are not from its draft: nobody has computed them.
 */
export function ownNumbersIn({ pieces, drafted }: Paragraph): number {
  if (drafted === undefined) return 0;
  return pieces
    .filter(({ kind }) => kind === "text")
    .reduce((count, { text }) => count + [...text.matchAll(WITH_UNIT)].length, 0);
}

const WITH_UNIT = /\d[\d,，]*(?:\.\d+)?\s*(?:[%％]|[万亿]?元|个百分点|人|辆|台|个|项|平方米)/g;

function rewritten(paragraph: Paragraph, { text, numbers }: Edit): Paragraph {
  const { pieces: drafted } = paragraph;
  return { ...paragraph, pieces: linked(text, drafted, numbers), drafted };
}

/** The text with the numbers in it that are those of the draft, each taken once, from left to right. */
function linked(
  text: string,
  drafted: readonly Piece[],
  then: Readonly<Record<string, string>>
): readonly Piece[] {
  const now = namedNumbers(drafted);
  const pieces: Piece[] = [];
  let from = 0;
  const waiting = now.filter(({ key }) => then[key] !== undefined);
  for (const match of text.matchAll(NUMBER_OR_BLANK)) {
    const [found] = match;
    const piece = found.startsWith("【") ? blankIn(drafted, found) : numberIn(waiting, then, found);
    if (piece === undefined) continue;
    if (match.index > from) pieces.push({ kind: "text", text: text.slice(from, match.index) });
    pieces.push(piece);
    from = match.index + found.length;
  }
  if (from < text.length) pieces.push({ kind: "text", text: text.slice(from) });
  return pieces;
}

const NUMBER_OR_BLANK = /【[^【】]*】|\d+(?:\.\d+)?%?/g;

function blankIn(drafted: readonly Piece[], text: string): Piece | undefined {
  return drafted.find((piece) => piece.kind === "blank" && piece.text === text);
}

/** Also what the figures give by now is taken for the number, so that a sentence put right by hand is in order. */
function numberIn(
  waiting: NamedNumber[],
  then: Readonly<Record<string, string>>,
  found: string
): Piece | undefined {
  const byThen = waiting.findIndex(({ key }) => then[key] === found);
  const index = byThen >= 0 ? byThen : waiting.findIndex(({ piece }) => piece.text === found);
  const [taken] = index < 0 ? [] : waiting.splice(index, 1);
  if (taken === undefined) return undefined;
  const { piece } = taken;
  return piece.text === found ? piece : { ...piece, text: found, outdatedBy: piece.text };
}

/** A blank that the user has written over waits for nothing any more. */
function stillMissing(
  missing: readonly MissingFact[],
  narrative: Pick<Narrative, "parts">
): readonly MissingFact[] {
  const counts = new Map<string, number>();
  for (const { pieces } of paragraphsOf(narrative)) {
    for (const piece of pieces) {
      if (piece.kind !== "blank" || piece.text === WAITING) continue;
      counts.set(piece.fact, (counts.get(piece.fact) ?? 0) + 1);
    }
  }
  return missing.flatMap((one) => {
    const count = counts.get(one.fact);
    return count === undefined ? [] : [{ ...one, count }];
  });
}
