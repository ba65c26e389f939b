import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRight16Regular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, type JSX, type ReactNode } from "react";

export interface DisclosureProps {
  readonly open: boolean;
  readonly onToggle: (open: boolean) => void;
  readonly label: ReactNode;
  /** Sets it as the heading of a section; else a small line. */
  readonly heading?: "h3" | "h4";
  readonly children: ReactNode;
}

/** A line that opens what it names. Closed, it draws nothing below: long lists cost nothing until someone looks. */
export function Disclosure(props: DisclosureProps): JSX.Element {
  const { open, onToggle, label, heading: Heading, children } = props;
  const styles = useStyles();
  const id = useId();
  const button = (
    <button
      type="button"
      className={mergeClasses(styles.button, Heading !== undefined && styles.heading)}
      aria-expanded={open}
      aria-controls={open ? id : undefined}
      onClick={() => {
        onToggle(!open);
      }}
    >
      <ChevronRight16Regular className={mergeClasses(styles.arrow, open && styles.arrowOpen)} />
      <span className={styles.label}>{label}</span>
    </button>
  );
  return (
    <>
      {Heading === undefined ? button : <Heading className={styles.plain}>{button}</Heading>}
      {open && <div id={id}>{children}</div>}
    </>
  );
}

const useStyles = makeStyles({
  plain: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  button: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    width: "100%",
    minHeight: "24px",
    padding: `${tokens.spacingVerticalXXS} 0`,
    border: "none",
    borderRadius: tokens.borderRadiusMedium,
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground2BrandHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  heading: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalXS}`,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
    ":hover": {
      backgroundColor: tokens.colorNeutralBackground1Hover,
      color: tokens.colorNeutralForeground1Hover,
    },
  },
  arrow: {
    flexShrink: 0,
    marginTop: "2px",
    transitionProperty: "transform",
    transitionDuration: tokens.durationFaster,
    "@media (prefers-reduced-motion: reduce)": { transitionDuration: "0s" },
  },
  arrowOpen: { transform: "rotate(90deg)" },
  label: { flexGrow: 1, minWidth: 0 },
});
