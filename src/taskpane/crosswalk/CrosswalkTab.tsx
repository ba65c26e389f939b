import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Lightbulb16Regular } from "@fluentui/react-icons/svg/lightbulb";
import { useMemo, useState, type JSX } from "react";
import type { CrosswalkState } from "../../app/crosswalkSession";
import { isFillable, type CrosswalkRowView } from "../../core/report/crosswalkView";
import { CellText } from "../parts/CellText";
import { Disclosure } from "../parts/Disclosure";
import { usePane } from "../PaneContext";
import { UnitKinds } from "../unitKinds/UnitKinds";
import { BuildSheets } from "./BuildSheets";
import { FillBar } from "./FillBar";
import { LastYear } from "./LastYear";
import { RowGroups } from "./RowGroups";
import { CROSSWALK } from "./words";

/** The government class of every row of the two-class tables: proposed with its evidence, filled in on a click. */
export default function CrosswalkTab(): JSX.Element {
  const { session, state, say } = usePane();
  const styles = useStyles();
  const { crosswalk, work } = state;
  const busy = work !== undefined && !work.quiet;
  const propose = (
    <Button
      appearance={crosswalk === undefined ? "primary" : "secondary"}
      icon={<Lightbulb16Regular />}
      disabledFocusable={busy}
      onClick={() => {
        void session.crosswalk.propose();
      }}
    >
      {say(crosswalk === undefined ? CROSSWALK.propose : CROSSWALK.proposeAgain)}
    </Button>
  );
  return (
    <div className={styles.tab}>
      {crosswalk === undefined ? (
        <>
          <p className={styles.text}>{say(CROSSWALK.empty)}</p>
          <p className={styles.text}>{say(CROSSWALK.emptyNever)}</p>
          {propose}
        </>
      ) : (
        <Proposed crosswalk={crosswalk} again={propose} />
      )}
      <BuildSheets busy={busy} />
    </div>
  );
}

interface ProposedProps {
  readonly crosswalk: CrosswalkState;
  readonly again: JSX.Element;
}

function Proposed({ crosswalk, again }: ProposedProps): JSX.Element {
  const { session, state, say } = usePane();
  const styles = useStyles();
  const { view, stale, undoable, filling } = crosswalk;
  const rows = useMemo(() => view.tables.flatMap((table) => table.rows), [view]);
  const fillable = useMemo(() => rows.filter((row) => isFillable(row.state)), [rows]);
  // What the user has said of a row; of others the evidence decides.
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  const chosen = useMemo(
    () => fillable.filter((row) => said.get(row.id) ?? (isSure(row) || row.state === "picked")),
    [fillable, said]
  );
  const [open, setOpen] = useState(false);
  const choose = (ids: readonly string[], on: boolean): void => {
    setSaid(new Map([...said, ...ids.map((id) => [id, on] as const)]));
  };
  return (
    <>
      <p role="status" className={styles.summary}>
        <CellText text={view.summary} />
      </p>
      {stale && <p className={styles.text}>{say(CROSSWALK.stale)}</p>}
      {undoable !== undefined && (
        <Button
          icon={<ArrowUndo16Regular />}
          onClick={() => {
            void session.crosswalk.undoFill();
          }}
        >
          {say(CROSSWALK.undo(undoable.rows))}
        </Button>
      )}
      <Disclosure heading="h3" open={open} onToggle={setOpen} label={say(CROSSWALK.choices)}>
        <div className={styles.choices}>
          <UnitKinds units={view.units.length > 1 ? view.units : []} />
          <LastYear />
          <Switch
            label={say(CROSSWALK.all)}
            checked={crosswalk.all}
            onChange={(_, data) => {
              void session.crosswalk.proposeForAll(data.checked);
            }}
          />
          {again}
        </div>
      </Disclosure>
      <Sums crosswalk={crosswalk} />
      <FillBar
        sure={fillable.filter(isSure)}
        chosen={chosen}
        filling={filling}
        busy={state.work?.quiet === false}
      />
      <RowGroups
        rows={rows}
        several={view.tables.length > 1}
        chosen={new Set(chosen.map(({ id }) => id))}
        onChoose={choose}
      />
    </>
  );
}

/** Decided without anybody's choice. */
function isSure({ state }: CrosswalkRowView): boolean {
  return state === "certain" || state === "proved";
}

function Sums({ crosswalk }: { readonly crosswalk: CrosswalkState }): JSX.Element | null {
  const { say } = usePane();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const sums = crosswalk.view.tables.flatMap((table) => table.sums);
  if (sums.length === 0) return null;
  return (
    <Disclosure heading="h3" open={open} onToggle={setOpen} label={say(CROSSWALK.sums)}>
      <ul className={styles.sums}>
        {sums.map((sentence, index) => (
          <li key={index}>
            <CellText text={sentence} />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

const useStyles = makeStyles({
  tab: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
  summary: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  choices: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalS,
    padding: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
  },
  sums: {
    margin: 0,
    padding: `0 0 ${tokens.spacingVerticalS} ${tokens.spacingHorizontalXXL}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
});
