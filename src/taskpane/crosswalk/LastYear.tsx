import type { JSX } from "react";
import { ChooseWorkbook } from "../parts/ChooseWorkbook";
import { usePane } from "../PaneContext";
import { CROSSWALK } from "./words";

/** Last year's workbook from disk, whose filled rows are followed. */
export function LastYear(): JSX.Element {
  const { session, state, say } = usePane();
  const used = state.crosswalk?.lastYear;
  return (
    <ChooseWorkbook
      label={say(CROSSWALK.lastYear)}
      hint={say(CROSSWALK.lastYearHint)}
      used={used && say(CROSSWALK.lastYearUsed(used.name))}
      forget={say(CROSSWALK.forget)}
      onChosen={(workbook) => session.crosswalk.useLastYear(workbook)}
      onForget={() => {
        void session.crosswalk.forgetLastYear();
      }}
    />
  );
}
