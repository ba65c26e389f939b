import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useRef, type JSX, type KeyboardEvent, type ReactNode } from "react";
import type { Wording } from "../core/wording";
import { usePane } from "./PaneContext";
import { TABS } from "./words";

export type TabId = "findings" | "tables" | "crosswalk" | "narrative" | "proofread" | "settings";

export interface PaneTab {
  readonly id: TabId;
  readonly name: Wording;
  /** The whole name, where the tab has room for less. */
  readonly title?: Wording;
  readonly content: () => ReactNode;
}

export interface TabsProps {
  readonly tabs: readonly PaneTab[];
  readonly chosen: TabId;
  readonly onChoose: (id: TabId) => void;
}

/**
 * The top level of the pane; one tab is drawn at a time. Our own and not Fluent's TabList, which puts hidden elements
 * that take the focus around itself: automatic accessibility checks object to them, and rightly.
 */
export function Tabs({ tabs, chosen, onChoose }: TabsProps): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  const prefix = useId();
  const list = useRef<HTMLDivElement>(null);
  const index = Math.max(
    tabs.findIndex((tab) => tab.id === chosen),
    0
  );
  const current = tabs[index];
  const chooseByKey = (event: KeyboardEvent): void => {
    const next = tabs[keyTarget(event.key, index, tabs.length)];
    if (next === undefined || next === current) return;
    event.preventDefault();
    onChoose(next.id);
    list.current?.querySelectorAll<HTMLElement>("[role=tab]")[tabs.indexOf(next)]?.focus();
  };
  return (
    <>
      <div ref={list} role="tablist" aria-label={say(TABS.label)} className={styles.tabs}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            id={`${prefix}-tab-${tab.id}`}
            title={tab.title && say(tab.title)}
            aria-selected={tab === current}
            aria-controls={tab === current ? `${prefix}-panel` : undefined}
            tabIndex={tab === current ? 0 : -1}
            className={mergeClasses(styles.tab, tab === current && styles.chosen)}
            onClick={() => {
              onChoose(tab.id);
            }}
            onKeyDown={chooseByKey}
          >
            {say(tab.name)}
          </button>
        ))}
      </div>
      {current !== undefined && (
        <div
          role="tabpanel"
          id={`${prefix}-panel`}
          aria-labelledby={`${prefix}-tab-${current.id}`}
          className={styles.panel}
        >
          <h2 className={styles.heading}>{say(current.title ?? current.name)}</h2>
          {current.content()}
        </div>
      )}
    </>
  );
}

/** Which tab a key leads to from the one at `index`; -1 for any other key. */
function keyTarget(key: string, index: number, count: number): number {
  switch (key) {
    case "ArrowLeft":
      return (index + count - 1) % count;
    case "ArrowRight":
      return (index + 1) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return -1;
  }
}

const useStyles = makeStyles({
  tabs: {
    display: "flex",
    flexWrap: "wrap",
    marginTop: tokens.spacingVerticalXS,
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  tab: {
    minHeight: "32px",
    padding: `0 ${tokens.spacingHorizontalS}`,
    border: "none",
    borderBottom: "2px solid transparent",
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  chosen: {
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  panel: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
  },
  // The tab says it to those who see; the heading to those who hear.
  heading: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
