import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { InlinePanel } from "../parts/InlinePanel";
import { usePane } from "../PaneContext";
import { WRITING } from "../words";
import { NARRATIVE } from "./words";

export interface ReplacePanelProps {
  /** Of the sheet that would go. */
  readonly name: string;
  readonly busy: boolean;
}

/** The sheet is there already: it is replaced only when the user says so. */
export function ReplacePanel({ name, busy }: ReplacePanelProps): JSX.Element {
  const { session, say } = usePane();
  const styles = useStyles();
  const cancel = (): void => {
    session.narrative.cancelReplacing();
  };
  return (
    <InlinePanel title={say(NARRATIVE.replaceTitle(name))} onClose={cancel}>
      <div className={styles.warning}>{say(NARRATIVE.replaceHint)}</div>
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => {
            void session.narrative.replaceSheet();
          }}
        >
          {say(NARRATIVE.replace)}
        </Button>
        <Button size="small" onClick={cancel}>
          {say(WRITING.cancel)}
        </Button>
      </div>
    </InlinePanel>
  );
}

const useStyles = makeStyles({
  warning: { color: tokens.colorStatusWarningForeground1 },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});
