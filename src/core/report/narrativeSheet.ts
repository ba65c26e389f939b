import { narrativeLines, type NarrativeLine } from "../narrative/narrativeText";
import type { Narrative } from "../narrative/model";
import type { BuiltRow, BuiltSheet } from "../workbook/builtSheet";

/** The explanation as a worksheet of its own: one paragraph a row, wrapped, as wide as a printed page. */
export function narrativeSheet(narrative: Pick<Narrative, "parts">): BuiltSheet {
  return {
    name: NAME,
    widths: [PAGE_WIDTH],
    rows: narrativeLines(narrative).flatMap(rowsOf),
    print: "portrait",
  };
}

const NAME = "编制说明";

/** Characters: what an A4 page holds between its margins. */
const PAGE_WIDTH = 88;

function rowsOf({ role, text }: NarrativeLine): readonly BuiltRow[] {
  return splitAtSentences(indented(role, text)).map((part) => ({
    kind: KINDS[role],
    cells: [{ kind: "text", text: part }],
  }));
}

/** Excel shows and prints no more of a row than 409 points; what is longer goes on in the next row. */
function splitAtSentences(text: string): readonly string[] {
  if (text.length <= LONGEST_ROW) return [text];
  const cut = text.lastIndexOf("。", LONGEST_ROW - 1) + 1 || LONGEST_ROW;
  return [text.slice(0, cut), ...splitAtSentences(text.slice(cut))];
}

/** Characters: some twenty lines. */
const LONGEST_ROW = 800;

const KINDS: Readonly<Record<NarrativeLine["role"], BuiltRow["kind"]>> = {
  part: "page-title",
  section: "heading",
  heading: "heading",
  text: "paragraph",
};

/** Two characters, as paragraphs begin; a cell has no first-line indent. */
function indented(role: NarrativeLine["role"], text: string): string {
  return role === "part" ? text : `　　${text}`;
}
