import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import { memo, useCallback, useState, type JSX } from "react";
import type { NumberView, ParagraphView, PieceView } from "../../core/report/narrativeView";
import { CellText } from "../parts/CellText";
import { usePane } from "../PaneContext";
import { NumberLink } from "./NumberLink";
import { NumberSource } from "./NumberSource";
import { Rewriting } from "./Rewriting";
import { NARRATIVE } from "./words";

export interface ParagraphBlockProps {
  readonly paragraph: ParagraphView;
  readonly onBlank: (fact: string) => void;
}

/** A paragraph with its numbers as links and its blanks as ways to the form; it can be rewritten. */
export function ParagraphBlock({ paragraph, onBlank }: ParagraphBlockProps): JSX.Element {
  const { session, goTo, say } = usePane();
  const styles = useStyles();
  const [shown, setShown] = useState<string>();
  const [rewriting, setRewriting] = useState(false);
  const { id, role, pieces, edited, ownNumbers } = paragraph;
  const number = pieces.find((piece) => piece.kind === "number" && piece.id === shown);
  const press = useCallback(
    (pressed: NumberView): void => {
      setShown((before) => (before === pressed.id ? undefined : pressed.id));
      if (pressed.place !== undefined) goTo(pressed.place);
      if (pressed.changed !== undefined) session.narrative.seen(pressed.id);
    },
    [goTo, session]
  );
  return (
    <div className={styles.paragraph}>
      <p className={mergeClasses(styles.text, role === "heading" && styles.heading)}>
        {pieces.map((piece, index) => (
          <Piece
            key={index}
            piece={piece}
            open={piece.kind === "number" && piece.id === shown}
            onNumber={press}
            onBlank={onBlank}
          />
        ))}
        {role === "text" && (
          <Button
            appearance="subtle"
            size="small"
            className={styles.rewrite}
            icon={<Edit16Regular />}
            title={say(NARRATIVE.rewrite)}
            aria-label={say(NARRATIVE.rewriteOf(paragraph.text.slice(0, START)))}
            onClick={() => {
              setRewriting(true);
            }}
          />
        )}
      </p>
      {edited && (
        <div className={styles.edited}>
          <span className={styles.badge}>{say(NARRATIVE.edited)}</span>
          {ownNumbers > 0 && <span>{say(NARRATIVE.ownNumbers(ownNumbers))}</span>}
          <Button
            size="small"
            onClick={() => {
              session.narrative.restore(id);
            }}
          >
            {say(NARRATIVE.restore)}
          </Button>
        </div>
      )}
      {number?.kind === "number" && (
        <NumberSource
          number={number}
          onClose={() => {
            setShown(undefined);
          }}
        />
      )}
      {rewriting && (
        <Rewriting
          paragraph={paragraph}
          onClose={() => {
            setRewriting(false);
          }}
        />
      )}
    </div>
  );
}

/** Of a paragraph, for a screen reader to know it by. */
const START = 20;

interface PieceProps {
  readonly piece: PieceView;
  readonly open: boolean;
  readonly onNumber: (number: NumberView) => void;
  readonly onBlank: (fact: string) => void;
}

/** Most pieces stay as they are while one is opened. */
const Piece = memo(function Piece({ piece, open, onNumber, onBlank }: PieceProps): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  switch (piece.kind) {
    case "number":
      return (
        <NumberLink
          number={piece}
          open={open}
          onPress={() => {
            onNumber(piece);
          }}
        />
      );
    case "blank":
      return (
        <button
          type="button"
          className={styles.blank}
          aria-label={say(NARRATIVE.blank(piece.text))}
          onClick={() => {
            onBlank(piece.fact);
          }}
        >
          {piece.text}
        </button>
      );
    default:
      return <CellText text={piece.text} />;
  }
});

const useStyles = makeStyles({
  paragraph: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  text: {
    margin: 0,
    padding: `${tokens.spacingVerticalXXS} 0`,
    textIndent: "2em",
    lineHeight: tokens.lineHeightBase500,
    whiteSpace: "pre-line",
  },
  heading: { fontWeight: tokens.fontWeightSemibold },
  rewrite: {
    minWidth: "24px",
    marginLeft: tokens.spacingHorizontalXXS,
    textIndent: 0,
    verticalAlign: "middle",
  },
  edited: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  badge: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusSmall,
  },
  blank: {
    padding: 0,
    border: "none",
    backgroundColor: tokens.colorPaletteMarigoldBackground2,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
    "@media (forced-colors: active)": { border: "1px dashed ButtonText" },
  },
});
