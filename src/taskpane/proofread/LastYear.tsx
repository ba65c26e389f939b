import type { JSX } from "react";
import type { ProofreadState } from "../../app/proofreadSession";
import type { Wording } from "../../core/wording";
import { readChosenExplanation, readChosenWorkbook } from "../../host/web/chosenFiles";
import { ChooseFile } from "../parts/ChooseFile";
import { usePane } from "../PaneContext";
import { PROOFREAD } from "./words";

/** Last year's tables and explanation from disk: one button for both, and each can be taken away. */
export function LastYear({ proofread }: { readonly proofread: ProofreadState }): JSX.Element {
  const { session, say } = usePane();
  const { lastYear, lastYearText } = proofread;
  const take = async (file: File): Promise<Wording | undefined> => {
    const read = /\.(?:docx|txt)$/i.test(file.name)
      ? await readChosenExplanation(file)
      : await readChosenWorkbook(file);
    if ("problem" in read) return read.problem;
    await session.proofreading.useLastYear({ name: file.name, ...read });
    return undefined;
  };
  return (
    <ChooseFile
      label={say(PROOFREAD.lastYear)}
      hint={say(PROOFREAD.lastYearHint)}
      accept=".xlsx,.xlsm,.docx,.txt"
      used={[
        ...(lastYear === undefined
          ? []
          : [
              {
                text: say(PROOFREAD.lastYearUsed(lastYear.name)),
                onForget: () => void session.proofreading.forgetLastYear("workbook"),
              },
            ]),
        ...(lastYearText === undefined
          ? []
          : [
              {
                text: say(PROOFREAD.lastYearTextUsed(lastYearText.name)),
                onForget: () => void session.proofreading.forgetLastYear("explanation"),
              },
            ]),
      ]}
      forget={say(PROOFREAD.forget)}
      take={take}
    />
  );
}
