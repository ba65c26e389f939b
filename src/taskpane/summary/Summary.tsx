import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { SEVERITIES_BY_GRAVITY } from "../../core/report/annotation";
import { CellText } from "../parts/CellText";
import { usePane } from "../PaneContext";
import { SEVERITY_NAMES, SUMMARY } from "../words";

/** The outcome in one sentence, and what the settings leave out of it. */
export function Summary(): JSX.Element {
  const { state, say } = usePane();
  const styles = useStyles();
  const { view, settings } = state;
  const hidden = SEVERITIES_BY_GRAVITY.filter((it) => !settings.severities.includes(it));
  return (
    <div role="status">
      {view !== undefined && (
        <p className={styles.sentence}>
          <CellText text={view.summary} />
        </p>
      )}
      {view !== undefined && hidden.length > 0 && (
        <p className={styles.hidden}>
          {say(SUMMARY.hidden(hidden.map((it) => say(SEVERITY_NAMES[it])).join("、")))}
        </p>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  sentence: { margin: `${tokens.spacingVerticalS} 0 0` },
  hidden: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});
