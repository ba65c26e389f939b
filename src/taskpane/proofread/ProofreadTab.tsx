import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import { useState, type JSX } from "react";
import type { ProofreadState, TextSource } from "../../app/proofreadSession";
import type { Wording } from "../../core/wording";
import { cellText } from "../../core/report/findingWording";
import { CellText } from "../parts/CellText";
import { Disclosure } from "../parts/Disclosure";
import { usePane } from "../PaneContext";
import { Against } from "./Against";
import { LastYear } from "./LastYear";
import { ProofreadText } from "./ProofreadText";
import { Sources } from "./Sources";
import { TextFindings } from "./TextFindings";
import { useWayThroughText } from "./useWayThroughText";
import { PROOFREAD } from "./words";

/** An explanation that somebody wrote: what contradicts the tables or itself, and what nobody could check. */
export default function ProofreadTab(): JSX.Element {
  const { state, say } = usePane();
  const styles = useStyles();
  // Kept here: who mends the pasted text and proofreads it again need not paste it again.
  const [pasted, setPasted] = useState("");
  const { proofread, work } = state;
  const busy = work !== undefined && !work.quiet;
  const sources = (
    <Sources busy={busy} primary={proofread === undefined} pasted={pasted} onPasted={setPasted} />
  );
  return (
    <div className={styles.tab}>
      {/* Always there, so that those who hear the pane hear the first outcome too. */}
      <p role="status" className={styles.summary}>
        {proofread?.view.summary}
      </p>
      {proofread === undefined ? (
        <>
          <p className={styles.text}>{say(PROOFREAD.empty)}</p>
          {sources}
        </>
      ) : (
        <Outcome proofread={proofread} busy={busy} sources={sources} />
      )}
    </div>
  );
}

interface OutcomeProps {
  readonly proofread: ProofreadState;
  readonly busy: boolean;
  readonly sources: JSX.Element;
}

function Outcome({ proofread, busy, sources }: OutcomeProps): JSX.Element {
  const { session, say } = usePane();
  const styles = useStyles();
  const [others, setOthers] = useState(false);
  const { view, source, stale, undoable } = proofread;
  const way = useWayThroughText(view);
  const isEmpty =
    view.findings.length === 0 && way.unchecked.length === 0 && view.counts.verified === 0;
  return (
    <>
      <div className={styles.text}>
        <CellText text={say(sourceWording(source))} />
      </div>
      <Against proofread={proofread} />
      {stale && <Stale busy={busy} />}
      <Disclosure heading="h3" open={others} onToggle={setOthers} label={say(PROOFREAD.another)}>
        <div className={styles.others}>
          {sources}
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
      {!isEmpty && <TextFindings proofread={proofread} busy={busy} way={way} />}
      <ProofreadText view={view} way={way} />
    </>
  );
}

function Stale({ busy }: { readonly busy: boolean }): JSX.Element {
  const { session, say } = usePane();
  const styles = useStyles();
  return (
    <div role="status" className={styles.stale}>
      <Warning16Filled className={styles.warning} />
      <span>{say(PROOFREAD.stale)}</span>
      <Button
        size="small"
        className={styles.again}
        disabledFocusable={busy}
        onClick={() => {
          void session.proofreading.again();
        }}
      >
        {say(PROOFREAD.again)}
      </Button>
    </div>
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
  stale: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
  },
  warning: { flexShrink: 0, color: tokens.colorStatusWarningForeground1 },
  again: { flexShrink: 0 },
  others: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    paddingLeft: tokens.spacingHorizontalL,
  },
  undo: { alignSelf: "flex-start" },
});
