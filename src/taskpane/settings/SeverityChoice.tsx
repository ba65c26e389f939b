import { Checkbox, Label, makeStyles, tokens } from "@fluentui/react-components";
import { useId, type JSX } from "react";
import type { Severity } from "../../core/checking/finding";
import { SEVERITIES_BY_GRAVITY } from "../../core/report/annotation";
import { usePane } from "../PaneContext";
import { SETTINGS, SEVERITY_MEANINGS, SEVERITY_NAMES } from "../words";

export interface SeverityChoiceProps {
  readonly chosen: readonly Severity[];
  readonly onChange: (chosen: readonly Severity[]) => void;
}

/**
 * Which findings are listed and highlighted: at least one kind of them, for a check that shows nothing misleads. Not in
 * a Field, which would give its label to the first box in place of its own, and leave the others without any.
 */
export function SeverityChoice({ chosen, onChange }: SeverityChoiceProps): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  const id = useId();
  return (
    <div role="group" aria-labelledby={`${id}-label`} aria-describedby={`${id}-hint`}>
      <Label id={`${id}-label`}>{say(SETTINGS.severities)}</Label>
      <div className={styles.boxes}>
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
      <div id={`${id}-hint`} className={styles.hint}>
        {say(SETTINGS.severitiesHint)}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  boxes: { display: "flex", flexDirection: "column" },
  // As Fluent sets the hint of a field.
  hint: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
