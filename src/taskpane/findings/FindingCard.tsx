import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { FindingView, PlaceView } from "../../core/report/checkView";
import { CorrectionPanel } from "../correction";
import { CellText } from "../parts/CellText";
import { Folded } from "../parts/Folded";
import { LoadedPart } from "../parts/LoadedPart";
import { PlaceLink } from "../parts/PlaceLink";
import { SeverityMark } from "../parts/SeverityMark";
import { usePane } from "../PaneContext";
import { WaivingPanel } from "../waiving";
import { FINDINGS } from "../words";
import { Amounts } from "./Amounts";
import { Dependents } from "./Dependents";
import { FindingActions } from "./FindingActions";
import { Terms } from "./Terms";
import { WaiverRemark } from "./WaiverRemark";

const MOST_PLACES = 5;
/** More links at once would be a wall of them, and slow: notes come in hundreds. */
const MORE_PLACES = 50;

/** A finding with everything that explains it, and what can be done about it. */
export function FindingCard({ finding }: { readonly finding: FindingView }): JSX.Element {
  const { session, state } = usePane();
  const styles = useStyles();
  const [waiving, setWaiving] = useState(false);
  const { correcting } = state;
  return (
    <li
      className={mergeClasses(styles.card, styles[finding.severity])}
      data-finding={finding.key}
      tabIndex={-1}
    >
      <div className={styles.head}>
        <SeverityMark severity={finding.severity} name={finding.severityName} />
        <span className={styles.place}>
          {finding.place !== undefined && <PlaceLink place={finding.place} />}
        </span>
        <span className={styles.rule} title={finding.ruleSentence}>
          {finding.rule}
        </span>
      </div>
      <div className={styles.statement}>
        <CellText text={finding.statement} />
      </div>
      <Amounts finding={finding} />
      <Terms terms={finding.terms} />
      <Cause finding={finding} />
      <SeeAlso places={finding.seeAlso} />
      <Dependents finding={finding} />
      <WaiverRemark finding={finding} />
      <FindingActions
        finding={finding}
        onWaive={() => {
          setWaiving(true);
        }}
      />
      {waiving && (
        <LoadedPart>
          <WaivingPanel
            about={finding.place?.text ?? finding.rule}
            onSave={(reason) => {
              void session.waive(finding, reason);
            }}
            onClose={() => {
              setWaiving(false);
            }}
          />
        </LoadedPart>
      )}
      {correcting?.finding.key === finding.key && (
        <LoadedPart>
          <CorrectionPanel preview={correcting} />
        </LoadedPart>
      )}
    </li>
  );
}

function Cause({ finding }: { readonly finding: FindingView }): JSX.Element | null {
  const { say } = usePane();
  const styles = useStyles();
  const { cause } = finding;
  if (cause === undefined) return null;
  return (
    <div className={styles.cause}>
      <strong>{say(FINDINGS.cause)}</strong>
      <CellText text={cause.text} />
      {cause.place !== undefined && (
        <>
          {cause.after === undefined && " "}
          <PlaceLink place={cause.place} />
        </>
      )}
      {cause.after !== undefined && <CellText text={cause.after} />}
    </div>
  );
}

function SeeAlso({ places }: { readonly places: readonly PlaceView[] }): JSX.Element | null {
  const { say } = usePane();
  const styles = useStyles();
  if (places.length === 0) return null;
  return (
    <div className={styles.small}>
      {say(FINDINGS.seeAlso)}
      <Folded items={places} first={MOST_PLACES} step={MORE_PLACES}>
        {(shown) =>
          shown.map((place, index) => (
            <span key={index} className={styles.other}>
              <PlaceLink place={place} />
            </span>
          ))
        }
      </Folded>
    </div>
  );
}

const useStyles = makeStyles({
  card: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeftWidth: "3px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  error: { borderLeftColor: tokens.colorStatusDangerForeground3 },
  warning: { borderLeftColor: tokens.colorStatusWarningForeground1, borderLeftStyle: "dashed" },
  rounding: { borderLeftColor: tokens.colorBrandForeground2, borderLeftStyle: "double" },
  info: { borderLeftColor: tokens.colorNeutralStroke1, borderLeftStyle: "dotted" },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  place: { flexGrow: 1, minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  rule: {
    color: tokens.colorNeutralForeground3,
    fontSize: tokens.fontSizeBase200,
    flexShrink: 0,
  },
  statement: { overflowWrap: "anywhere" },
  cause: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  small: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300 },
  other: { display: "inline-block", marginRight: tokens.spacingHorizontalS },
});
