import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type JSX } from "react";
import type { Severity } from "../../core/checking/finding";
import type { CheckView, FindingView } from "../../core/report/checkView";
import { Disclosure } from "../parts/Disclosure";
import { Folded } from "../parts/Folded";
import { GroupName } from "../parts/GroupName";
import { usePane } from "../PaneContext";
import { FINDINGS } from "../words";
import { arrangeFindings, openAtFirst } from "./arrange";
import { FindingCard } from "./FindingCard";
import { useKeptFocus } from "./useKeptFocus";

const MOST_AT_ONCE = 50;
const WAIVED = "waived";

export interface FindingsTabProps {
  readonly view: CheckView;
  /** Show these severities; all of them when empty. */
  readonly only: ReadonlySet<Severity>;
}

/** The findings by table, then those that have been verified. */
export function FindingsTab({ view, only }: FindingsTabProps): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  const { groups, waived } = useMemo(() => arrangeFindings(view, only), [view, only]);
  const around = useKeptFocus(view);
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map());
  const atFirst = openAtFirst(groups);
  const section = (key: string, name: string, findings: readonly FindingView[]): JSX.Element => (
    <section key={key}>
      <Disclosure
        heading="h3"
        open={toggled.get(key) ?? atFirst.has(key)}
        onToggle={(open) => {
          setToggled(new Map(toggled).set(key, open));
        }}
        label={<GroupName name={name} count={String(findings.length)} />}
      >
        <Folded
          items={findings}
          first={MOST_AT_ONCE}
          step={MOST_AT_ONCE}
          label={FINDINGS.moreFindings}
        >
          {(shown) => (
            <ul className={styles.list}>
              {shown.map((finding) => (
                <FindingCard key={finding.key} finding={finding} />
              ))}
            </ul>
          )}
        </Folded>
      </Disclosure>
    </section>
  );
  return (
    <div ref={around} tabIndex={-1} className={styles.tab}>
      {groups.length === 0 && only.size > 0 && <p>{say(FINDINGS.noneOfThese)}</p>}
      {groups.map((group) => section(group.key, group.name, group.findings))}
      {waived.length > 0 && section(WAIVED, say(FINDINGS.waived), waived)}
    </div>
  );
}

const useStyles = makeStyles({
  tab: { outlineStyle: "none" },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: 0,
  },
});
