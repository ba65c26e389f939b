import { cellOfPlace, type TextInCells } from "../proofreading/textSheets";
import type { Severity } from "../checking/finding";
import type { ClaimTerm, NumberVerdict, Proofreading, Verdict } from "../proofreading/model";
import type { CellAddress } from "../workbook/address";
import { cellText } from "./findingWording";
import type { Language } from "./language";
import { placeView, type PlaceView } from "./placeView";
import type { TextFindingView } from "./proofreadView";

/** A few words of the text: plain, or a number or a finding with its verdict. */
export interface TextPieceView {
  readonly text: string;
  /** Where it begins in the text; of the first piece, where a mark goes over a line end. Absent for plain words. */
  readonly mark?: number;
  /** Of a number of the text. */
  readonly verdict?: Verdict;
  /** Id of the finding that is about it. */
  readonly finding?: string;
  readonly severity?: Severity;
  readonly severityName?: string;
  /** Someone has said that it may stand. */
  readonly waived?: boolean;
  /** Why it is verified, or what it says otherwise; for pointing at it. */
  readonly hint?: string;
  /** What it was held against, each with its cell where it stands in the open workbook. */
  readonly terms?: readonly TextTermView[];
  /** The first cell of the open workbook that it was held against. */
  readonly place?: CellAddress;
  /** The cell that holds the words, where the text stands in the workbook. */
  readonly home?: PlaceView;
}

export interface TextTermView {
  readonly name: string;
  readonly amount: string;
  /** 1部门收支总体情况表!B7; absent for a number of a text or of another workbook. */
  readonly text?: string;
  readonly cell?: CellAddress;
}

/** Where the text and what it was held against stand. */
export interface PlacesOfText {
  /** The cells of the text; absent for pasted text and files. */
  readonly cells?: TextInCells;
}

/** A line of the text each. Numbers and findings do not overlap but where a finding is about a number. */
export function piecesByLine(
  { text, numbers, findings }: Proofreading,
  views: readonly TextFindingView[],
  language: Language,
  places: PlacesOfText
): readonly (readonly TextPieceView[])[] {
  const ofFindings = findings.flatMap(({ span, terms }, index): Marked[] => {
    const view = views[index];
    if (view === undefined) return [];
    const { id, severity, severityName, message, waiver } = view;
    const waived = waiver !== undefined;
    const said = { finding: id, severity, severityName, hint: message, waived };
    return [{ ...span, verdict: "contradicted", ...said, ...placed(span.start, terms, places) }];
  });
  const meets = meeting(ofFindings);
  const marks = [...ofFindings];
  for (const number of numbers) {
    if (!meets(number.span)) marks.push(numberMark(number, language, places));
  }
  marks.sort((one, other) => one.start - other.start);
  return cutIntoLines(withPlainText(text, marks));
}

interface Marked extends Omit<TextPieceView, "text"> {
  readonly start: number;
  readonly end: number;
}

type Meets = (span: { readonly start: number; readonly end: number }) => boolean;

/** Whether a span meets one of the marks; to be asked in the order of the text, which may have thousands of both. */
function meeting(marks: readonly Marked[]): Meets {
  const inOrder = [...marks].sort((one, other) => one.start - other.start);
  let next = 0;
  return ({ start, end }) => {
    while ((inOrder[next]?.end ?? Infinity) <= start) next += 1;
    return (inOrder[next]?.start ?? Infinity) < end;
  };
}

function numberMark(
  { span, verdict, claims }: NumberVerdict,
  language: Language,
  places: PlacesOfText
): Marked {
  const terms = claims.flatMap((claim) => claim.terms);
  const hint = terms.length === 0 ? undefined : termsHint(terms, language);
  return {
    ...span,
    verdict,
    ...(hint !== undefined && { hint }),
    ...placed(span.start, terms, places),
  };
}

function placed(
  start: number,
  terms: readonly ClaimTerm[],
  { cells }: PlacesOfText
): Pick<TextPieceView, "terms" | "place" | "home"> {
  const shown = withoutRepeats(terms.map(termView));
  const place = shown.find(({ cell }) => cell !== undefined)?.cell;
  const home = cells && cellOfPlace(cells, start)?.cell;
  return {
    ...(shown.length > 0 && { terms: shown.slice(0, MOST_TERMS) }),
    ...(place && { place }),
    ...(home && { home: placeView(home, undefined) }),
  };
}

function termView({ name, amount, unit, cell }: ClaimTerm): TextTermView {
  const said = { name, amount: amount.toString() + unit };
  return cell === undefined ? said : { ...said, text: cellText(cell), cell };
}

function withoutRepeats(terms: readonly TextTermView[]): readonly TextTermView[] {
  return [
    ...new Map(terms.map((term) => [`${term.name}\n${term.text ?? ""}\n${term.amount}`, term])),
  ].map(([, term]) => term);
}

function termsHint(terms: readonly ClaimTerm[], language: Language): string {
  const shown = terms.slice(0, MOST_IN_HINT).map(({ name, amount, unit, cell }) => {
    const where = cell === undefined ? "" : ` ${cellText(cell)}`;
    return `${name}${where} ${amount.toString()}${unit}`.trim();
  });
  return shown.join(language === "zh" ? "；" : "; ");
}

const MOST_IN_HINT = 6;
const MOST_TERMS = 30;

function withPlainText(text: string, marks: readonly Marked[]): readonly TextPieceView[] {
  const pieces: TextPieceView[] = [];
  let from = 0;
  for (const { start, end, ...mark } of marks) {
    if (start < from) continue;
    if (start > from) pieces.push({ text: text.slice(from, start) });
    pieces.push({ ...mark, mark: start, text: text.slice(start, end) });
    from = end;
  }
  return [...pieces, { text: text.slice(from) }];
}

/** A piece that goes over a line end is one piece on each of the lines; only the first is the mark. */
function cutIntoLines(pieces: readonly TextPieceView[]): readonly (readonly TextPieceView[])[] {
  const lines: TextPieceView[][] = [[]];
  for (const { mark, ...piece } of pieces) {
    const first = piece.text.search(/[^\n]/);
    let at = 0;
    for (const [index, text] of piece.text.split("\n").entries()) {
      if (index > 0) lines.push([]);
      const isMark = mark !== undefined && at === first;
      if (text !== "") lines.at(-1)?.push({ ...piece, text, ...(isMark && { mark }) });
      at += text.length + 1;
    }
  }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ""));
}
