import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useState, type JSX, type SyntheticEvent } from "react";
import type { ParagraphView } from "../../core/report/narrativeView";
import { InlinePanel } from "../parts/InlinePanel";
import { usePane } from "../PaneContext";
import { WRITING } from "../words";
import { NARRATIVE } from "./words";

export interface RewritingProps {
  readonly paragraph: ParagraphView;
  readonly onClose: () => void;
}

/** A sentence of the user's in the place of the draft's. */
export function Rewriting({ paragraph, onClose }: RewritingProps): JSX.Element {
  const { session, say } = usePane();
  const styles = useStyles();
  const [text, setText] = useState(paragraph.text);
  const save = (event: SyntheticEvent): void => {
    event.preventDefault();
    session.narrative.rewrite(paragraph.id, text);
    onClose();
  };
  return (
    <InlinePanel title={say(NARRATIVE.rewriteTitle)} onClose={onClose}>
      <form noValidate className={styles.form} onSubmit={save}>
        <Field label={say(NARRATIVE.rewriteTitle)} hint={say(NARRATIVE.rewriteHint)}>
          <Textarea
            value={text}
            rows={6}
            resize="vertical"
            onChange={(_, data) => {
              setText(data.value);
            }}
          />
        </Field>
        <div className={styles.buttons}>
          <Button size="small" appearance="primary" type="submit">
            {say(NARRATIVE.save)}
          </Button>
          <Button size="small" onClick={onClose}>
            {say(WRITING.cancel)}
          </Button>
        </div>
      </form>
    </InlinePanel>
  );
}

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});
