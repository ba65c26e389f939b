import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { SEVERITIES_BY_GRAVITY } from "../../core/report/annotation";
import { usePane } from "../PaneContext";
import { SEVERITY_NAMES, SUMMARY } from "../words";

/** The outcome: the verdict for the eye, one sentence of what was checked, and what the settings leave out. */
export function Summary(): JSX.Element {
  const { state, say } = usePane();
  const styles = useStyles();
  const { view, settings } = state;
  const hidden = SEVERITIES_BY_GRAVITY.filter((it) => !settings.severities.includes(it));
  return (
    <div role="status">
      {view !== undefined && (
        <>
          <p className={styles.verdict}>{view.verdict}</p>
          <p className={styles.sentence}>{view.summary}</p>
        </>
      )}
      {view !== undefined && hidden.length > 0 && (
        <p className={styles.hidden}>
          {say(
            SUMMARY.hidden(hidden.map((it) => say(SEVERITY_NAMES[it])).join(say(SUMMARY.separator)))
          )}
        </p>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  verdict: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    lineHeight: tokens.lineHeightBase400,
  },
  sentence: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  hidden: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});
