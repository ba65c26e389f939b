import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { TextCorrection } from "../../core/report/proofreadView";
import { cellText } from "../../core/report/findingWording";
import { CellText } from "../parts/CellText";
import { InlinePanel } from "../parts/InlinePanel";
import { WriteOrCancel } from "../parts/WriteOrCancel";
import { usePane } from "../PaneContext";
import { PROOFREAD } from "./words";

export interface CorrectTextPanelProps {
  readonly correcting: TextCorrection;
  readonly busy: boolean;
}

/** The sentence as it stands in its cell and as it would; nothing is written before its button is pressed. */
export function CorrectTextPanel({ correcting, busy }: CorrectTextPanelProps): JSX.Element {
  const { session, say } = usePane();
  const styles = useStyles();
  const cancel = (): void => {
    session.proofreading.cancelCorrection();
  };
  return (
    <InlinePanel title={say(PROOFREAD.correctTitle(cellText(correcting.cell)))} onClose={cancel}>
      <dl className={styles.texts}>
        <dt className={styles.term}>{say(PROOFREAD.before)}</dt>
        <dd className={styles.text}>
          <CellText text={correcting.before} />
        </dd>
        <dt className={styles.term}>{say(PROOFREAD.after)}</dt>
        <dd className={styles.text}>
          <CellText text={correcting.after} />
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

const useStyles = makeStyles({
  texts: { margin: 0 },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  text: { margin: `0 0 ${tokens.spacingVerticalXS}` },
});
