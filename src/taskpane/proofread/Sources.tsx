import { Button, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { DocumentSearch16Regular } from "@fluentui/react-icons/svg/document-search";
import { FolderOpen16Regular } from "@fluentui/react-icons/svg/folder-open";
import { useRef, useState, type ChangeEvent, type JSX } from "react";
import type { Wording } from "../../core/wording";
import { readChosenExplanation } from "../../host/web/chosenFiles";
import { CellText } from "../parts/CellText";
import { usePane } from "../PaneContext";
import { PROOFREAD } from "./words";

export interface SourcesProps {
  readonly busy: boolean;
  /** Nothing was proofread yet: the first way is the one to begin with. */
  readonly primary: boolean;
  readonly pasted: string;
  readonly onPasted: (text: string) => void;
}

/** Where the text is: in this workbook, in a file, on the clipboard. */
export function Sources({ busy, primary, pasted, onPasted }: SourcesProps): JSX.Element {
  const { session, say } = usePane();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Wording>();
  const take = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = event.target.files ?? [];
    // The same file may be chosen again after it was mended.
    event.target.value = "";
    if (file === undefined) return;
    const read = await readChosenExplanation(file);
    setProblem("problem" in read ? read.problem : undefined);
    if ("text" in read) await session.proofreading.proofreadText(read.text, file.name);
  };
  return (
    <div className={styles.sources}>
      <div>
        <Button
          appearance={primary ? "primary" : "secondary"}
          icon={<DocumentSearch16Regular />}
          disabledFocusable={busy}
          onClick={() => {
            void session.proofreading.proofreadSheets();
          }}
        >
          {say(PROOFREAD.sheets)}
        </Button>
        <div className={styles.hint}>{say(PROOFREAD.sheetsHint)}</div>
      </div>
      <div>
        <input
          ref={input}
          type="file"
          accept=".docx,.txt"
          hidden
          aria-label={say(PROOFREAD.file)}
          onChange={(event) => {
            void take(event);
          }}
        />
        <Button
          icon={<FolderOpen16Regular />}
          disabledFocusable={busy}
          onClick={() => {
            input.current?.click();
          }}
        >
          {say(PROOFREAD.file)}
        </Button>
        <div className={styles.hint}>{say(PROOFREAD.fileHint)}</div>
        <div role="alert" className={styles.problem}>
          {problem !== undefined && <CellText text={say(problem)} />}
        </div>
      </div>
      <Field label={say(PROOFREAD.paste)}>
        <Textarea
          value={pasted}
          rows={4}
          resize="vertical"
          onChange={(_, data) => {
            onPasted(data.value);
          }}
        />
      </Field>
      <Button
        className={styles.check}
        disabledFocusable={busy || pasted.trim() === ""}
        onClick={() => {
          void session.proofreading.proofreadText(pasted);
        }}
      >
        {say(PROOFREAD.check)}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  sources: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  problem: { color: tokens.colorStatusDangerForeground1, fontSize: tokens.fontSizeBase200 },
  check: { alignSelf: "flex-start" },
});
