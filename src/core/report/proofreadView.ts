import type { Waiver, WaiverState } from "../checking/waiver";
import type { Severity } from "../checking/finding";
import type { Proofreading, TextFinding, Verdict } from "../proofreading/model";
import { quoted } from "../proofreading/quoted";
import { cellOfPlace } from "../proofreading/textSheets";
import type { CellAddress } from "../workbook/address";
import { SEVERITY_WORDING } from "./findingWording";
import type { Language } from "./language";
import { piecesByLine, type PlacesOfText, type TextPieceView } from "./proofreadPieces";
import { countsWording } from "./proofreadReport";
import { isReplaceable, rightSentence, type RightSentence } from "./proofreadSentence";
import { placeView, type PlaceView } from "./placeView";

export type { RightSentence } from "./proofreadSentence";
export type { PlacesOfText, TextPieceView, TextTermView } from "./proofreadPieces";

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
  /** Where its words begin in the text. */
  readonly at: number;
  readonly rule: string;
  readonly severity: Severity;
  readonly severityName: string;
  /** The words it is about, with a few before them. */
  readonly quote: string;
  readonly message: string;
  readonly expected?: string;
  readonly cause?: string;
  /** The sentence as it should read. */
  readonly suggestion?: RightSentence;
  /** Cells that it was held against; in another workbook without a way to them. */
  readonly cells: readonly TextCellView[];
  /** Why it may stand (已核实); and of a waiver that the text has since outdated. */
  readonly waiver?: Waiver;
  readonly expiredWaiver?: Waiver;
  /** The cell that holds the sentence, where the text stands in the workbook. */
  readonly place?: PlaceView;
  /** What the cell would hold after the correction. */
  readonly correction?: TextCorrection;
}

export type TextCellView = Pick<PlaceView, "text"> & Partial<PlaceView>;

export interface TextCorrection {
  readonly cell: CellAddress;
  readonly before: string;
  readonly after: string;
  /** What goes and what comes, at a place of the one and the other. */
  readonly change: { readonly at: number; readonly from: string; readonly to: string };
}

/** How a finding stands to the waivers of the workbook. */
export type WaiverOfText = (finding: TextFinding) => WaiverState;

export function proofreadView(
  proofreading: Proofreading,
  language: Language,
  places: PlacesOfText = {},
  waiverOf: WaiverOfText = () => NOT_WAIVED
): ProofreadView {
  const { text, findings, counts, numbers } = proofreading;
  const views = findings.map((finding, index) => ({
    ...findingView(finding, index, text, language, places),
    ...waiversIn(waiverOf(finding)),
  }));
  return {
    summary: countsWording(numbers.length, counts)[language],
    counts,
    findings: views,
    lines: piecesByLine(proofreading, views, language, places),
  };
}

const NOT_WAIVED: WaiverState = { kind: "none" };

function waiversIn(state: WaiverState): Pick<TextFindingView, "waiver" | "expiredWaiver"> {
  if (state.kind === "none") return {};
  return state.kind === "waived" ? { waiver: state.waiver } : { expiredWaiver: state.waiver };
}

function findingView(
  finding: TextFinding,
  index: number,
  text: string,
  language: Language,
  { cells }: PlacesOfText
): TextFindingView {
  const { rule, severity, span, message, expected, cause } = finding;
  const suggestion = rightSentence(text, finding);
  const holder = cells && cellOfPlace(cells, span.start);
  const correction = holder && correctionIn(finding, holder);
  return {
    id: `${rule} ${span.start} ${index}`,
    at: span.start,
    rule,
    severity,
    severityName: SEVERITY_WORDING[severity][language],
    quote: quoted(text, span.start, span.end),
    message: message[language],
    ...(expected !== undefined && { expected }),
    ...(cause && { cause: cause.message[language] }),
    ...(suggestion !== undefined && { suggestion }),
    cells: finding.cells.slice(0, MOST_CELLS).map((cell) => placeView(cell, undefined)),
    ...(holder && { place: placeView(holder.cell, undefined) }),
    ...(correction && { correction }),
  };
}

const MOST_CELLS = 6;

/** Within one cell. */
function correctionIn(
  finding: TextFinding,
  { cell, text, start, end }: NonNullable<ReturnType<typeof cellOfPlace>>
): TextCorrection | undefined {
  const { span, expected } = finding;
  if (expected === undefined || span.end > end) return undefined;
  const at = span.start - start;
  const from = text.slice(at, span.end - start);
  if (!isReplaceable(finding, from)) return undefined;
  const after = text.slice(0, at) + expected + text.slice(span.end - start);
  return { cell, before: text, after, change: { at, from, to: expected } };
}
