import { Checkbox, Field, makeStyles } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Severity } from "../../core/checking/finding";
import { SEVERITIES_BY_GRAVITY } from "../../core/report/annotation";
import { usePane } from "../PaneContext";
import { SETTINGS, SEVERITY_MEANINGS, SEVERITY_NAMES } from "../words";

export interface SeverityChoiceProps {
  readonly chosen: readonly Severity[];
  readonly onChange: (chosen: readonly Severity[]) => void;
}

/** Which findings are listed and highlighted: at least one kind of them, for a check that shows nothing misleads. */
export function SeverityChoice({ chosen, onChange }: SeverityChoiceProps): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  return (
    <Field label={say(SETTINGS.severities)} hint={say(SETTINGS.severitiesHint)}>
      <div role="group" className={styles.boxes}>
        {SEVERITIES_BY_GRAVITY.map((severity) => {
          const on = chosen.includes(severity);
          return (
            <Checkbox
              key={severity}
              label={`${say(SEVERITY_NAMES[severity])} · ${say(SEVERITY_MEANINGS[severity])}`}
              checked={on}
              disabled={on && chosen.length === 1}
              onChange={() => {
                onChange(
                  SEVERITIES_BY_GRAVITY.filter((it) =>
                    it === severity ? !on : chosen.includes(it)
                  )
                );
              }}
            />
          );
        })}
      </div>
    </Field>
  );
}

const useStyles = makeStyles({
  boxes: { display: "flex", flexDirection: "column" },
});
