import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DocumentText16Regular } from "@fluentui/react-icons/svg/document-text";
import { useCallback, useState, type JSX } from "react";
import type { NarrativeState } from "../../app/narrativeSession";
import { CellText } from "../parts/CellText";
import { ChooseWorkbook } from "../parts/ChooseWorkbook";
import { Disclosure } from "../parts/Disclosure";
import { usePane } from "../PaneContext";
import { ChangedNumbers } from "./ChangedNumbers";
import { FactForm } from "./FactForm";
import { NarrativeText } from "./NarrativeText";
import { Output } from "./Output";
import { NARRATIVE } from "./words";

/** The explanation: drafted from the tables, completed by the user, taken to where it is wanted. */
export default function NarrativeTab(): JSX.Element {
  const { session, state, say } = usePane();
  const styles = useStyles();
  const { narrative, work } = state;
  const busy = work !== undefined && !work.quiet;
  const draft = (
    <Button
      appearance={narrative === undefined ? "primary" : "secondary"}
      icon={<DocumentText16Regular />}
      disabledFocusable={busy}
      onClick={() => {
        void session.narrative.draft();
      }}
    >
      {say(narrative === undefined ? NARRATIVE.draft : NARRATIVE.draftAgain)}
    </Button>
  );
  return (
    <div className={styles.tab}>
      {narrative === undefined ? (
        <>
          <p className={styles.text}>{say(NARRATIVE.empty)}</p>
          <p className={styles.text}>{say(NARRATIVE.emptyNever)}</p>
          {draft}
        </>
      ) : (
        <Drafted narrative={narrative} busy={busy} again={draft} />
      )}
    </div>
  );
}

interface DraftedProps {
  readonly narrative: NarrativeState;
  readonly busy: boolean;
  readonly again: JSX.Element;
}

function Drafted({ narrative, busy, again }: DraftedProps): JSX.Element {
  const { session, say } = usePane();
  const styles = useStyles();
  const { view, stale, lastYear } = narrative;
  const [formOpen, setFormOpen] = useState(false);
  // Asked for by a blank in the text; counted, so that the same blank may be pressed again.
  const [asked, setAsked] = useState<{ readonly fact: string; readonly times: number }>();
  const askFor = useCallback((fact: string): void => {
    setFormOpen(true);
    setAsked((before) => ({ fact, times: (before?.times ?? 0) + 1 }));
  }, []);
  return (
    <>
      <p role="status" className={styles.summary}>
        {view.summary}
      </p>
      {stale && (
        <p className={styles.text}>
          {say(NARRATIVE.stale)} {again}
        </p>
      )}
      <ChangedNumbers view={view} />
      <ChooseWorkbook
        label={say(NARRATIVE.lastYear)}
        hint={say(NARRATIVE.lastYearHint)}
        used={lastYear && say(NARRATIVE.lastYearUsed(lastYear.name))}
        forget={say(NARRATIVE.forget)}
        onChosen={(workbook) => session.narrative.useLastYear(workbook)}
        onForget={() => {
          void session.narrative.forgetLastYear();
        }}
      />
      <Disclosure
        heading="h3"
        open={formOpen}
        onToggle={setFormOpen}
        label={say(NARRATIVE.form(view.missing))}
      >
        <FactForm form={narrative.form} asked={asked} />
      </Disclosure>
      <Remarks narrative={narrative} />
      <Output narrative={narrative} busy={busy} />
      <NarrativeText view={view} onBlank={askFor} />
    </>
  );
}

function Remarks({ narrative }: { readonly narrative: NarrativeState }): JSX.Element | null {
  const { session, say } = usePane();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { remarks } = narrative.view;
  if (remarks.length === 0) return null;
  const label = say(NARRATIVE.remarks(remarks.length));
  return (
    <Disclosure heading="h3" open={open} onToggle={setOpen} label={label}>
      <p className={styles.text}>{say(NARRATIVE.remarksHint)}</p>
      <ul className={styles.remarks}>
        {remarks.map(({ text, paragraph, noted }, index) => (
          <li key={index}>
            <CellText text={text} />{" "}
            {noted !== undefined && (
              <Button
                size="small"
                onClick={() => {
                  session.narrative.rewrite(paragraph, noted);
                }}
              >
                {say(NARRATIVE.note)}
              </Button>
            )}
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
  remarks: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
});
