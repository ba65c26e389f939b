import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState, type JSX } from "react";
import {
  CROSSWALK_STATES,
  isFillable,
  type CrosswalkRowView,
  type CrosswalkState,
} from "../../core/report/crosswalkView";
import { Disclosure } from "../parts/Disclosure";
import { Folded } from "../parts/Folded";
import { GroupName } from "../parts/GroupName";
import { usePane } from "../PaneContext";
import { RowCard } from "./RowCard";
import { CROSSWALK, STATES } from "./words";

export interface RowGroupsProps {
  readonly rows: readonly CrosswalkRowView[];
  /** The rows stand in several tables, so that each says in which. */
  readonly several: boolean;
  /** Ids. */
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (ids: readonly string[], on: boolean) => void;
}

const ROWS_AT_ONCE = 40;

/** The rows by how far they are decided: what needs a person first, what is filled last and folded. */
export function RowGroups({ rows, several, chosen, onChoose }: RowGroupsProps): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  const [toggled, setToggled] = useState<ReadonlyMap<CrosswalkState, boolean>>(new Map());
  const [picking, setPicking] = useState<string>();
  const groups = useMemo(
    () =>
      ORDER.map((state) => ({ state, rows: rows.filter((row) => row.state === state) })).filter(
        (group) => group.rows.length > 0
      ),
    [rows]
  );
  return (
    <div>
      {groups.map((group) => {
        const ids = group.rows.map(({ id }) => id);
        const count = ids.filter((id) => chosen.has(id)).length;
        return (
          <section key={group.state}>
            <Disclosure
              heading="h3"
              open={toggled.get(group.state) ?? group.state !== "filled"}
              onToggle={(open) => {
                setToggled(new Map(toggled).set(group.state, open));
              }}
              label={
                <GroupName
                  name={say(STATES[group.state])}
                  count={say(CROSSWALK.rows(ids.length))}
                />
              }
            >
              {isFillable(group.state) && ids.length > 1 && (
                <Checkbox
                  label={say(CROSSWALK.chooseGroup(say(STATES[group.state])))}
                  checked={count === ids.length ? true : count === 0 ? false : "mixed"}
                  onChange={() => {
                    onChoose(ids, count < ids.length);
                  }}
                />
              )}
              <Folded
                items={group.rows}
                first={ROWS_AT_ONCE}
                step={ROWS_AT_ONCE}
                label={CROSSWALK.moreRows}
              >
                {(shown) => (
                  <ul className={styles.list}>
                    {shown.map((row) => (
                      <RowCard
                        key={row.id}
                        row={row}
                        rows={rows}
                        several={several}
                        chosen={chosen.has(row.id)}
                        onChoose={onChoose}
                        picking={picking === row.id}
                        onPicking={(on) => {
                          setPicking(on ? row.id : undefined);
                        }}
                      />
                    ))}
                  </ul>
                )}
              </Folded>
            </Disclosure>
          </section>
        );
      })}
    </div>
  );
}

const NEEDS_A_PERSON: readonly CrosswalkState[] = ["illegal", "open"];
const ORDER: readonly CrosswalkState[] = [
  ...NEEDS_A_PERSON,
  ...CROSSWALK_STATES.filter((state) => !NEEDS_A_PERSON.includes(state)),
];

const useStyles = makeStyles({
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: `0 0 ${tokens.spacingVerticalS}`,
    padding: 0,
  },
});
