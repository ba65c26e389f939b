import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type JSX, type SyntheticEvent } from "react";
import { InlinePanel } from "../parts/InlinePanel";
import { usePane } from "../PaneContext";
import { COMMON_REASONS, WAIVING } from "../words";

const LONGEST_REASON = 300;

export interface WaivingPanelProps {
  /** What the finding is on: a cell, words of a text. */
  readonly about: string;
  readonly onSave: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why a finding is all right; without a reason nothing is verified. */
export default function WaivingPanel({ about, onSave, onClose }: WaivingPanelProps): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  const [reason, setReason] = useState("");
  const [missing, setMissing] = useState(false);
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    const given = reason.trim();
    if (given === "") {
      setMissing(true);
      return;
    }
    onClose();
    onSave(given);
  };
  const title = say(WAIVING.title(about));
  return (
    <InlinePanel title={title} onClose={onClose}>
      <form noValidate className={styles.form} onSubmit={save}>
        <Field
          label={say(WAIVING.reason)}
          required
          hint={say(WAIVING.hint)}
          validationMessage={missing ? say(WAIVING.required) : null}
        >
          <Textarea
            value={reason}
            maxLength={LONGEST_REASON}
            rows={2}
            resize="vertical"
            onChange={(_, data) => {
              setReason(data.value);
              setMissing(false);
            }}
          />
        </Field>
        <div role="group" aria-label={say(WAIVING.suggestions)} className={styles.suggestions}>
          {COMMON_REASONS.map((common) => (
            <Button
              key={common.en}
              size="small"
              shape="circular"
              className={styles.suggestion}
              onClick={() => {
                setReason(say(common));
                setMissing(false);
              }}
            >
              {say(common)}
            </Button>
          ))}
        </div>
        <div className={styles.buttons}>
          <Button size="small" appearance="primary" type="submit">
            {say(WAIVING.save)}
          </Button>
          <Button size="small" onClick={onClose}>
            {say(WAIVING.cancel)}
          </Button>
        </div>
      </form>
    </InlinePanel>
  );
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  suggestions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  suggestion: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});
