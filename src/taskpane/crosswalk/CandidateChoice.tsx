import { Checkbox, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { CrosswalkRowView } from "../../core/report/crosswalkView";
import { CellText } from "../parts/CellText";
import { InlinePanel } from "../parts/InlinePanel";
import { usePane } from "../PaneContext";
import { CROSSWALK } from "./words";

export interface CandidateChoiceProps {
  readonly row: CrosswalkRowView;
  readonly rows: readonly CrosswalkRowView[];
  readonly onClose: () => void;
}

const AS_PROPOSED = "";

/** The government classes that a row may have; the choice holds at once and can be taken back here. */
export function CandidateChoice({ row, rows, onClose }: CandidateChoiceProps): JSX.Element {
  const { session, say } = usePane();
  const styles = useStyles();
  const [alike, setAlike] = useState(false);
  const name = `${row.department.code} ${row.department.name}`;
  const others = rows.filter((other) => isAlike(other, row));
  const picked = row.state === "picked" ? (row.target?.code ?? AS_PROPOSED) : AS_PROPOSED;
  const pick = (code: string): void => {
    const ids = alike ? others.map(({ id }) => id) : [row.id];
    void session.crosswalk.pick(ids, code === AS_PROPOSED ? undefined : code);
  };
  return (
    <InlinePanel title={say(CROSSWALK.pickOf(name))} onClose={onClose}>
      {others.length > 1 && (
        <Checkbox
          label={say(CROSSWALK.alike(others.length))}
          checked={alike}
          onChange={(_, data) => {
            setAlike(data.checked === true);
          }}
        />
      )}
      <RadioGroup
        aria-label={say(CROSSWALK.pickOf(name))}
        value={picked}
        onChange={(_, data) => {
          pick(data.value);
        }}
      >
        <Radio value={AS_PROPOSED} label={say(CROSSWALK.byEvidence)} />
        {row.candidates.map(({ code, name: className, unitKind }) => (
          <Radio
            key={code}
            value={code}
            label={
              <span className={styles.candidate}>
                <CellText
                  text={`${code} ${className}${unitKind === undefined ? "" : ` · ${unitKind}`}`}
                />
              </span>
            }
          />
        ))}
      </RadioGroup>
    </InlinePanel>
  );
}

/** Of the same class and use, and not filled. */
function isAlike(one: CrosswalkRowView, other: CrosswalkRowView): boolean {
  return (
    one.state !== "filled" &&
    one.department.code === other.department.code &&
    one.row.uses.join() === other.row.uses.join()
  );
}

const useStyles = makeStyles({
  candidate: { overflowWrap: "anywhere", fontSize: tokens.fontSizeBase300 },
});
