import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import type { Severity } from "../../core/checking/finding";
import { SEVERITIES_BY_GRAVITY } from "../../core/report/annotation";
import type { CheckView } from "../../core/report/checkView";
import { Legend } from "../legend/Legend";
import { SeverityIcon } from "../parts/SeverityMark";
import { usePane } from "../PaneContext";
import { LEGEND, SEVERITY_MEANINGS, SEVERITY_NAMES, SUMMARY } from "../words";

export interface SeverityFilterProps {
  readonly counts: CheckView["counts"];
  readonly only: ReadonlySet<Severity>;
  readonly onFilter: (only: ReadonlySet<Severity>) => void;
}

/** How many of each severity; a press shows these alone, a second press all of them again. Beside them, the legend. */
export function SeverityFilter({
  counts,
  only,
  onFilter,
}: SeverityFilterProps): JSX.Element | null {
  const { say } = usePane();
  const styles = useStyles();
  const [legend, setLegend] = useState(false);
  const found = SEVERITIES_BY_GRAVITY.filter((severity) => counts[severity] > 0);
  if (found.length === 0) return null;
  return (
    <div className={styles.filter}>
      <div role="group" aria-label={say(SUMMARY.filters)} className={styles.chips}>
        {found.map((severity) => (
          <ToggleButton
            key={severity}
            size="small"
            shape="circular"
            className={styles.chip}
            title={say(SEVERITY_MEANINGS[severity])}
            icon={<SeverityIcon severity={severity} />}
            checked={only.has(severity)}
            onClick={() => {
              onFilter(toggled(only, severity));
            }}
          >
            {say(SEVERITY_NAMES[severity])} {counts[severity]}
          </ToggleButton>
        ))}
        <ToggleButton
          size="small"
          appearance="subtle"
          shape="circular"
          className={styles.chip}
          icon={<Info16Regular />}
          checked={legend}
          aria-expanded={legend}
          onClick={() => {
            setLegend(!legend);
          }}
        >
          {say(LEGEND.show)}
        </ToggleButton>
      </div>
      {legend && <Legend />}
    </div>
  );
}

function toggled(only: ReadonlySet<Severity>, severity: Severity): ReadonlySet<Severity> {
  const next = new Set(only);
  if (!next.delete(severity)) next.add(severity);
  return next;
}

const useStyles = makeStyles({
  filter: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalXS,
  },
  chips: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
  },
  chip: {
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalSNudge,
    paddingRight: tokens.spacingHorizontalS,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    "& .fui-Button__icon": { marginRight: tokens.spacingHorizontalXXS },
  },
});
