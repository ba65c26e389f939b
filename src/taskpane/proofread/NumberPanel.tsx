import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, type JSX } from "react";
import type { TextFindingView, TextPieceView } from "../../core/report/proofreadView";
import { CellText } from "../parts/CellText";
import { Folded } from "../parts/Folded";
import { InlinePanel } from "../parts/InlinePanel";
import { PlaceLink } from "../parts/PlaceLink";
import { TermList } from "../parts/TermList";
import { usePane } from "../PaneContext";
import { textMark } from "./elementIds";
import { markName } from "./markName";
import type { WayThroughText } from "./useWayThroughText";
import { PROOFREAD } from "./words";

export interface NumberPanelProps {
  readonly piece: TextPieceView;
  readonly mark: number;
  readonly verdict: NonNullable<TextPieceView["verdict"]>;
  readonly finding: TextFindingView | undefined;
  readonly way: WayThroughText;
}

const TERMS_AT_ONCE = 6;

/** What a number of the text was held against, each with its cell; of an unchecked one that there is nothing. */
export function NumberPanel(props: NumberPanelProps): JSX.Element {
  const { piece, mark, verdict, finding, way } = props;
  const { say } = usePane();
  const styles = useStyles();
  const name = say(markName(piece, verdict));
  const close = (): void => {
    way.openMark(undefined);
  };
  useEffect(() => {
    // The panel has come into sight by itself; what it is about shall not go out of it.
    document.getElementById(textMark(mark))?.scrollIntoView({ block: "nearest" });
  }, [mark]);
  return (
    <InlinePanel title={say(PROOFREAD.markTitle(piece.text, name))} onClose={close}>
      <Reason piece={piece} verdict={verdict} finding={finding} />
      {piece.home !== undefined && (
        <div>
          {say(PROOFREAD.home)}
          <PlaceLink place={piece.home} />
        </div>
      )}
      {verdict === "unchecked" && (
        <div className={styles.hint}>
          {say(PROOFREAD.nth(way.unchecked.indexOf(mark) + 1, way.unchecked.length))}
        </div>
      )}
      <div className={styles.actions}>
        {verdict === "unchecked" && way.unchecked.length > 1 && (
          <Button size="small" appearance="primary" onClick={way.nextUnchecked}>
            {say(PROOFREAD.nextUnchecked)}
          </Button>
        )}
        {finding !== undefined && (
          <Link
            as="button"
            inline
            onClick={() => {
              way.showFinding(finding.id);
            }}
          >
            {say(PROOFREAD.seeFinding)}
          </Link>
        )}
        <Button size="small" onClick={close}>
          {say(PROOFREAD.close)}
        </Button>
      </div>
    </InlinePanel>
  );
}

type ReasonProps = Pick<NumberPanelProps, "piece" | "verdict" | "finding">;

function Reason({ piece, verdict, finding }: ReasonProps): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  const terms = (piece.terms ?? []).map((term) =>
    term.name === "" ? { ...term, name: say(PROOFREAD.numberOfText) } : term
  );
  const isElsewhere = terms.some(({ text, cell }) => text !== undefined && cell === undefined);
  if (verdict === "unchecked") return <div>{say(PROOFREAD.whyUnchecked)}</div>;
  return (
    <>
      {finding !== undefined && (
        <div>
          <CellText text={finding.message} />
        </div>
      )}
      {finding === undefined && terms.length === 0 && <div>{say(PROOFREAD.agreesInText)}</div>}
      {terms.length > 0 && (
        <div>
          <div className={styles.hint}>
            {say(verdict === "verified" ? PROOFREAD.agreesWith : PROOFREAD.heldAgainst)}
          </div>
          <Folded items={terms} first={TERMS_AT_ONCE}>
            {(shown) => <TermList terms={shown} />}
          </Folded>
          {isElsewhere && <div className={styles.hint}>{say(PROOFREAD.notHere)}</div>}
        </div>
      )}
    </>
  );
}

const useStyles = makeStyles({
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
});
