import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowDown16Regular } from "@fluentui/react-icons/svg/arrow-down";
import { memo, useCallback, useEffect, useRef, type JSX } from "react";
import type { Severity } from "../../core/checking/finding";
import type { ProofreadView, TextPieceView } from "../../core/report/proofreadView";
import { CellText } from "../parts/CellText";
import { Disclosure } from "../parts/Disclosure";
import { Folded } from "../parts/Folded";
import { usePane } from "../PaneContext";
import { textMark } from "./elementIds";
import { markName } from "./markName";
import { NumberPanel } from "./NumberPanel";
import { useVerdictStyles } from "./useVerdictStyles";
import type { WayThroughText } from "./useWayThroughText";
import { PROOFREAD, VERDICT_NAMES } from "./words";

const LINES_AT_ONCE = 400;
const IN_LEGEND = ["verified", "contradicted", "unchecked"] as const;

export interface ProofreadTextProps {
  readonly view: ProofreadView;
  readonly way: WayThroughText;
}

/** The whole text, its numbers underlined by how they came out; pressed they tell why and show the cell. */
export function ProofreadText({ view, way }: ProofreadTextProps): JSX.Element {
  const { say, goTo } = usePane();
  const onPress = useLatest((piece: TextPieceView): void => {
    const isOpen = piece.mark === way.mark;
    way.openMark(isOpen ? undefined : piece.mark);
    const place = piece.place ?? piece.home?.cell;
    if (!isOpen && place !== undefined) goTo(place);
  });
  return (
    <Disclosure
      heading="h3"
      open={way.textOpen}
      onToggle={way.toggleText}
      label={say(PROOFREAD.text)}
    >
      <Legend view={view} way={way} />
      <Folded items={view.lines} first={LINES_AT_ONCE} step={LINES_AT_ONCE} atLeast={way.lines}>
        {(shown) =>
          shown.map((pieces, index) => {
            const open = pieces.find(({ mark }) => mark !== undefined && mark === way.mark);
            return (
              <div key={index}>
                <Line pieces={pieces} open={open?.mark} onPress={onPress} />
                {open !== undefined && <OpenPanel view={view} way={way} piece={open} />}
              </div>
            );
          })
        }
      </Folded>
    </Disclosure>
  );
}

interface OpenPanelProps extends ProofreadTextProps {
  readonly piece: TextPieceView;
}

function OpenPanel({ view, way, piece }: OpenPanelProps): JSX.Element | null {
  const { mark, verdict } = piece;
  if (mark === undefined || verdict === undefined) return null;
  const finding = view.findings.find(({ id }) => id === piece.finding);
  return (
    <NumberPanel
      key={mark}
      piece={piece}
      mark={mark}
      verdict={verdict}
      finding={finding}
      way={way}
    />
  );
}

/** The looks of the verdicts with their counts, and the way to what nobody has checked. */
function Legend({ view, way }: ProofreadTextProps): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  const look = useVerdictStyles();
  return (
    <div className={styles.legend}>
      {IN_LEGEND.map((verdict) => (
        <span key={verdict} className={look(verdict)}>
          {say(PROOFREAD.count(say(VERDICT_NAMES[verdict]), view.counts[verdict]))}
        </span>
      ))}
      {view.findings.some(({ severity }) => severity !== "error") && (
        <span className={look("contradicted", "warning")}>{say(PROOFREAD.milder)}</span>
      )}
      <span>{say(PROOFREAD.legend)}</span>
      {way.unchecked.length > 0 && (
        <Button size="small" icon={<ArrowDown16Regular />} onClick={way.nextUnchecked}>
          {say(PROOFREAD.nextUnchecked)}
        </Button>
      )}
    </div>
  );
}

interface LineProps {
  readonly pieces: readonly TextPieceView[];
  /** The number of this line whose panel is open. */
  readonly open: number | undefined;
  readonly onPress: (piece: TextPieceView) => void;
}

/** Drawn again only where it differs: a long text has thousands. */
const Line = memo(function Line({ pieces, open, onPress }: LineProps) {
  const styles = useStyles();
  return (
    <p className={styles.line} lang="zh-CN">
      {pieces.map((piece, index) => {
        const stops = stopsOf(pieces[index + 1], piece);
        const own = piece.text.slice(stopsOf(piece, pieces[index - 1]).length);
        return (
          <span key={index} className={stops === "" ? undefined : styles.together}>
            <Piece piece={{ ...piece, text: own }} isOpen={piece.mark === open} onPress={onPress} />
            {stops}
          </span>
        );
      })}
    </p>
  );
});

/** Stops that follow a number: a browser would set them at the beginning of the next line, for a number is a button. */
function stopsOf(piece: TextPieceView | undefined, before: TextPieceView | undefined): string {
  if (before?.mark === undefined || before.text.length > LONGEST_TOGETHER) return "";
  if (piece === undefined || piece.verdict !== undefined) return "";
  return STOPS.exec(piece.text)?.[0] ?? "";
}

/** What is longer is no number, and has to break. */
const LONGEST_TOGETHER = 16;
const STOPS = /^[，。；：、！？）”]{1,3}/;

interface PieceProps {
  readonly piece: TextPieceView;
  readonly isOpen: boolean;
  readonly onPress: (piece: TextPieceView) => void;
}

function Piece({ piece, isOpen, onPress }: PieceProps): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  const look = useVerdictStyles();
  const { text, mark, verdict, hint } = piece;
  if (verdict === undefined) return <CellText text={text} />;
  if (mark === undefined)
    return (
      <span className={look(verdict, lookOf(piece))}>
        <CellText text={text} />
      </span>
    );
  return (
    <button
      type="button"
      id={textMark(mark)}
      className={mergeClasses(styles.button, look(verdict, lookOf(piece)))}
      title={hint}
      aria-label={say(PROOFREAD.mark(text, say(markName(piece, verdict))))}
      aria-expanded={isOpen}
      onClick={() => {
        onPress(piece);
      }}
    >
      <CellText text={text} />
    </button>
  );
}

function lookOf({ severity, waived }: TextPieceView): Severity | "waived" | undefined {
  return waived === true ? "waived" : severity;
}

/** One function for good, so that no line is drawn again because of it; it does what the last one given does. */
function useLatest<Given>(does: (given: Given) => void): (given: Given) => void {
  const latest = useRef(does);
  useEffect(() => {
    latest.current = does;
  });
  return useCallback((given: Given) => {
    latest.current(given);
  }, []);
}

const useStyles = makeStyles({
  legend: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  line: { margin: 0, lineHeight: tokens.lineHeightBase500, overflowWrap: "anywhere" },
  together: { whiteSpace: "nowrap" },
  button: {
    maxWidth: "100%",
    whiteSpace: "normal",
    padding: 0,
    borderTop: "none",
    borderLeft: "none",
    borderRight: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    scrollMarginTop: "48px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
});
