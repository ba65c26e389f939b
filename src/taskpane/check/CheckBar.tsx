import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Broom16Regular } from "@fluentui/react-icons/svg/broom";
import { Play20Filled } from "@fluentui/react-icons/svg/play";
import { Stop16Filled } from "@fluentui/react-icons/svg/stop";
import { TableAdd16Regular } from "@fluentui/react-icons/svg/table-add";
import { useId, useLayoutEffect, type JSX } from "react";
import { usePane } from "../PaneContext";
import { CHECK } from "../words";
import { Progress } from "./Progress";

/** The one primary button, how far the work is, and what can be done with the outcome. */
export function CheckBar(): JSX.Element {
  const { session, state, say } = usePane();
  const styles = useStyles();
  const primary = useId();
  const { work, view } = state;
  const busy = work !== undefined && !work.quiet;
  const idleName = view === undefined ? CHECK.first : CHECK.again;
  return (
    <div className={styles.bar}>
      <div className={styles.row}>
        <Button
          id={primary}
          appearance="primary"
          icon={<Play20Filled />}
          className={styles.primary}
          disabledFocusable={busy}
          onClick={() => {
            void session.check();
          }}
        >
          {say(busy && work.task === "check" ? CHECK.busy : idleName)}
        </Button>
        {busy && work.stoppable && <StopButton returnTo={primary} />}
      </div>
      <Progress />
      <OutcomeActions busy={busy} />
    </div>
  );
}

/** Hands its focus back to the primary button when there is nothing left to stop. */
function StopButton({ returnTo }: { readonly returnTo: string }): JSX.Element {
  const { session, say } = usePane();
  const id = useId();
  useLayoutEffect(
    () => () => {
      // Runs just before the button leaves the page.
      if (document.activeElement?.id === id) document.getElementById(returnTo)?.focus();
    },
    [id, returnTo]
  );
  return (
    <Button
      id={id}
      icon={<Stop16Filled />}
      onClick={() => {
        session.stop();
      }}
    >
      {say(CHECK.stop)}
    </Button>
  );
}

function OutcomeActions({ busy }: { readonly busy: boolean }): JSX.Element | null {
  const { session, state, say } = usePane();
  const styles = useStyles();
  const { view, marked, findingsSheet } = state;
  if (view === undefined && !marked && !findingsSheet) return null;
  return (
    <div className={styles.row}>
      {view !== undefined && (
        <Button
          size="small"
          icon={<TableAdd16Regular />}
          className={styles.action}
          title={say(CHECK.writeSheetHint)}
          disabledFocusable={busy}
          onClick={() => {
            void session.writeFindingsSheet();
          }}
        >
          {say(findingsSheet ? CHECK.rewriteSheet : CHECK.writeSheet)}
        </Button>
      )}
      {(marked || findingsSheet) && (
        <Button
          size="small"
          icon={<Broom16Regular />}
          className={styles.action}
          title={say(CHECK.clearHint)}
          disabledFocusable={busy}
          onClick={() => {
            void session.clearMarks();
          }}
        >
          {say(CHECK.clear)}
        </Button>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  primary: { flexGrow: 1 },
  action: { flexGrow: 1, minWidth: 0 },
});
