import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { FolderOpen16Regular } from "@fluentui/react-icons/svg/folder-open";
import { useRef, useState, type ChangeEvent, type JSX } from "react";
import type { Wording } from "../../core/wording";
import { usePane } from "../PaneContext";
import { CellText } from "./CellText";

export interface ChooseFileProps {
  /** On the button. */
  readonly label: string;
  readonly hint: string;
  /** Extensions, for the dialog. */
  readonly accept: string;
  /** Files that are in use, instead of the hint. */
  readonly used: readonly UsedFile[];
  readonly forget: string;
  /** Reads the file and hands it on; why it could not be read, otherwise. */
  readonly take: (file: File) => Promise<Wording | undefined>;
}

export interface UsedFile {
  readonly text: string;
  readonly onForget: () => void;
}

/** A file from disk; what cannot be read of it is told below. */
export function ChooseFile(props: ChooseFileProps): JSX.Element {
  const { label, hint, accept, used, forget, take } = props;
  const { say } = usePane();
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const [problem, setProblem] = useState<Wording>();
  const choose = async (event: ChangeEvent<HTMLInputElement>): Promise<void> => {
    const [file] = event.target.files ?? [];
    // The same file may be chosen again after it was mended.
    event.target.value = "";
    if (file !== undefined) setProblem(await take(file));
  };
  return (
    <div className={styles.choose}>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={(event) => {
          void choose(event);
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
      {used.length === 0 && <div className={styles.hint}>{hint}</div>}
      {used.map(({ text, onForget }) => (
        <div key={text}>
          <CellText text={text} />{" "}
          <Link
            as="button"
            inline
            // Of several, which one.
            aria-label={used.length > 1 ? `${forget} ${text}` : undefined}
            onClick={onForget}
          >
            {forget}
          </Link>
        </div>
      ))}
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
