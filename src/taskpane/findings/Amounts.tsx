import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { FindingView } from "../../core/report/checkView";
import { CellText } from "../parts/CellText";
import { usePane } from "../PaneContext";
import { FINDINGS } from "../words";

/** 应为, 实为 and 差额 under each other, so that digits stand under digits. */
export function Amounts({ finding }: { readonly finding: FindingView }): JSX.Element | null {
  const { say } = usePane();
  const styles = useStyles();
  const rows = [
    { name: FINDINGS.expected, text: finding.expected },
    { name: FINDINGS.actual, text: finding.actual },
    { name: FINDINGS.difference, text: finding.difference },
  ].filter((row) => row.text !== undefined);
  if (rows.length === 0) return null;
  return (
    <dl className={styles.list}>
      {rows.map(({ name, text }) => (
        <div key={name.en} className={styles.row}>
          <dt className={styles.name}>{say(name)}</dt>
          <dd
            className={mergeClasses(
              styles.amount,
              name === FINDINGS.difference && styles.difference
            )}
          >
            <CellText text={text ?? ""} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const useStyles = makeStyles({
  list: { margin: 0 },
  row: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  name: { color: tokens.colorNeutralForeground2, flexShrink: 0 },
  amount: { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  difference: { fontWeight: tokens.fontWeightSemibold },
});
