import { Button, Link, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownload16Regular } from "@fluentui/react-icons/svg/arrow-download";
import { ArrowUndo16Regular } from "@fluentui/react-icons/svg/arrow-undo";
import { Copy16Regular } from "@fluentui/react-icons/svg/copy";
import { TableAdd16Regular } from "@fluentui/react-icons/svg/table-add";
import { TextboxAlignTopLeft16Regular } from "@fluentui/react-icons/svg/textbox-align-top-left";
import { useState, type JSX } from "react";
import type { NarrativeState } from "../../app/narrativeSession";
import type { Wording } from "../../core/wording";
import { copyRichText } from "../../host/web/clipboard";
import { saveFile } from "../../host/web/saveFile";
import { CellText } from "../parts/CellText";
import { Disclosure } from "../parts/Disclosure";
import { usePane } from "../PaneContext";
import { InsertPanel } from "./InsertPanel";
import { ReplacePanel } from "./ReplacePanel";
import { NARRATIVE } from "./words";

export interface OutputProps {
  readonly narrative: NarrativeState;
  readonly busy: boolean;
}

/** Where the text goes: a sheet, the selected cell, the clipboard, Word. */
export function Output({ narrative, busy }: OutputProps): JSX.Element {
  const { session, say } = usePane();
  const styles = useStyles();
  const [open, setOpen] = useState(true);
  const { sheet, replacing, inserting, undoable } = narrative;
  return (
    <section>
      <Disclosure heading="h3" open={open} onToggle={setOpen} label={say(NARRATIVE.output)}>
        <div className={styles.output}>
          <Way
            icon={<TableAdd16Regular />}
            name={sheet === undefined ? NARRATIVE.sheet : NARRATIVE.sheetAgain}
            hint={NARRATIVE.sheetHint}
            busy={busy}
            onPress={() => session.narrative.insertSheet()}
          />
          {sheet !== undefined && <SheetLinks sheet={sheet} />}
          {replacing !== undefined && <ReplacePanel name={replacing.name} busy={busy} />}
          <Way
            icon={<TextboxAlignTopLeft16Regular />}
            name={NARRATIVE.insert}
            hint={NARRATIVE.insertHint}
            busy={busy}
            onPress={() => session.narrative.previewInsertion()}
          />
          {inserting !== undefined && <InsertPanel inserting={inserting} busy={busy} />}
          {undoable !== undefined && (
            <Button
              icon={<ArrowUndo16Regular />}
              className={styles.undo}
              onClick={() => {
                void session.narrative.undoInsertion();
              }}
            >
              {say(NARRATIVE.undo(undoable.rows))}
            </Button>
          )}
          <Documents />
        </div>
      </Disclosure>
    </section>
  );
}

/** What leaves the workbook: a copy, a file. */
function Documents(): JSX.Element {
  const { session, say } = usePane();
  const styles = useStyles();
  const [told, setTold] = useState<Wording>();
  const copy = async (): Promise<void> => {
    const written = session.narrative.written();
    if (written === undefined) return;
    setTold((await copyRichText(written)) ? NARRATIVE.copied : NARRATIVE.notCopied);
  };
  const saveWord = async (): Promise<void> => {
    const written = session.narrative.written();
    if (written === undefined) return;
    setTold(NARRATIVE.makingWord);
    const name = `${written.fileName}.docx`;
    try {
      const { narrativeDocx, DOCX_TYPE } = await import("../../host/document/narrativeDocx");
      saveFile(name, DOCX_TYPE, await narrativeDocx(written.narrative));
      setTold(NARRATIVE.saved(name));
    } catch {
      setTold(NARRATIVE.notSaved);
    }
  };
  return (
    <>
      <Way
        icon={<Copy16Regular />}
        name={NARRATIVE.copy}
        hint={NARRATIVE.copyHint}
        onPress={copy}
      />
      <Way
        icon={<ArrowDownload16Regular />}
        name={NARRATIVE.word}
        hint={NARRATIVE.wordHint}
        onPress={saveWord}
      />
      <div role="status" className={styles.told}>
        {told !== undefined && <CellText text={say(told)} />}
      </div>
    </>
  );
}

function SheetLinks({
  sheet,
}: {
  readonly sheet: NonNullable<NarrativeState["sheet"]>;
}): JSX.Element {
  const { session, say, goTo } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.links}>
      <Link
        as="button"
        inline
        onClick={() => {
          goTo({ sheet: sheet.name, row: 0, column: 0 });
        }}
      >
        <CellText text={say(NARRATIVE.openSheet(sheet.name))} />
      </Link>
      {sheet.removable === true && (
        <Link
          as="button"
          inline
          onClick={() => {
            void session.narrative.removeSheet();
          }}
        >
          <CellText text={say(NARRATIVE.removeSheet(sheet.name))} />
        </Link>
      )}
    </div>
  );
}

interface WayProps {
  readonly icon: JSX.Element;
  readonly name: Wording;
  readonly hint: Wording;
  readonly busy?: boolean;
  readonly onPress: () => Promise<void>;
}

function Way({ icon, name, hint, busy = false, onPress }: WayProps): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  return (
    <div>
      <Button
        icon={icon}
        disabledFocusable={busy}
        onClick={() => {
          void onPress();
        }}
      >
        {say(name)}
      </Button>
      <div className={styles.hint}>{say(hint)}</div>
    </div>
  );
}

const useStyles = makeStyles({
  output: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    paddingLeft: tokens.spacingHorizontalL,
  },
  links: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  undo: { alignSelf: "flex-start" },
  told: { color: tokens.colorNeutralForeground2 },
});
