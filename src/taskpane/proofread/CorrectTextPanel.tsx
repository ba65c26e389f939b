import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { RightSentence, TextCorrection } from "../../core/report/proofreadView";
import { cellText } from "../../core/report/findingWording";
import { InlinePanel } from "../parts/InlinePanel";
import { WriteOrCancel } from "../parts/WriteOrCancel";
import { usePane } from "../PaneContext";
import { Sentence } from "./Sentence";
import { PROOFREAD } from "./words";

export interface CorrectTextPanelProps {
  readonly correcting: TextCorrection;
  readonly busy: boolean;
}

/** The sentence as it stands in its cell and as it would; nothing is written before its button is pressed. */
export function CorrectTextPanel({ correcting, busy }: CorrectTextPanelProps): JSX.Element {
  const { session, say } = usePane();
  const styles = useStyles();
  const { at, from, to } = correcting.change;
  const cancel = (): void => {
    session.proofreading.cancelCorrection();
  };
  return (
    <InlinePanel title={say(PROOFREAD.correctTitle(cellText(correcting.cell)))} onClose={cancel}>
      <dl className={styles.texts}>
        <dt className={styles.term}>{say(PROOFREAD.before)}</dt>
        <dd className={styles.text}>
          <Sentence sentence={around(correcting.before, at, from)} />
        </dd>
        <dt className={styles.term}>{say(PROOFREAD.after)}</dt>
        <dd className={styles.text}>
          <Sentence sentence={around(correcting.after, at, to)} />
        </dd>
      </dl>
      <WriteOrCancel
        busy={busy}
        onWrite={() => {
          void session.proofreading.correct();
        }}
        onCancel={cancel}
      />
    </InlinePanel>
  );
}

/** A cell may hold a page: what is far from the change stays as it is, and out of the way. */
function around(text: string, at: number, changed: string): RightSentence {
  const end = at + changed.length;
  const from = Math.max(0, at - MOST_AROUND);
  const to = Math.min(text.length, end + MOST_AROUND);
  return {
    before: (from > 0 ? "…" : "") + text.slice(from, at),
    right: changed,
    after: text.slice(end, to) + (to < text.length ? "…" : ""),
  };
}

/** Characters on each side. */
const MOST_AROUND = 150;

const useStyles = makeStyles({
  texts: { margin: 0 },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}` },
});
