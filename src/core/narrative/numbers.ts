import type { Narrative, NumberPiece, Paragraph, Piece } from "./model";

/** A number of a paragraph by what it is, whatever it amounts to: `收入预算总计`, and `#2` behind the second of a name. */
export interface NamedNumber {
  readonly key: string;
  readonly piece: NumberPiece;
}

/** The numbers of some pieces in their order, each under a key of its own. */
export function namedNumbers(pieces: readonly Piece[]): readonly NamedNumber[] {
  const seen = new Map<string, number>();
  return pieces.flatMap((piece) => {
    if (piece.kind !== "number") return [];
    const { name, rule } = piece.source;
    const base = `${name} ${rule}`;
    const count = (seen.get(base) ?? 0) + 1;
    seen.set(base, count);
    return [{ key: count === 1 ? base : `${base} #${count}`, piece }];
  });
}

/** The key of a number within the whole text. */
export function numberId({ id }: Pick<Paragraph, "id">, key: string): string {
  return `${id}/${key}`;
}

/** What each number of the text is printed as, by its id. */
export function printedNumbers(narrative: Pick<Narrative, "parts">): ReadonlyMap<string, string> {
  return new Map(
    paragraphsOf(narrative).flatMap((paragraph) =>
      namedNumbers(paragraph.pieces).map(
        ({ key, piece }) => [numberId(paragraph, key), piece.text] as const
      )
    )
  );
}

export function paragraphsOf({ parts }: Pick<Narrative, "parts">): readonly Paragraph[] {
  return parts.flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs));
}
