import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { NumberView } from "../../core/report/narrativeView";
import { CellText } from "../parts/CellText";
import { Folded } from "../parts/Folded";
import { InlinePanel } from "../parts/InlinePanel";
import { TermList } from "../parts/TermList";
import { usePane } from "../PaneContext";
import { NARRATIVE } from "./words";

export interface NumberSourceProps {
  readonly number: NumberView;
  readonly onClose: () => void;
}

const TERMS_AT_ONCE = 12;

/** How a number follows from its terms, each with a way to its cell. */
export function NumberSource({ number, onClose }: NumberSourceProps): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  const { text, explanation, terms, base } = number;
  return (
    <InlinePanel title={say(NARRATIVE.source(text))} onClose={onClose}>
      <div className={styles.explanation}>
        <CellText text={explanation} />
      </div>
      {terms.length > 0 && (
        <Folded items={terms} first={TERMS_AT_ONCE}>
          {(shown) => <TermList terms={shown} />}
        </Folded>
      )}
      {base.length > 0 && (
        <>
          <div className={styles.explanation}>{say(NARRATIVE.base)}</div>
          <Folded items={base} first={TERMS_AT_ONCE}>
            {(shown) => <TermList terms={shown} />}
          </Folded>
        </>
      )}
      <Button size="small" className={styles.close} onClick={onClose}>
        {say(NARRATIVE.close)}
      </Button>
    </InlinePanel>
  );
}

const useStyles = makeStyles({
  explanation: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  close: { alignSelf: "flex-start" },
});
