import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle48Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { QuestionCircle48Regular } from "@fluentui/react-icons/svg/question-circle";
import { Table48Regular } from "@fluentui/react-icons/svg/table";
import type { JSX, ReactNode } from "react";
import type { CheckView } from "../../core/report/checkView";
import { CellText } from "../parts/CellText";
import { usePane } from "../PaneContext";
import { EMPTY } from "../words";

/** Before the first check: how to begin. */
export function NotChecked(): JSX.Element {
  const { say } = usePane();
  return (
    <Message icon={<Table48Regular />} title={say(EMPTY.notCheckedTitle)}>
      <p>{say(EMPTY.notChecked)}</p>
    </Message>
  );
}

/** Below a verdict without findings, how much was checked: silence would look like a failure. */
export function Clean({ view }: { readonly view: CheckView }): JSX.Element {
  const styles = useStyles();
  return (
    <Message icon={<CheckmarkCircle48Regular className={styles.good} />}>
      <p>
        <CellText text={view.reassurance} />
      </p>
    </Message>
  );
}

export interface NoTablesProps {
  readonly view: CheckView;
  readonly onSeeTables: () => void;
}

/** Below a verdict that there is nothing to check, what to do about it. */
export function NoTables({ view, onSeeTables }: NoTablesProps): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  const hasReasons = view.tables.some(({ state }) => state === "unrecognised");
  return (
    <Message icon={<QuestionCircle48Regular />}>
      <ul className={styles.list}>
        {EMPTY.noTables.map((sentence) => (
          <li key={sentence.en}>{say(sentence)}</li>
        ))}
        {hasReasons && <li>{say(EMPTY.noTablesReasons)}</li>}
      </ul>
      {hasReasons && (
        <Button size="small" onClick={onSeeTables}>
          {say(EMPTY.seeTables)}
        </Button>
      )}
    </Message>
  );
}

interface MessageProps {
  readonly icon: JSX.Element;
  readonly title?: string;
  readonly children: ReactNode;
}

function Message({ icon, title, children }: MessageProps): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.message}>
      <span aria-hidden className={styles.icon}>
        {icon}
      </span>
      {title !== undefined && <h3 className={styles.title}>{title}</h3>}
      {children}
    </div>
  );
}

const useStyles = makeStyles({
  message: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    padding: `${tokens.spacingVerticalXL} ${tokens.spacingHorizontalM}`,
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
  },
  icon: { color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  title: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    color: tokens.colorNeutralForeground1,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { paddingLeft: tokens.spacingHorizontalL, textAlign: "left" },
});
