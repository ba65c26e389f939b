import { makeStyles, tokens } from "@fluentui/react-components";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { JSX } from "react";
import type { ProofreadState } from "../../app/proofreadSession";
import { CellText } from "../parts/CellText";
import { usePane } from "../PaneContext";
import { PROOFREAD } from "./words";

/** Which tables the text was held against; a warning where there are none, which no count of verdicts tells. */
export function Against({ proofread }: { readonly proofread: ProofreadState }): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  const { tables, lastYear } = proofread;
  return (
    <div className={styles.against}>
      <div className={styles.line}>
        {tables.recognised === 0 && <Warning16Filled className={styles.icon} />}
        <span>{say(PROOFREAD.against(tables))}</span>
      </div>
      {lastYear !== undefined && <CellText text={say(PROOFREAD.againstLastYear(lastYear.name))} />}
    </div>
  );
}

const useStyles = makeStyles({
  against: { color: tokens.colorNeutralForeground2 },
  line: { display: "flex", gap: tokens.spacingHorizontalXS },
  icon: { flexShrink: 0, marginTop: "2px", color: tokens.colorStatusWarningForeground1 },
});
