import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Filled } from "@fluentui/react-icons/svg/checkmark-circle";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { JSX } from "react";
import type { FindingView } from "../../core/report/checkView";
import { CellText } from "../parts/CellText";
import { usePane } from "../PaneContext";
import { FINDINGS } from "../words";

export interface WaiverRemarkProps {
  readonly finding: Pick<FindingView, "waiver" | "expiredWaiver">;
}

/** Who verified a finding is not kept, but why and when: said for a waiver that holds, and for one that has expired. */
export function WaiverRemark({ finding }: WaiverRemarkProps): JSX.Element | null {
  const { say } = usePane();
  const styles = useStyles();
  const { waiver, expiredWaiver } = finding;
  if (waiver !== undefined) {
    return (
      <div className={styles.remark}>
        <CheckmarkCircle16Filled className={styles.verified} />
        <CellText text={say(FINDINGS.waivedAs(waiver.reason, waiver.date))} />
      </div>
    );
  }
  if (expiredWaiver === undefined) return null;
  return (
    <div className={styles.remark}>
      <Warning16Filled className={styles.expired} />
      <CellText text={say(FINDINGS.expired(expiredWaiver.reason, expiredWaiver.date))} />
    </div>
  );
}

const useStyles = makeStyles({
  remark: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  verified: { flexShrink: 0, color: tokens.colorStatusSuccessForeground1 },
  expired: { flexShrink: 0, color: tokens.colorStatusWarningForeground1 },
});
