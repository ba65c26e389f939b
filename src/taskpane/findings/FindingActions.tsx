import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { Edit16Regular } from "@fluentui/react-icons/svg/edit";
import { Target16Regular } from "@fluentui/react-icons/svg/target";
import type { JSX } from "react";
import type { FindingView } from "../../core/report/checkView";
import type { Wording } from "../../core/wording";
import { usePane } from "../PaneContext";
import { FINDINGS } from "../words";

export interface FindingActionsProps {
  readonly finding: FindingView;
  readonly onWaive: () => void;
}

/** 定位 · 更正 or 更正文字 · 已核实, or 撤销核实 for a waived finding. */
export function FindingActions({ finding, onWaive }: FindingActionsProps): JSX.Element {
  const { session, state, goTo, openTab } = usePane();
  const styles = useStyles();
  const { place, correction, waiver, inText } = finding;
  const writing = state.work !== undefined && !state.work.quiet;
  const action = (name: Wording, icon: JSX.Element, onClick: () => void): JSX.Element => (
    <Action name={name} about={finding} icon={icon} disabled={writing} onClick={onClick} />
  );
  return (
    <div className={styles.actions}>
      {place !== undefined &&
        action(FINDINGS.goTo, <Target16Regular />, () => {
          goTo(place.cell);
        })}
      {correction !== undefined &&
        waiver === undefined &&
        action(FINDINGS.correct, <Edit16Regular />, () => {
          void session.previewCorrection(finding);
        })}
      {inText &&
        waiver === undefined &&
        action(FINDINGS.correctText, <Edit16Regular />, () => {
          openTab("proofread");
          void session.proofreading.proofreadSheets();
        })}
      {waiver === undefined
        ? action(FINDINGS.waive, <Checkmark16Regular />, onWaive)
        : action(FINDINGS.unwaive, <ArrowUndo16Regular />, () => {
            void session.unwaive(finding);
          })}
    </div>
  );
}

interface ActionProps {
  readonly name: Wording;
  readonly about: FindingView;
  readonly icon: JSX.Element;
  readonly disabled: boolean;
  readonly onClick: () => void;
}

function Action({ name, about, icon, disabled, onClick }: ActionProps): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  return (
    <Button
      size="small"
      appearance="subtle"
      className={styles.action}
      icon={icon}
      disabledFocusable={disabled}
      aria-label={say(FINDINGS.actionOn(say(name), about.place?.text ?? about.statement))}
      onClick={onClick}
    >
      {say(name)}
    </Button>
  );
}

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginLeft: `calc(-1 * ${tokens.spacingHorizontalSNudge})`,
  },
  action: { minWidth: 0, whiteSpace: "nowrap" },
});
