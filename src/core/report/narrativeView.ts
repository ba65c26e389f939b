import type {
  Narrative,
  NarrativeSection,
  NumberPiece,
  Paragraph,
  Piece,
  Remark,
  SourceTerm,
} from "../narrative/model";
import { ownNumbersIn } from "../narrative/edits";
import { namedNumbers, numberId } from "../narrative/numbers";
import type { CellAddress } from "../workbook/address";
import { amountText } from "./amountText";
import { cellText } from "./findingWording";
import type { Language } from "./language";
import { remarkText } from "./narrateReport";
import {
  numberWording,
  otherWorkbookWording,
  SHARES_NOTE,
  summaryWording,
  termAmountWording,
} from "./narrativeWording";
import { placeView, type PlaceView } from "./placeView";

/** The explanation as the pane shows it: the text is Chinese, what is said of it in the language asked for. */
export interface NarrativeView {
  /** 全文 152 个数字由附表得出，待填 52 项。 */
  readonly summary: string;
  readonly parts: readonly {
    readonly id: string;
    readonly title: string;
    readonly sections: readonly NarrativeSectionView[];
  }[];
  /** What rounding has left. */
  readonly remarks: readonly RemarkView[];
  /** How many facts are still to be given. */
  readonly missing: number;
  /** Numbers that have changed and were not looked at since. */
  readonly changed: number;
  /** Numbers of rewritten sentences that say otherwise than the tables. */
  readonly outdated: number;
}

export interface RemarkView {
  readonly paragraph: string;
  readonly text: string;
  /** The paragraph with a sentence that says so, for those who want it said. */
  readonly noted?: string;
}

export interface NarrativeSectionView {
  readonly id: string;
  /** Empty where the part has no sections. */
  readonly title: string;
  readonly paragraphs: readonly ParagraphView[];
}

export interface ParagraphView {
  readonly id: string;
  readonly role: Paragraph["role"];
  /** The whole text of it. */
  readonly text: string;
  readonly pieces: readonly PieceView[];
  readonly edited: boolean;
  /** In a rewritten sentence: amounts and rates that are not from the tables. */
  readonly ownNumbers: number;
}

export type PieceView =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "fact" | "blank"; readonly text: string; readonly fact: string }
  | NumberView;

export interface NumberView {
  readonly kind: "number";
  /** Of the number within the text. */
  readonly id: string;
  readonly text: string;
  /** How it follows from its terms, in a sentence. */
  readonly explanation: string;
  /** The first of its cells in the open workbook. */
  readonly place?: CellAddress;
  readonly terms: readonly NumberTermView[];
  /** What a share or a rate is of. */
  readonly base: readonly NumberTermView[];
  /** It has changed and was not looked at since; `before` is absent for a number that was not there. */
  readonly changed?: { readonly before?: string };
  /** What the tables give by now, where a rewritten sentence says otherwise. */
  readonly outdatedBy?: string;
}

export interface NumberTermView extends Partial<PlaceView> {
  readonly name: string;
  readonly amount: string;
  readonly sign: 1 | -1;
}

export interface NarrativeViewOptions {
  readonly language: Language;
  /** What each number was printed as when the user last looked at it, by its id; numbers are marked against it. */
  readonly seen?: ReadonlyMap<string, string>;
}

/** Words a narrative for people. */
export function narrativeView(narrative: Narrative, options: NarrativeViewOptions): NarrativeView {
  const { language } = options;
  const parts = narrative.parts.map(({ id, title, sections }) => ({
    id,
    title,
    sections: sections.map((section) => sectionView(section, options)),
  }));
  const numbers = parts
    .flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs))
    .flatMap(({ pieces }) => pieces.filter((piece) => piece.kind === "number"));
  const missing = narrative.missing.length;
  const ofTables = numbers.filter(({ place }) => place !== undefined).length;
  return {
    summary: summaryWording(ofTables, missing)[language],
    parts,
    remarks: narrative.remarks.map((remark) => remarkView(remark, parts, language)),
    missing,
    changed: numbers.filter(({ changed }) => changed !== undefined).length,
    outdated: numbers.filter(({ outdatedBy }) => outdatedBy !== undefined).length,
  };
}

function remarkView(remark: Remark, parts: NarrativeView["parts"], language: Language): RemarkView {
  const { paragraph, kind } = remark;
  const view = { paragraph, text: remarkText(remark, language) };
  const said = parts
    .flatMap(({ sections }) => sections.flatMap(({ paragraphs }) => paragraphs))
    .find(({ id }) => id === paragraph)?.text;
  if (kind !== "shares" || said === undefined) return view;
  return { ...view, noted: said + SHARES_NOTE };
}

function sectionView(
  { id, title, paragraphs }: NarrativeSection,
  options: NarrativeViewOptions
): NarrativeSectionView {
  return { id, title, paragraphs: paragraphs.map((one) => paragraphView(one, options)) };
}

function paragraphView(paragraph: Paragraph, options: NarrativeViewOptions): ParagraphView {
  const keys = new Map(namedNumbers(paragraph.pieces).map(({ key, piece }) => [piece, key]));
  const pieces = paragraph.pieces.map((piece): PieceView => {
    if (piece.kind !== "number") return piece;
    return numberView(piece, numberId(paragraph, keys.get(piece) ?? ""), options);
  });
  return {
    id: paragraph.id,
    role: paragraph.role,
    text: textOfPieces(paragraph.pieces),
    pieces,
    edited: paragraph.drafted !== undefined,
    ownNumbers: ownNumbersIn(paragraph),
  };
}

function numberView(
  piece: NumberPiece,
  id: string,
  { language, seen }: NarrativeViewOptions
): NumberView {
  const { text, source, outdatedBy } = piece;
  const terms = source.terms.map((term) => termView(term, source.kind, language));
  const base = (source.base ?? []).map((term) => termView(term, source.kind, language));
  const place = [...terms, ...base].find(({ cell }) => cell !== undefined)?.cell;
  const before = seen?.get(id);
  const isChanged = seen !== undefined && before !== text;
  return {
    kind: "number",
    id,
    text,
    explanation: numberWording(source, outdatedBy ?? text)[language],
    ...(place && { place }),
    terms,
    base,
    ...(isChanged && { changed: before === undefined ? {} : { before } }),
    ...(outdatedBy !== undefined && { outdatedBy }),
  };
}

function termView(
  { figure, elsewhere, name, amount, sign }: SourceTerm,
  kind: NumberPiece["source"]["kind"],
  language: Language
): NumberTermView {
  const digits = amountText(amount);
  const view = {
    name,
    amount: kind === "count" ? digits : termAmountWording(digits)[language],
    sign,
  };
  if (figure === undefined) return view;
  // A cell of another workbook can be named, but not shown.
  if (elsewhere) return { ...view, text: otherWorkbookWording(cellText(figure.cell))[language] };
  return { ...view, ...placeView(figure.cell, undefined) };
}

function textOfPieces(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}
