import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { EqualCircle16Filled } from "@fluentui/react-icons/svg/equal-circle";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Info16Regular } from "@fluentui/react-icons/svg/info";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { JSX } from "react";
import type { Severity } from "../../core/checking/finding";

/** The sign of a severity; the word stands beside it, so a screen reader need not hear it. */
export function SeverityIcon({ severity }: { readonly severity: Severity }): JSX.Element {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return <Icon className={mergeClasses(styles.icon, styles[severity])} aria-hidden />;
}

/** Sign and word of a severity. */
export function SeverityMark(props: {
  readonly severity: Severity;
  readonly name: string;
}): JSX.Element {
  const { severity, name } = props;
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, styles[severity])}>
      <SeverityIcon severity={severity} />
      {name}
    </span>
  );
}

const ICONS = {
  error: ErrorCircle16Filled,
  warning: Warning16Filled,
  rounding: EqualCircle16Filled,
  info: Info16Regular,
} as const;

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  mark: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  error: { color: tokens.colorStatusDangerForeground3 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  rounding: { color: tokens.colorBrandForeground2 },
  info: { color: tokens.colorNeutralForeground3 },
});
