import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useState, type JSX } from "react";
import type { ProofreadView, TextPieceView } from "../../core/report/proofreadView";
import { CellText } from "../parts/CellText";
import { Disclosure } from "../parts/Disclosure";
import { Folded } from "../parts/Folded";
import { usePane } from "../PaneContext";
import { findingMark } from "./findingMark";
import { PROOFREAD, VERDICT_NAMES } from "./words";

const LINES_AT_ONCE = 400;

/** The whole text, its numbers underlined by how they came out; pressed they show the cell they were held against. */
export function ProofreadText({ view }: { readonly view: ProofreadView }): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  const [open, setOpen] = useState(true);
  return (
    <Disclosure heading="h3" open={open} onToggle={setOpen} label={say(PROOFREAD.text)}>
      <p className={styles.legend}>{say(PROOFREAD.legend)}</p>
      <div lang="zh-CN">
        <Folded items={view.lines} first={LINES_AT_ONCE} step={LINES_AT_ONCE}>
          {(shown) => shown.map((line, index) => <Line key={index} pieces={line} />)}
        </Folded>
      </div>
    </Disclosure>
  );
}

const Line = memo(function Line({ pieces }: { readonly pieces: readonly TextPieceView[] }) {
  const styles = useStyles();
  return (
    <p className={styles.line}>
      {pieces.map((piece, index) =>
        piece.verdict === undefined ? (
          <CellText key={index} text={piece.text} />
        ) : (
          <NumberMark key={index} piece={piece} verdict={piece.verdict} />
        )
      )}
    </p>
  );
});

interface NumberMarkProps {
  readonly piece: TextPieceView;
  readonly verdict: NonNullable<TextPieceView["verdict"]>;
}

function NumberMark({ piece, verdict }: NumberMarkProps): JSX.Element {
  const { goTo, say } = usePane();
  const styles = useStyles();
  const { text, finding, severity, hint, place } = piece;
  const look =
    severity === "error" ? styles.error : finding === undefined ? undefined : styles.doubt;
  const className = mergeClasses(styles.mark, styles[verdict], look);
  const label = `${text}，${say(VERDICT_NAMES[verdict])}`;
  const id = finding === undefined ? undefined : findingMark(finding);
  if (place === undefined) {
    return (
      <span id={id} tabIndex={id === undefined ? undefined : -1} className={className} title={hint}>
        {text}
      </span>
    );
  }
  return (
    <button
      type="button"
      id={id}
      className={mergeClasses(styles.button, className)}
      title={hint}
      aria-label={label}
      onClick={() => {
        goTo(place);
      }}
    >
      {text}
    </button>
  );
}

const useStyles = makeStyles({
  legend: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  line: { margin: 0, lineHeight: tokens.lineHeightBase500, overflowWrap: "anywhere" },
  mark: { borderBottom: "2px solid transparent", ":focus-visible": { outlineOffset: "1px" } },
  button: {
    padding: 0,
    borderTop: "none",
    borderLeft: "none",
    borderRight: "none",
    background: "none",
    color: "inherit",
    font: "inherit",
    cursor: "pointer",
  },
  verified: { borderBottom: `1px dotted ${tokens.colorStatusSuccessForeground1}` },
  unchecked: { backgroundColor: tokens.colorNeutralBackground4 },
  contradicted: {},
  error: {
    borderBottom: `2px solid ${tokens.colorStatusDangerForeground3}`,
    color: tokens.colorStatusDangerForeground3,
    fontWeight: tokens.fontWeightSemibold,
  },
  doubt: {
    borderBottom: `2px solid ${tokens.colorStatusWarningForeground1}`,
    fontWeight: tokens.fontWeightSemibold,
  },
});
