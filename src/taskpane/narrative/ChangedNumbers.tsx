import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { NarrativeView } from "../../core/report/narrativeView";
import { usePane } from "../PaneContext";
import { CHANGED_NUMBER } from "./NumberLink";
import { NARRATIVE } from "./words";

/** How many numbers have changed since the user looked, and how many of his own sentences say otherwise by now. */
export function ChangedNumbers({ view }: { readonly view: NarrativeView }): JSX.Element {
  const { session, say } = usePane();
  const styles = useStyles();
  const { changed, outdated } = view;
  return (
    <div role="status" className={styles.list}>
      {changed > 0 && (
        <div className={styles.line}>
          <span>{say(NARRATIVE.changed(changed))}</span>
          <Button size="small" onClick={showFirst}>
            {say(NARRATIVE.nextChanged)}
          </Button>
          <Button
            size="small"
            onClick={() => {
              session.narrative.seen();
            }}
          >
            {say(NARRATIVE.seen)}
          </Button>
        </div>
      )}
      {outdated > 0 && <div className={styles.outdated}>{say(NARRATIVE.outdated(outdated))}</div>}
    </div>
  );
}

function showFirst(): void {
  const first = document.querySelector<HTMLElement>(`[${CHANGED_NUMBER}]`);
  first?.scrollIntoView({ block: "center" });
  first?.focus();
}

const useStyles = makeStyles({
  list: { display: "contents" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground1,
  },
  outdated: { color: tokens.colorStatusDangerForeground3 },
});
