import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Severity } from "../../core/checking/finding";
import type { Verdict } from "../../core/proofreading/model";

/**
 * How a verdict looks in the text and in the legend. Each has a line of its own kind, so that they differ without colours
 * too: dotted, solid or double under bold words, dashed.
 */
export function useVerdictStyles(): (verdict: Verdict, severity?: Severity | "waived") => string {
  const styles = useStyles();
  return (verdict, severity = "error") =>
    mergeClasses(
      styles[verdict],
      verdict === "contradicted" &&
        (severity === "waived" ? styles.waived : severity === "error" ? styles.error : styles.doubt)
    );
}

const useStyles = makeStyles({
  verified: { borderBottom: `1px dotted ${tokens.colorStatusSuccessForeground1}` },
  unchecked: {
    borderBottom: `2px dashed ${tokens.colorNeutralForeground3}`,
    backgroundColor: tokens.colorNeutralBackground4,
  },
  contradicted: { fontWeight: tokens.fontWeightBold },
  error: {
    borderBottom: `3px solid ${tokens.colorStatusDangerForeground3}`,
    color: tokens.colorStatusDangerForeground3,
  },
  waived: { borderBottom: `1px solid ${tokens.colorNeutralStrokeAccessible}` },
  doubt: { borderBottom: `3px double ${tokens.colorStatusWarningForeground1}` },
});
