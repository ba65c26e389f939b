import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useId, type JSX, type ReactNode } from "react";
import type { Wording } from "../core/wording";
import { usePane } from "./PaneContext";
import { TABS } from "./words";

export interface PaneTab {
  readonly id: string;
  readonly name: Wording;
  readonly content: () => ReactNode;
}

export interface TabsProps {
  readonly tabs: readonly PaneTab[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}

/** The top level of the pane. One tab is drawn at a time. */
export function Tabs({ tabs, chosen, onChoose }: TabsProps): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  const prefix = useId();
  const current = tabs.find((tab) => tab.id === chosen) ?? tabs[0];
  return (
    <>
      <TabList
        size="small"
        className={styles.tabs}
        aria-label={say(TABS.label)}
        selectedValue={current?.id}
        onTabSelect={(_, data) => {
          onChoose(String(data.value));
        }}
      >
        {tabs.map(({ id, name }) => (
          <Tab
            key={id}
            id={`${prefix}-tab-${id}`}
            value={id}
            aria-controls={id === current?.id ? `${prefix}-panel` : undefined}
          >
            {say(name)}
          </Tab>
        ))}
      </TabList>
      {current !== undefined && (
        <div
          role="tabpanel"
          id={`${prefix}-panel`}
          aria-labelledby={`${prefix}-tab-${current.id}`}
          className={styles.panel}
        >
          <h2 className={styles.heading}>{say(current.name)}</h2>
          {current.content()}
        </div>
      )}
    </>
  );
}

const useStyles = makeStyles({
  tabs: {
    flexWrap: "wrap",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
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
