import type { Narrative } from "./model";
import { textOf } from "./template";

/** A line of the explanation with its rank. */
export interface NarrativeLine {
  readonly role: "part" | "section" | "heading" | "text";
  readonly text: string;
}

/** The explanation line by line: titles of parts and sections, headings and sentences, without empty lines. */
export function narrativeLines({ parts }: Pick<Narrative, "parts">): readonly NarrativeLine[] {
  return parts.flatMap(({ title, sections }) => [
    { role: "part" as const, text: title },
    ...sections.flatMap((section) => [
      ...(section.title === "" ? [] : [{ role: "section" as const, text: section.title }]),
      ...section.paragraphs.map(({ role, pieces }) => ({ role, text: textOf(pieces) })),
    ]),
  ]);
}

/** The plain text of the explanation, a line per title and paragraph. */
export function narrativeText(narrative: Pick<Narrative, "parts">): string {
  return narrativeLines(narrative)
    .map(({ text }) => text)
    .join("\n");
}
