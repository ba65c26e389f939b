import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { FolderOpen16Regular } from "@fluentui/react-icons/svg/folder-open";
import { useRef, useState, type ChangeEvent, type JSX } from "react";
import type { LastYearWorkbook } from "../../app/lastYearWorkbook";
import type { Wording } from "../../core/wording";
import { readChosenWorkbook } from "../../host/web/chosenFiles";
import { usePane } from "../PaneContext";
import { CellText } from "./CellText";

export interface ChooseWorkbookProps {
  /** On the button. */
  readonly label: string;
  readonly hint: string;
  /** Instead of the hint, once one is in use. */
  readonly used: string | undefined;
  readonly forget: string;
  readonly onChosen: (workbook: LastYearWorkbook) => Promise<void>;
  readonly onForget: () => void;
}

/** Another workbook from disk; what cannot be read of it is told below. */
export function ChooseWorkbook(props: ChooseWorkbookProps): JSX.Element {
  const { label, hint, used, forget, onChosen, onForget } = props;
  const { say } = usePane();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Wording>();
  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = event.target.files ?? [];
    // The same file may be chosen again after it was mended.
    event.target.value = "";
    if (file === undefined) return;
    const read = await readChosenWorkbook(file);
    setProblem("problem" in read ? read.problem : undefined);
    if ("snapshot" in read) await onChosen({ name: file.name, snapshot: read.snapshot });
  };
  return (
    <div className={styles.choose}>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        aria-label={label}
        onChange={(event) => {
          void take(event);
        }}
      />
      <Button
        icon={<FolderOpen16Regular />}
        onClick={() => {
          input.current?.click();
        }}
      >
        {label}
      </Button>
      {used === undefined ? (
        <div className={styles.hint}>{hint}</div>
      ) : (
        <div>
          <CellText text={used} />{" "}
          <Link as="button" inline onClick={onForget}>
            {forget}
          </Link>
        </div>
      )}
      <div role="alert" className={styles.problem}>
        {problem !== undefined && <CellText text={say(problem)} />}
      </div>
    </div>
  );
}

const useStyles = makeStyles({
  choose: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
  },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  problem: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});
