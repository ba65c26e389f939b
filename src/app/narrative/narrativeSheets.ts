import { narrativeSheet } from "../../core/report/narrativeSheet";
import type { AddedSheet } from "../openWorkbook";
import { sheetChanged, sheetGone, sheetRemoved } from "../session/notices";
import type { Ground } from "../session/ground";
import type { Stop } from "../stop";
import type { Drafting } from "./drafting";
import type { NarrativeKept } from "./narrativeKept";
import { sheetWritten } from "./notices";

/** The worksheet that holds the explanation: written, replaced on request, removed where nobody has changed it. */
export class NarrativeSheets {
  private last: AddedSheet | undefined;

  constructor(
    private readonly ground: Ground,
    private readonly drafting: Drafting,
    private readonly keep: (change: (kept: NarrativeKept) => NarrativeKept) => void
  ) {}

  async insert(stop: Stop): Promise<void> {
    const { ground } = this;
    await this.drafting.read(stop);
    const { sheet } = ground.narrativeKept;
    if (sheet !== undefined && (await ground.workbook.sheetNames()).includes(sheet)) {
      ground.setNarrative({ replacing: { name: sheet } });
      return;
    }
    const { narrative } = this.drafting;
    if (narrative === undefined) return;
    this.written(await ground.workbook.addSheet(narrativeSheet(narrative), LAST));
  }

  async replace(stop: Stop): Promise<void> {
    const { ground } = this;
    const replaced = ground.state.narrative?.replacing;
    if (replaced === undefined) return;
    await this.drafting.read(stop);
    const { narrative } = this.drafting;
    if (narrative === undefined) return;
    this.cancel();
    this.written(await ground.workbook.replaceSheet(narrativeSheet(narrative), replaced.name));
  }

  cancel(): void {
    this.ground.setNarrative({ replacing: undefined });
  }

  async remove(): Promise<void> {
    const { ground, last } = this;
    if (last === undefined) return;
    const outcome = await ground.workbook.removeSheet(last);
    if (outcome === "changed") {
      ground.notify("warning", sheetChanged(last.name));
      return;
    }
    this.last = undefined;
    this.keep(({ facts, edits }) => ({ facts, edits }));
    ground.setNarrative({ sheet: undefined });
    if (outcome === "removed") ground.notify("success", sheetRemoved(last.name));
    else ground.notify("info", sheetGone(last.name));
  }

  private written(added: AddedSheet): void {
    const { ground } = this;
    const { name } = added;
    this.last = added;
    this.keep((kept) => ({ ...kept, sheet: name }));
    ground.setNarrative({ sheet: { name, removable: true } });
    ground.notify("success", sheetWritten(name));
  }
}

/** Behind no sheet by name: at the end. */
const LAST = "";
