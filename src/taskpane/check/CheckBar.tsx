import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { EyeOff16Regular } from "@fluentui/react-icons/svg/eye-off";
import { Highlight16Regular } from "@fluentui/react-icons/svg/highlight";
import { Broom16Regular } from "@fluentui/react-icons/svg/broom";
import { Play20Filled } from "@fluentui/react-icons/svg/play";
import { Stop16Filled } from "@fluentui/react-icons/svg/stop";
import { TableAdd16Regular } from "@fluentui/react-icons/svg/table-add";
import { useId, useLayoutEffect, type JSX } from "react";
import type { Wording } from "../../core/wording";
import { usePane } from "../PaneContext";
import { CHECK } from "../words";
import { Progress } from "./Progress";

/** Always there, so what leaves the page hands its focus to it. */
export const PRIMARY_BUTTON = "check";

/** The one primary button, how far the work is, and what can be done with the outcome. */
export function CheckBar(): JSX.Element {
  const { session, state, say } = usePane();
  const styles = useStyles();
  const { work, view } = state;
  const busy = work !== undefined && !work.quiet;
  const idleName = view === undefined ? CHECK.first : CHECK.again;
  return (
    <div className={styles.bar}>
      <div className={styles.row}>
        <Button
          id={PRIMARY_BUTTON}
          appearance="primary"
          icon={<Play20Filled />}
          className={styles.primary}
          disabledFocusable={busy}
          onClick={() => {
            void session.check();
          }}
        >
          {say(busy && work.task === "check" ? CHECK.busy : idleName)}
        </Button>
        {busy && work.stoppable && (
          <LeavingButton
            returnTo={PRIMARY_BUTTON}
            icon={<Stop16Filled />}
            name={CHECK.stop}
            onClick={() => {
              session.stop();
            }}
          />
        )}
      </div>
      <Progress />
      <OutcomeActions busy={busy} returnTo={PRIMARY_BUTTON} />
    </div>
  );
}

interface LeavingButtonProps {
  readonly returnTo: string;
  readonly icon: JSX.Element;
  readonly name: Wording;
  readonly onClick: () => void;
  /** One of those below the primary button. */
  readonly action?: { readonly hint: Wording; readonly disabled: boolean };
}

/** Hands its focus back to the primary button when there is nothing left for it to do. */
function LeavingButton(props: LeavingButtonProps): JSX.Element {
  const { returnTo, icon, name, onClick, action } = props;
  const { say } = usePane();
  const styles = useStyles();
  const id = useId();
  useLayoutEffect(
    () => () => {
      // Runs just before the button leaves the page.
      if (document.activeElement?.id === id) document.getElementById(returnTo)?.focus();
    },
    [id, returnTo]
  );
  return (
    <Button
      id={id}
      icon={icon}
      onClick={onClick}
      {...(action && {
        size: "small",
        className: styles.action,
        title: say(action.hint),
        disabledFocusable: action.disabled,
      })}
    >
      {say(name)}
    </Button>
  );
}

interface OutcomeActionsProps {
  readonly busy: boolean;
  readonly returnTo: string;
}

function OutcomeActions({ busy, returnTo }: OutcomeActionsProps): JSX.Element | null {
  const { session, state, say } = usePane();
  const styles = useStyles();
  const { view, marked, findingsSheet, cleared } = state;
  if (view === undefined && !marked && !findingsSheet) return null;
  return (
    <>
      <div className={styles.row}>
        {view !== undefined && (
          <Button
            size="small"
            icon={<TableAdd16Regular />}
            className={styles.action}
            title={say(CHECK.writeSheetHint)}
            disabledFocusable={busy}
            onClick={() => {
              void session.writeFindingsSheet();
            }}
          >
            {say(findingsSheet ? CHECK.rewriteSheet : CHECK.writeSheet)}
          </Button>
        )}
        <ClearOrHighlight busy={busy} returnTo={returnTo} />
      </div>
      {cleared && view?.clean === false && (
        <div className={styles.off}>
          <EyeOff16Regular aria-hidden className={styles.icon} />
          {say(CHECK.cleared)}
        </div>
      )}
    </>
  );
}

/** One button for both, so that the keyboard stays on it; it keeps its place while highlights are being put on. */
function ClearOrHighlight({ busy, returnTo }: OutcomeActionsProps): JSX.Element | null {
  const { session, state } = usePane();
  const { view, marked, findingsSheet, cleared } = state;
  const isThere = marked || findingsSheet;
  if (!isThere && !((cleared || busy) && view?.clean === false)) return null;
  return (
    <LeavingButton
      returnTo={returnTo}
      icon={isThere ? <Broom16Regular /> : <Highlight16Regular />}
      name={isThere ? CHECK.clear : CHECK.highlight}
      action={{ hint: isThere ? CHECK.clearHint : CHECK.highlightHint, disabled: busy }}
      onClick={() => {
        void (isThere ? session.clearMarks() : session.highlightAgain());
      }}
    />
  );
}

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  row: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  primary: { flexGrow: 1 },
  action: { flexGrow: 1, minWidth: 0 },
  off: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  icon: { flexShrink: 0 },
});
