import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { isSameCorrection, type ProofreadState } from "../../app/proofreadSession";
import type { TextFindingView } from "../../core/report/proofreadView";
import { CellText } from "../parts/CellText";
import { Folded } from "../parts/Folded";
import { PlaceLink } from "../parts/PlaceLink";
import { SeverityMark } from "../parts/SeverityMark";
import { usePane } from "../PaneContext";
import { CorrectTextPanel } from "./CorrectTextPanel";
import { findingCard } from "./elementIds";
import { Sentence } from "./Sentence";
import type { WayThroughText } from "./useWayThroughText";
import { FINDINGS } from "../words";
import { PROOFREAD } from "./words";

export interface TextFindingsProps {
  readonly proofread: ProofreadState;
  readonly busy: boolean;
  readonly way: WayThroughText;
}

const AT_ONCE = 30;

/** What is wrong in the text, in its order. */
export function TextFindings({ proofread, busy, way }: TextFindingsProps): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  const { view, correcting } = proofread;
  const { findings } = view;
  // A corrected cell may hold several findings: the panel stands under the one whose words would change.
  const corrected = findings.find(
    ({ correction }) =>
      correction !== undefined &&
      correcting !== undefined &&
      isSameCorrection(correction, correcting)
  )?.id;
  return (
    <section>
      <h3 className={styles.heading}>
        {say(PROOFREAD.findings(findings.length, view.counts.unchecked))}
      </h3>
      <Folded
        items={findings}
        first={AT_ONCE}
        step={AT_ONCE}
        atLeast={way.findings}
        label={FINDINGS.moreFindings}
      >
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((finding) => (
              <li
                key={finding.id}
                id={findingCard(finding.id)}
                tabIndex={-1}
                className={styles.card}
                data-text-finding={finding.rule}
              >
                <TextFindingCard finding={finding} busy={busy} way={way} />
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
  readonly way: WayThroughText;
}

function TextFindingCard({ finding, busy, way }: TextFindingCardProps): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  const { quote, message, expected, cause, suggestion, cells } = finding;
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
        <div>
          {say(PROOFREAD.suggestion)}
          <Sentence sentence={suggestion} />
        </div>
      )}
      {cells.length > 0 && (
        <div className={styles.cells}>
          {say(PROOFREAD.from)}
          {cells.map(({ text, cell }) =>
            cell === undefined ? (
              <CellText key={text} text={text} />
            ) : (
              <PlaceLink key={text} place={{ text, cell }} />
            )
          )}
        </div>
      )}
      <Actions finding={finding} busy={busy} way={way} />
    </>
  );
}

/** To the words in the text, to the cell that holds them, and what they would be corrected to. */
function Actions({ finding, busy, way }: TextFindingCardProps): JSX.Element {
  const { session, goTo, say } = usePane();
  const styles = useStyles();
  const { quote, place, correction } = finding;
  const onIt = (action: string): string => say(PROOFREAD.actionOn(action, quote));
  return (
    <div className={styles.actions}>
      <Button
        size="small"
        aria-label={onIt(say(PROOFREAD.inText))}
        onClick={() => {
          way.showInText(finding.at);
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
            void session.proofreading.previewCorrection(finding.id);
          }}
        >
          {say(PROOFREAD.correct)}
        </Button>
      )}
    </div>
  );
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
    scrollMarginTop: "48px",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  head: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  quote: { color: tokens.colorNeutralForeground2, minWidth: 0 },
  expected: { fontWeight: tokens.fontWeightSemibold },
  cells: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXXS,
  },
});
