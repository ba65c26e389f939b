import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, type JSX, type KeyboardEvent, type ReactNode } from "react";
import { CellText } from "./CellText";

export interface InlinePanelProps {
  readonly title: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/**
 * A small form that opens under what it is about: a dialog would hide the finding in so narrow a pane. Focus moves into
 * it and goes back to the button that opened it; Escape closes it.
 */
export function InlinePanel({ title, onClose, children }: InlinePanelProps): JSX.Element {
  const styles = useStyles();
  const titleId = useId();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const opener = document.activeElement;
    panel.current?.focus();
    panel.current?.scrollIntoView({ block: "nearest" });
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    };
  }, []);
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  return (
    // The group listens for Escape on behalf of the controls in it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={panel}
      role="group"
      tabIndex={-1}
      aria-labelledby={titleId}
      className={styles.panel}
      onKeyDown={closeOnEscape}
    >
      <div id={titleId} className={styles.title}>
        <CellText text={title} />
      </div>
      {children}
    </div>
  );
}

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalMNudge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    outlineStyle: "none",
    ":focus-visible": { border: `1px solid ${tokens.colorBrandStroke1}` },
  },
  title: { fontWeight: tokens.fontWeightSemibold },
});
