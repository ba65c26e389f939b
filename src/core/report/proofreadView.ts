import type { Severity } from "../checking/finding";
import type {
  ClaimTerm,
  NumberVerdict,
  Proofreading,
  TextFinding,
  Verdict,
} from "../proofreading/model";
import { inOneLine, quoted } from "../proofreading/quoted";
import { cellOfPlace, type TextInCells } from "../proofreading/textSheets";
import type { CellAddress } from "../workbook/address";
import { cellText, SEVERITY_WORDING } from "./findingWording";
import type { Language } from "./language";
import { countsWording } from "./proofreadReport";
import { placeView, type PlaceView } from "./placeView";

/** A proofread text as the pane shows it: the words said of it in the language asked for, the text as it is. */
export interface ProofreadView {
  /** 说明中的数 152 个：相符 139 个，… */
  readonly summary: string;
  readonly counts: Readonly<Record<Verdict, number>>;
  readonly findings: readonly TextFindingView[];
  /** A line of the text each. */
  readonly lines: readonly (readonly TextPieceView[])[];
}

export interface TextFindingView {
  /** The same for the same finding of the same text. */
  readonly id: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly severityName: string;
  /** The words it is about, with a few before them. */
  readonly quote: string;
  readonly message: string;
  readonly expected?: string;
  readonly cause?: string;
  readonly suggestion?: string;
  /** Cells that it was held against. */
  readonly cells: readonly PlaceView[];
  /** The cell that holds the sentence, where the text stands in the workbook. */
  readonly place?: PlaceView;
  /** What the cell would hold after the correction. */
  readonly correction?: TextCorrection;
}

export interface TextCorrection {
  readonly cell: CellAddress;
  readonly before: string;
  readonly after: string;
}

export interface TextPieceView {
  readonly text: string;
  /** Of a number of the text. */
  readonly verdict?: Verdict;
  /** Id of the finding that is about it. */
  readonly finding?: string;
  readonly severity?: Severity;
  /** Why it is verified, or what it says otherwise; for pointing at it. */
  readonly hint?: string;
  readonly place?: CellAddress;
}

/** @param cells where the text stands in the workbook; absent for pasted text and files */
export function proofreadView(
  proofreading: Proofreading,
  language: Language,
  cells?: TextInCells
): ProofreadView {
  const { text, findings, counts, numbers } = proofreading;
  const views = findings.map((finding, index) =>
    findingView(finding, index, text, language, cells)
  );
  return {
    summary: countsWording(numbers.length, counts)[language],
    counts,
    findings: views,
    lines: linesOf(proofreading, views, language),
  };
}

function findingView(
  finding: TextFinding,
  index: number,
  text: string,
  language: Language,
  cells: TextInCells | undefined
): TextFindingView {
  const { rule, severity, span, message, expected, cause, suggestion } = finding;
  const holder = cells && cellOfPlace(cells, span.start);
  const correction = holder && correctionIn(finding, holder);
  return {
    id: `${rule} ${span.start} ${index}`,
    rule,
    severity,
    severityName: SEVERITY_WORDING[severity][language],
    quote: quoted(text, span.start, span.end),
    message: message[language],
    ...(expected !== undefined && { expected }),
    ...(cause && { cause: cause.message[language] }),
    ...(suggestion !== undefined && { suggestion: inOneLine(suggestion) }),
    cells: finding.cells.slice(0, MOST_CELLS).map((cell) => placeView(cell, undefined)),
    ...(holder && { place: placeView(holder.cell, undefined) }),
    ...(correction && { correction }),
  };
}

const MOST_CELLS = 6;

/** Only a number or a name that can be put in the place of another, within one cell. */
function correctionIn(
  { pattern, span, stated, expected }: TextFinding,
  { cell, text, start, end }: NonNullable<ReturnType<typeof cellOfPlace>>
): TextCorrection | undefined {
  if (expected === undefined || stated === "" || span.end > end) return undefined;
  const at = span.start - start;
  const printed = text.slice(at, span.end - start);
  if (!NAMES.has(pattern) && unitOf(printed) !== unitOf(expected)) return undefined;
  return { cell, before: text, after: text.slice(0, at) + expected + text.slice(span.end - start) };
}

const NAMES: ReadonlySet<TextFinding["pattern"]> = new Set(["class-name", "project-name"]);

function unitOf(number: string): string {
  return number.replace(/[\s\d.,，－-]/g, "").replace("％", "%");
}

interface Marked extends TextPieceView {
  readonly start: number;
  readonly end: number;
}

/** Numbers and findings do not overlap but where a finding is about a number. */
function linesOf(
  { text, numbers, findings }: Proofreading,
  views: readonly TextFindingView[],
  language: Language
): readonly (readonly TextPieceView[])[] {
  const ofFindings = findings.flatMap(({ span }, index): Marked[] => {
    const view = views[index];
    if (view === undefined) return [];
    const { id, severity, message, cells } = view;
    return [
      {
        ...span,
        text: text.slice(span.start, span.end),
        verdict: "contradicted",
        finding: id,
        severity,
        hint: message,
        ...(cells[0] && { place: cells[0].cell }),
      },
    ];
  });
  const marks = [...ofFindings];
  for (const number of numbers) {
    const { span } = number;
    if (ofFindings.some(({ start, end }) => span.start < end && span.end > start)) continue;
    marks.push({ ...span, ...numberPiece(number, text, language) });
  }
  marks.sort((one, other) => one.start - other.start);
  return cutIntoLines(withPlainText(text, marks));
}

function numberPiece(
  { span, verdict, claims }: NumberVerdict,
  text: string,
  language: Language
): TextPieceView {
  const terms = claims.flatMap((claim) => claim.terms);
  const place = terms.find(({ cell }) => cell !== undefined)?.cell;
  const hint = terms.length === 0 ? undefined : termsHint(terms, language);
  return {
    text: text.slice(span.start, span.end),
    verdict,
    ...(hint !== undefined && { hint }),
    ...(place && { place }),
  };
}

function termsHint(terms: readonly ClaimTerm[], language: Language): string {
  const shown = terms.slice(0, MOST_CELLS).map(({ name, amount, unit, cell }) => {
    const where = cell === undefined ? "" : ` ${cellText(cell)}`;
    return `${name}${where} ${amount.toString()}${unit}`.trim();
  });
  return shown.join(language === "zh" ? "；" : "; ");
}

function withPlainText(text: string, marks: readonly Marked[]): readonly TextPieceView[] {
  const pieces: TextPieceView[] = [];
  let from = 0;
  for (const { start, end, ...piece } of marks) {
    if (start < from) continue;
    if (start > from) pieces.push({ text: text.slice(from, start) });
    pieces.push(piece);
    from = end;
  }
  return [...pieces, { text: text.slice(from) }];
}

/** A piece that goes over a line end is one piece on each of the lines. */
function cutIntoLines(pieces: readonly TextPieceView[]): readonly (readonly TextPieceView[])[] {
  const lines: TextPieceView[][] = [[]];
  for (const piece of pieces) {
    for (const [index, part] of piece.text.split("\n").entries()) {
      if (index > 0) lines.push([]);
      if (part !== "") lines.at(-1)?.push({ ...piece, text: part });
    }
  }
  return lines.filter((line) => line.some(({ text }) => text.trim() !== ""));
}
