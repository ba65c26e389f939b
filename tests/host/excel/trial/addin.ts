import type { AddedSheet, CellBefore } from "../../../../src/app/openWorkbook";
import { createOpenWorkbook } from "../../../../src/host/excel/openWorkbook";
import { startOffice } from "../../../../src/host/excel/officeStart";

type Host = ReturnType<typeof createOpenWorkbook>;

declare global {
  interface Window {
    trial?: Trial;
    /** What stood in the cells that were written last. */
    before?: readonly CellBefore[] | undefined;
    added?: AddedSheet;
  }
  /** What a promise gave, or the kind of the problem that it ended with. */
  function outcomeOf(promise: Promise<unknown> | undefined): Promise<unknown>;
}

/** The production code of host/excel, for a test to call. */
class Trial {
  host: Host = createOpenWorkbook();
  /** How often the listener was called. */
  edits = 0;

  /** As if the pane had been closed and opened: nothing is remembered. */
  reopen(): void {
    this.host = createOpenWorkbook();
  }

  async listen(): Promise<void> {
    await this.host.onEdited(() => {
      this.edits += 1;
    });
  }
}

window.outcomeOf = async (promise) => {
  try {
    return await promise;
  } catch (error) {
    return error instanceof Error && "kind" in error ? error.kind : String(error);
  }
};

void startOffice().then((start) => {
  if (start.host === "excel") window.trial = new Trial();
});
