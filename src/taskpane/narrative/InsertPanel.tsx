import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { InsertPreview } from "../../app/narrativeSession";
import { cellText } from "../../core/report/findingWording";
import { InlinePanel } from "../parts/InlinePanel";
import { WriteOrCancel } from "../parts/WriteOrCancel";
import { usePane } from "../PaneContext";
import { NARRATIVE } from "./words";

export interface InsertPanelProps {
  readonly inserting: InsertPreview;
  readonly busy: boolean;
}

/** Where the text would be written, and over what; nothing is written before its button is pressed. */
export function InsertPanel({ inserting, busy }: InsertPanelProps): JSX.Element {
  const { session, say } = usePane();
  const styles = useStyles();
  const { at, rows, filled } = inserting;
  const cancel = (): void => {
    session.narrative.cancelInsertion();
  };
  return (
    <InlinePanel title={say(NARRATIVE.insertTitle(cellText(at), rows))} onClose={cancel}>
      <div className={filled > 0 ? styles.warning : styles.hint}>
        {say(filled > 0 ? NARRATIVE.insertFilled(filled) : NARRATIVE.insertEmpty)}
      </div>
      <WriteOrCancel
        busy={busy}
        onWrite={() => {
          void session.narrative.insert();
        }}
        onCancel={cancel}
      />
    </InlinePanel>
  );
}

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  warning: { color: tokens.colorStatusWarningForeground1 },
});
