import type { Evidence } from "./evidence/evidence";
import { TableAmounts } from "./evidence/tableAmounts";
import { readStatements, type Statement } from "./statements";
import { readParagraphs, type Paragraph } from "./text/cleanText";

/** An explanation as the claims look at it: paragraphs with their statements, and what surrounds them. */
export class TextDocument {
  readonly paragraphs: readonly Paragraph[];
  /** The fiscal year that the text is about; absent when neither it nor the tables tell. */
  readonly year: number | undefined;
  readonly statements: readonly Statement[];
  /** The amounts of the tables, to look them up. */
  readonly tables: TableAmounts;
  private readonly byParagraph: ReadonlyMap<Paragraph, readonly Statement[]>;
  private readonly positions: ReadonlyMap<Statement, number>;
  /** For each paragraph, the position of its first statement. */
  private readonly starts: readonly number[];

  constructor(
    readonly given: string,
    readonly evidence: Evidence
  ) {
    this.paragraphs = readParagraphs(given);
    this.year = evidence.year ?? yearOf(this.paragraphs);
    this.byParagraph = new Map(
      this.paragraphs.map((paragraph) => [paragraph, readStatements(paragraph, this.year)])
    );
    this.statements = [...this.byParagraph.values()].flat();
    this.positions = new Map(this.statements.map((statement, at) => [statement, at]));
    let position = 0;
    this.starts = this.paragraphs.map((paragraph) => {
      const start = position;
      position += this.of(paragraph).length;
      return start;
    });
    this.tables = new TableAmounts(evidence.amounts);
  }

  of(paragraph: Paragraph): readonly Statement[] {
    return this.byParagraph.get(paragraph) ?? [];
  }

  /** The statements before one, the nearest first: of its paragraph, then back to the last chapter heading, and not too far. */
  before(statement: Statement): readonly Statement[] {
    const from = this.firstOfChapter(statement.paragraph);
    return this.backFrom(this.positions.get(statement) ?? 0, from);
  }

  beforeParagraph(paragraph: Paragraph): readonly Statement[] {
    return this.backFrom(this.firstOf(paragraph.index), this.firstOfChapter(paragraph));
  }

  private backFrom(position: number, from: number): readonly Statement[] {
    return this.statements.slice(Math.max(from, position - FARTHEST), position).reverse();
  }

  /** The position of the first statement behind the chapter heading over a paragraph. */
  private firstOfChapter({ index }: Paragraph): number {
    for (let at = index - 1; at >= 0 && at >= index - FARTHEST; at -= 1) {
      const paragraph = this.paragraphs[at];
      if (paragraph !== undefined && isChapter(paragraph)) return this.firstOf(at + 1);
    }
    return 0;
  }

  private firstOf(paragraph: number): number {
    return this.starts[paragraph] ?? this.statements.length;
  }

  /** The title of the chapter that a paragraph stands in; empty before the first one. */
  chapterOf({ index }: Paragraph): string {
    const above = this.paragraphs.slice(0, index + 1);
    const isTitle = (one: Paragraph): boolean =>
      isChapter(one) || (one.heading && one.marker === "");
    return above.findLast(isTitle)?.text ?? "";
  }

  /** The headings over a paragraph, the nearest first, up to the part. */
  headingsOver({ index }: Paragraph): readonly string[] {
    const found: string[] = [];
    for (let at = index; at >= 0; at -= 1) {
      const paragraph = this.paragraphs[at];
      if (
        paragraph === undefined ||
        !(paragraph.heading || /^[一二三四五六七八九十（]/.test(paragraph.marker))
      )
        continue;
      found.push(paragraph.text);
      if (isChapter(paragraph)) break;
    }
    return found;
  }
}

/** Statements and paragraphs beyond which nothing is taken to belong together: a text without chapters may be long. */
const FARTHEST = 120;

/** 一、…, 第二部分 … as lines of their own. */
function isChapter({ marker, heading }: Paragraph): boolean {
  return /^第|^[一二三四五六七八九十]+[、.．]/.test(marker) && heading;
}

/** The year that budgets of the text are of: the one named most often before 年…预算, and the later of two. */
function yearOf(paragraphs: readonly Paragraph[]): number | undefined {
  const title = paragraphs
    .slice(0, 6)
    .map(({ text }) => /((?:19|20)\d{2})年?度?[^，。]{0,20}(?:预算|部门)/.exec(text)?.[1])
    .find((year) => year !== undefined);
  if (title !== undefined) return Number(title);
  const counts = new Map<number, number>();
  for (const { text } of paragraphs) {
    for (const { 1: year = "" } of text.matchAll(/((?:19|20)\d{2})年/g)) {
      counts.set(Number(year), (counts.get(Number(year)) ?? 0) + 1);
    }
  }
  const ranked = [...counts].sort(([a, m], [b, n]) => n - m || b - a);
  return ranked[0]?.[0];
}
