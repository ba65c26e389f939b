import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { FolderOpen16Regular } from "@fluentui/react-icons/svg/folder-open";
import { useRef, useState, type ChangeEvent, type JSX } from "react";
import type { Wording } from "../../core/wording";
import { readChosenWorkbook } from "../../host/web/chosenWorkbook";
import { CellText } from "../parts/CellText";
import { usePane } from "../PaneContext";
import { CROSSWALK } from "./words";

/** Last year's workbook from disk, whose filled rows are followed. */
export function LastYear(): JSX.Element {
  const { session, state, say } = usePane();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Wording>();
  const used = state.crosswalk?.lastYear;
  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = event.target.files ?? [];
    // The same file may be chosen again after it was mended.
    event.target.value = "";
    if (file === undefined) return;
    const read = await readChosenWorkbook(file);
    setProblem("problem" in read ? read.problem : undefined);
    if ("snapshot" in read) {
      await session.crosswalk.useLastYear({ name: file.name, snapshot: read.snapshot });
    }
  };
  return (
    <div className={styles.lastYear}>
      <input
        ref={input}
        type="file"
        accept=".xlsx,.xlsm"
        hidden
        aria-label={say(CROSSWALK.lastYear)}
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
        {say(CROSSWALK.lastYear)}
      </Button>
      {used === undefined ? (
        <div className={styles.hint}>{say(CROSSWALK.lastYearHint)}</div>
      ) : (
        <div>
          <CellText text={say(CROSSWALK.lastYearUsed(used.name))} />{" "}
          <Link
            as="button"
            inline
            onClick={() => {
              void session.crosswalk.forgetLastYear();
            }}
          >
            {say(CROSSWALK.forget)}
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
  lastYear: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXXS,
  },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  problem: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
});
