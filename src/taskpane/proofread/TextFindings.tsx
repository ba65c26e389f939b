import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { isSameCorrection, type ProofreadState } from "../../app/proofreadSession";
import type { TextCorrection, TextFindingView } from "../../core/report/proofreadView";
import { useKeptFocus } from "../findings/useKeptFocus";
import { WaiverRemark } from "../findings/WaiverRemark";
import { CellText } from "../parts/CellText";
import { Disclosure } from "../parts/Disclosure";
import { Folded } from "../parts/Folded";
import { GroupName } from "../parts/GroupName";
import { LoadedPart } from "../parts/LoadedPart";
import { PlaceLink } from "../parts/PlaceLink";
import { SeverityMark } from "../parts/SeverityMark";
import { usePane } from "../PaneContext";
import { CorrectTextPanel } from "./CorrectTextPanel";
import { findingCard } from "./elementIds";
import { Sentence } from "./Sentence";
import type { WayThroughText } from "./useWayThroughText";
import { WaivingPanel } from "../waiving";
import { FINDINGS } from "../words";
import { PROOFREAD } from "./words";

export interface TextFindingsProps {
  readonly proofread: ProofreadState;
  readonly busy: boolean;
  readonly way: WayThroughText;
}

const AT_ONCE = 30;

/** What is wrong in the text, in its order; then what somebody has verified. */
export function TextFindings({ proofread, busy, way }: TextFindingsProps): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  const { view } = proofread;
  const around = useKeptFocus(view, "[data-text-finding]");
  const open = view.findings.filter(({ waiver }) => waiver === undefined);
  const waived = view.findings.filter(({ waiver }) => waiver !== undefined);
  const list = (findings: readonly TextFindingView[]): JSX.Element => (
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
            <TextFindingCard
              key={finding.id}
              finding={finding}
              correcting={proofread.correcting}
              busy={busy}
              way={way}
            />
          ))}
        </ul>
      )}
    </Folded>
  );
  return (
    <section ref={around} tabIndex={-1} className={styles.section}>
      <h3 className={styles.heading}>
        {say(
          open.length === 0 && waived.length > 0
            ? PROOFREAD.allWaived(view.counts.unchecked)
            : PROOFREAD.findings(open.length, view.counts.unchecked)
        )}
      </h3>
      {list(open)}
      {waived.length > 0 && (
        <Disclosure
          heading="h4"
          open={way.waivedOpen}
          onToggle={way.toggleWaived}
          label={<GroupName name={say(FINDINGS.waived)} count={String(waived.length)} />}
        >
          {list(waived)}
        </Disclosure>
      )}
    </section>
  );
}

interface TextFindingCardProps {
  readonly finding: TextFindingView;
  readonly correcting: TextCorrection | undefined;
  readonly busy: boolean;
  readonly way: WayThroughText;
}

function TextFindingCard(props: TextFindingCardProps): JSX.Element {
  const { finding, correcting, busy, way } = props;
  const { session } = usePane();
  const styles = useStyles();
  const [waiving, setWaiving] = useState(false);
  const { id, rule, quote, correction } = finding;
  const isCorrected =
    correction !== undefined &&
    correcting !== undefined &&
    isSameCorrection(correction, correcting);
  return (
    <li id={findingCard(id)} tabIndex={-1} className={styles.card} data-text-finding={rule}>
      <Said finding={finding} />
      <WaiverRemark finding={finding} />
      <Actions
        finding={finding}
        busy={busy}
        way={way}
        onWaive={() => {
          setWaiving(true);
        }}
      />
      {waiving && (
        <LoadedPart>
          <WaivingPanel
            about={quote}
            onSave={(reason) => {
              void session.proofreading.waive(id, reason);
            }}
            onClose={() => {
              setWaiving(false);
            }}
          />
        </LoadedPart>
      )}
      {isCorrected && <CorrectTextPanel correcting={correcting} busy={busy} />}
    </li>
  );
}

/** The words, what is wrong with them, and how they should read. */
function Said({ finding }: { readonly finding: TextFindingView }): JSX.Element {
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
    </>
  );
}

interface ActionsProps extends Omit<TextFindingCardProps, "correcting"> {
  readonly onWaive: () => void;
}

/** To the words in the text, to the cell that holds them, and what they would be corrected to. */
function Actions({ finding, busy, way, onWaive }: ActionsProps): JSX.Element {
  const { session, goTo, say } = usePane();
  const styles = useStyles();
  const { id, quote, place, correction, waiver } = finding;
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
      {correction !== undefined && waiver === undefined && (
        <Button
          size="small"
          disabledFocusable={busy}
          aria-label={onIt(say(PROOFREAD.correct))}
          onClick={() => {
            void session.proofreading.previewCorrection(id);
          }}
        >
          {say(PROOFREAD.correct)}
        </Button>
      )}
      <Button
        size="small"
        disabledFocusable={busy}
        aria-label={onIt(say(waiver === undefined ? FINDINGS.waive : FINDINGS.unwaive))}
        onClick={() => {
          if (waiver === undefined) onWaive();
          else void session.proofreading.unwaive(id);
        }}
      >
        {say(waiver === undefined ? FINDINGS.waive : FINDINGS.unwaive)}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  section: { outlineStyle: "none" },
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
