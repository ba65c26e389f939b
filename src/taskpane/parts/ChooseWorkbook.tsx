import type { JSX } from "react";
import type { LastYearWorkbook } from "../../app/lastYearWorkbook";
import { readChosenWorkbook } from "../../host/web/chosenFiles";
import { ChooseFile } from "./ChooseFile";

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

/** Another workbook from disk. */
export function ChooseWorkbook(props: ChooseWorkbookProps): JSX.Element {
  const { label, hint, used, forget, onChosen, onForget } = props;
  return (
    <ChooseFile
      label={label}
      hint={hint}
      accept=".xlsx,.xlsm"
      used={used === undefined ? [] : [{ text: used, onForget }]}
      forget={forget}
      take={async (file) => {
        const read = await readChosenWorkbook(file);
        if ("problem" in read) return read.problem;
        await onChosen({ name: file.name, snapshot: read.snapshot });
        return undefined;
      }}
    />
  );
}
