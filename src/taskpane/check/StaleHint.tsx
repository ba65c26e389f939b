import { makeStyles, tokens } from "@fluentui/react-components";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { JSX } from "react";
import { usePane } from "../PaneContext";
import { CHECK } from "../words";

/** Says that what is listed is older than what stands in the sheets. */
export function StaleHint(): JSX.Element {
  const { state, say } = usePane();
  const styles = useStyles();
  return (
    <div role="status">
      {state.stale && state.view !== undefined && (
        <div className={styles.hint}>
          <Warning16Filled className={styles.icon} />
          {say(CHECK.stale)}
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  hint: {
    display: "flex",
    marginTop: tokens.spacingVerticalS,
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  icon: { flexShrink: 0, color: tokens.colorStatusWarningForeground1 },
});
