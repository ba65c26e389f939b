import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Calculator16Regular } from "@fluentui/react-icons/svg/calculator";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { Checkmark16Regular } from "@fluentui/react-icons/svg/checkmark";
import { Cursor16Regular } from "@fluentui/react-icons/svg/cursor";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { History16Regular } from "@fluentui/react-icons/svg/history";
import { People16Regular } from "@fluentui/react-icons/svg/people";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import type { JSX } from "react";
import type { CrosswalkState } from "../../core/report/crosswalkView";
import { usePane } from "../PaneContext";
import { STATES } from "./words";

/** How far a row is decided: a sign and a word, so that colour need not tell. */
export function StateMark({ state }: { readonly state: CrosswalkState }): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  const Icon = ICONS[state];
  return (
    <span className={mergeClasses(styles.mark, styles[TONES[state]])}>
      <Icon aria-hidden />
      {say(STATES[state])}
    </span>
  );
}

const ICONS = {
  certain: CheckmarkCircle16Regular,
  proved: Calculator16Regular,
  picked: Cursor16Regular,
  precedent: History16Regular,
  chosen: People16Regular,
  open: QuestionCircle16Regular,
  illegal: ErrorCircle16Filled,
  filled: Checkmark16Regular,
} as const;

const TONES = {
  certain: "sure",
  proved: "sure",
  picked: "said",
  precedent: "said",
  chosen: "said",
  open: "open",
  illegal: "wrong",
  filled: "plain",
} as const satisfies Record<CrosswalkState, string>;

const useStyles = makeStyles({
  mark: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXXS,
    flexShrink: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: "nowrap",
  },
  sure: { color: tokens.colorStatusSuccessForeground1 },
  said: { color: tokens.colorBrandForeground2 },
  open: { color: tokens.colorStatusWarningForeground1 },
  wrong: { color: tokens.colorStatusDangerForeground3 },
  plain: { color: tokens.colorNeutralForeground3 },
});
