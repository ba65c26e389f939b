import { Button, Checkbox, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowRight16Regular } from "@fluentui/react-icons/svg/arrow-right";
import { useState, type JSX } from "react";
import { isFillable, type CrosswalkRowView } from "../../core/report/crosswalkView";
import { CellText } from "../parts/CellText";
import { Disclosure } from "../parts/Disclosure";
import { PlaceLink } from "../parts/PlaceLink";
import { usePane } from "../PaneContext";
import { CandidateChoice } from "./CandidateChoice";
import { ProofSums } from "./ProofSums";
import { StateMark } from "./StateMark";
import { CROSSWALK } from "./words";

export interface RowCardProps {
  readonly row: CrosswalkRowView;
  /** All of them, to find those alike. */
  readonly rows: readonly CrosswalkRowView[];
  readonly several: boolean;
  readonly chosen: boolean;
  readonly onChoose: (ids: readonly string[], on: boolean) => void;
  /** Its candidates are shown: kept outside, for a row that is picked moves to another group. */
  readonly picking: boolean;
  readonly onPicking: (on: boolean) => void;
}

/** One row: its department class, what it would get and why, and the ways to decide otherwise. */
export function RowCard(props: RowCardProps): JSX.Element {
  const { row, rows, several, chosen, onChoose, picking, onPicking } = props;
  const { say } = usePane();
  const styles = useStyles();
  const [proofOpen, setProofOpen] = useState(false);
  const { department, place, proof, sentence, state } = row;
  const name = `${department.code} ${department.name}`;
  const pickName = say(state === "open" ? CROSSWALK.pickOpen : CROSSWALK.pick);
  const canPick = row.candidates.length > 1 && state !== "filled";
  return (
    <li className={mergeClasses(styles.card, state === "open" && styles.open)}>
      <div className={styles.head}>
        {isFillable(state) && (
          <Checkbox
            className={styles.check}
            aria-label={say(CROSSWALK.choose(`${name} ${place.text}`))}
            checked={chosen}
            onChange={(_, data) => {
              onChoose([row.id], data.checked === true);
            }}
          />
        )}
        <span className={styles.class}>
          <CellText text={name} />
        </span>
        <span className={styles.amount}>
          <CellText text={row.amount} />
        </span>
      </div>
      <Target row={row} several={several} />
      {sentence !== undefined && (
        <div className={styles.detail}>
          <CellText text={sentence} />
        </div>
      )}
      {proof !== undefined && (
        <Disclosure open={proofOpen} onToggle={setProofOpen} label={say(CROSSWALK.proof)}>
          <ProofSums proof={proof} />
        </Disclosure>
      )}
      {canPick && !picking && (
        <Button
          size="small"
          appearance={state === "open" ? "secondary" : "subtle"}
          className={styles.pick}
          aria-label={say(CROSSWALK.actionOn(pickName, `${name} ${place.text}`))}
          onClick={() => {
            onPicking(true);
          }}
        >
          {pickName}
        </Button>
      )}
      {picking && (
        <CandidateChoice
          row={row}
          rows={rows}
          onClose={() => {
            onPicking(false);
          }}
        />
      )}
    </li>
  );
}

/** Which government class the row would get or has, and where it stands. */
function Target({ row, several }: Pick<RowCardProps, "row" | "several">): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  const { target, present, place, unit, state } = row;
  const shown = target ?? present;
  const where = [several ? place.cell.sheet : undefined, unit].filter((part) => part !== undefined);
  return (
    <>
      <div className={styles.target}>
        <ArrowRight16Regular aria-hidden className={styles.arrow} />
        <span className={styles.class}>
          {shown === undefined ? (
            say(CROSSWALK.none)
          ) : (
            <CellText text={`${shown.code} ${shown.name}`} />
          )}
        </span>
        <StateMark state={state} />
      </div>
      <div className={styles.detail}>
        <PlaceLink place={place} />
        {where.map((part) => (
          <CellText key={part} text={` · ${part}`} />
        ))}
        {target !== undefined && present !== undefined && (
          <CellText text={` · ${say(CROSSWALK.wasFilled(present.code, present.name))}`} />
        )}
      </div>
    </>
  );
}

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  open: { borderLeft: `3px dashed ${tokens.colorStatusWarningForeground1}` },
  head: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalXS },
  check: { flexShrink: 0, margin: `-${tokens.spacingVerticalSNudge} 0 0 -6px` },
  class: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  amount: {
    flexShrink: 0,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  target: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightSemibold,
  },
  arrow: { flexShrink: 0, marginTop: "2px", color: tokens.colorNeutralForeground3 },
  detail: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  pick: { alignSelf: "flex-start" },
});
