import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { useState, type JSX } from "react";
import type { ProofreadState, TextSource } from "../../app/proofreadSession";
import type { Wording } from "../../core/wording";
import { cellText } from "../../core/report/findingWording";
import { CellText } from "../parts/CellText";
import { Disclosure } from "../parts/Disclosure";
import { usePane } from "../PaneContext";
import { LastYear } from "./LastYear";
import { ProofreadText } from "./ProofreadText";
import { Sources } from "./Sources";
import { TextFindings } from "./TextFindings";
import { PROOFREAD } from "./words";

/** An explanation that somebody wrote: what contradicts the tables or itself, and what nobody could check. */
export default function ProofreadTab(): JSX.Element {
  const { state, say } = usePane();
  const styles = useStyles();
  const { proofread, work } = state;
  const busy = work !== undefined && !work.quiet;
  return (
    <div className={styles.tab}>
      {proofread === undefined ? (
        <>
          <p className={styles.text}>{say(PROOFREAD.empty)}</p>
          <Sources busy={busy} primary />
        </>
      ) : (
        <Outcome proofread={proofread} busy={busy} />
      )}
    </div>
  );
}

interface OutcomeProps {
  readonly proofread: ProofreadState;
  readonly busy: boolean;
}

function Outcome({ proofread, busy }: OutcomeProps): JSX.Element {
  const { session, say } = usePane();
  const styles = useStyles();
  const [others, setOthers] = useState(false);
  const { view, source, stale, undoable } = proofread;
  return (
    <>
      <p role="status" className={styles.summary}>
        {view.summary}
      </p>
      <div className={styles.text}>
        <CellText text={say(sourceWording(source))} />
      </div>
      {stale && <p className={styles.text}>{say(PROOFREAD.stale)}</p>}
      <Disclosure heading="h3" open={others} onToggle={setOthers} label={say(PROOFREAD.another)}>
        <div className={styles.others}>
          <Sources busy={busy} primary={false} />
          <LastYear proofread={proofread} />
        </div>
      </Disclosure>
      {undoable !== undefined && (
        <Button
          icon={<ArrowUndo16Regular />}
          className={styles.undo}
          onClick={() => {
            void session.proofreading.undoCorrection();
          }}
        >
          <CellText text={say(PROOFREAD.undo(cellText(undoable.cell)))} />
        </Button>
      )}
      <TextFindings proofread={proofread} busy={busy} />
      <ProofreadText view={view} />
    </>
  );
}

function sourceWording(source: TextSource): Wording {
  switch (source.kind) {
    case "sheets":
      return PROOFREAD.ofSheets(source.names.join("、"));
    case "file":
      return PROOFREAD.ofFile(source.name);
    case "pasted":
      return PROOFREAD.ofPasted;
  }
}

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  summary: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  others: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingLeft: tokens.spacingHorizontalL,
  },
  undo: { alignSelf: "flex-start" },
});
