import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { ProofreadState } from "../../app/proofreadSession";
import type { TextFindingView } from "../../core/report/proofreadView";
import { CellText } from "../parts/CellText";
import { Folded } from "../parts/Folded";
import { PlaceLink } from "../parts/PlaceLink";
import { SeverityMark } from "../parts/SeverityMark";
import { usePane } from "../PaneContext";
import { CorrectTextPanel } from "./CorrectTextPanel";
import { findingMark } from "./findingMark";
import { PROOFREAD } from "./words";

export interface TextFindingsProps {
  readonly proofread: ProofreadState;
  readonly busy: boolean;
}

const AT_ONCE = 30;

/** What is wrong in the text, in its order. */
export function TextFindings({ proofread, busy }: TextFindingsProps): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  const { view, correcting } = proofread;
  const { findings } = view;
  // A corrected cell may hold several findings: the panel stands under the one whose words would change.
  const corrected = findings.find(({ correction }) => correction?.after === correcting?.after)?.id;
  return (
    <section>
      <h3 className={styles.heading}>{say(PROOFREAD.findings(findings.length))}</h3>
      <Folded items={findings} first={AT_ONCE} step={AT_ONCE}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((finding) => (
              <li key={finding.id} className={styles.card} data-text-finding={finding.rule}>
                <TextFindingCard finding={finding} busy={busy} />
                {correcting !== undefined && finding.id === corrected && (
                  <CorrectTextPanel correcting={correcting} busy={busy} />
                )}
              </li>
            ))}
          </ul>
        )}
      </Folded>
    </section>
  );
}

interface TextFindingCardProps {
  readonly finding: TextFindingView;
  readonly busy: boolean;
}

function TextFindingCard({ finding, busy }: TextFindingCardProps): JSX.Element {
  const { session, goTo, say } = usePane();
  const styles = useStyles();
  const { quote, message, expected, cause, suggestion, cells, place, correction } = finding;
  const onIt = (action: string): string => say(PROOFREAD.actionOn(action, quote));
  return (
    <>
      <div className={styles.head}>
        <SeverityMark severity={finding.severity} name={finding.severityName} />
        <span className={styles.quote}>
          <CellText text={`…${quote}`} />
        </span>
      </div>
      <div>
        <CellText text={message} />
      </div>
      {expected !== undefined && (
        <div className={styles.expected}>
          <CellText text={say(PROOFREAD.expected(expected))} />
        </div>
      )}
      {cause !== undefined && (
        <div>
          <CellText text={say(PROOFREAD.cause(cause))} />
        </div>
      )}
      {suggestion !== undefined && (
        <div className={styles.hint}>
          <CellText text={say(PROOFREAD.suggestion(suggestion))} />
        </div>
      )}
      {cells.length > 0 && (
        <div className={styles.cells}>
          {say(PROOFREAD.from)}
          {cells.map((cell) => (
            <PlaceLink key={cell.text} place={cell} />
          ))}
        </div>
      )}
      <div className={styles.actions}>
        <Button
          size="small"
          aria-label={onIt(say(PROOFREAD.inText))}
          onClick={() => {
            showInText(finding.id);
          }}
        >
          {say(PROOFREAD.inText)}
        </Button>
        {place !== undefined && (
          <Button
            size="small"
            aria-label={onIt(say(PROOFREAD.inCell(place.text)))}
            onClick={() => {
              goTo(place.cell);
            }}
          >
            <CellText text={say(PROOFREAD.inCell(place.text))} />
          </Button>
        )}
        {correction !== undefined && (
          <Button
            size="small"
            disabledFocusable={busy}
            aria-label={onIt(say(PROOFREAD.correct))}
            onClick={() => {
              session.proofreading.previewCorrection(finding.id);
            }}
          >
            {say(PROOFREAD.correct)}
          </Button>
        )}
      </div>
    </>
  );
}

function showInText(id: string): void {
  const mark = document.getElementById(findingMark(id));
  mark?.scrollIntoView({ block: "center" });
  mark?.focus();
}

const useStyles = makeStyles({
  heading: {
    margin: `${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  head: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quote: { color: tokens.colorNeutralForeground2, minWidth: 0 },
  expected: { fontWeight: tokens.fontWeightSemibold },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  cells: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXXS,
  },
});
