import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import type { JSX } from "react";
import { problemWording } from "../../app/hostProblem";
import { cellText } from "../../core/report/findingWording";
import { CellText } from "../parts/CellText";
import { usePane } from "../PaneContext";
import { CORRECTION, PROBLEMS } from "../words";

type Intent = "error" | "warning" | "success" | "info";

/** What went wrong, what happened, and the correction that can be undone. Each in the place where it is always said. */
export function Messages(): JSX.Element {
  const { session, state, say } = usePane();
  const styles = useStyles();
  const { problem, notice, undoable } = state;
  return (
    <div className={styles.messages}>
      <div role="alert">
        {problem !== undefined && (
          <Message
            intent="error"
            text={say(problemWording(problem))}
            onDismiss={() => {
              session.dismiss("problem");
            }}
          />
        )}
      </div>
      <div role="status">
        {notice !== undefined && (
          <Message
            intent={notice.kind}
            text={say(notice.text)}
            onDismiss={() => {
              session.dismiss("notice");
            }}
          />
        )}
      </div>
      {undoable !== undefined && (
        <Button
          size="small"
          icon={<ArrowUndo16Regular />}
          className={styles.undo}
          onClick={() => {
            void session.undoCorrection();
          }}
        >
          <CellText text={say(CORRECTION.undo(cellText(undoable.cell)))} />
        </Button>
      )}
    </div>
  );
}

interface MessageProps {
  readonly intent: Intent;
  readonly text: string;
  readonly onDismiss: () => void;
}

function Message({ intent, text, onDismiss }: MessageProps): JSX.Element {
  const { say } = usePane();
  return (
    <MessageBar intent={intent} layout="multiline">
      <MessageBarBody>
        <CellText text={text} />
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            size="small"
            aria-label={say(PROBLEMS.dismiss)}
            icon={<Dismiss16Regular />}
            onClick={onDismiss}
          />
        }
      />
    </MessageBar>
  );
}

const useStyles = makeStyles({
  messages: {
    // Empty live regions wait for their text and take no room meanwhile.
    "& .fui-MessageBar": { marginTop: tokens.spacingVerticalS },
  },
  undo: { width: "100%", marginTop: tokens.spacingVerticalXS },
});
