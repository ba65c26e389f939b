import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Severity } from "../../core/checking/finding";
import { SEVERITIES_BY_GRAVITY } from "../../core/report/annotation";
import { CellText } from "../parts/CellText";
import { usePane } from "../PaneContext";
import { SEVERITY_NAMES, SUMMARY } from "../words";
import { SeverityFilter } from "./SeverityFilter";

export interface SummaryProps {
  readonly only: ReadonlySet<Severity>;
  readonly onFilter: (only: ReadonlySet<Severity>) => void;
}

/** The outcome in one sentence, and how many findings of each severity there are. */
export function Summary({ only, onFilter }: SummaryProps): JSX.Element {
  const { state, say } = usePane();
  const styles = useStyles();
  const { view, settings } = state;
  const hidden = SEVERITIES_BY_GRAVITY.filter((it) => !settings.severities.includes(it));
  const found =
    view !== undefined && SEVERITIES_BY_GRAVITY.some((severity) => view.counts[severity] > 0);
  return (
    <div className={styles.summary}>
      <div role="status">
        {view !== undefined && (
          <p className={styles.sentence}>
            <CellText text={view.summary} />
          </p>
        )}
      </div>
      {found && <SeverityFilter counts={view.counts} only={only} onFilter={onFilter} />}
      {view !== undefined && hidden.length > 0 && (
        <div className={styles.hidden}>
          {say(SUMMARY.hidden(hidden.map((it) => say(SEVERITY_NAMES[it])).join("、")))}
        </div>
      )}
    </div>
  );
}

const useStyles = makeStyles({
  summary: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  sentence: { margin: 0 },
  hidden: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
