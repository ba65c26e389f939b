import { rowFillings } from "../../core/crosswalk/fillTables";
import { cellText } from "../../core/report/findingWording";
import type { CellText } from "../../core/workbook/cellText";
import type { CellContent } from "../openWorkbook";
import { takeBack, writeShown, type ShownTexts } from "../session/shownTexts";
import { arrayInTheWay } from "../session/notices";
import type { Ground } from "../session/ground";
import type { Stop } from "../stop";
import {
  changedBeforeFilling,
  changedSinceFilling,
  filled,
  FILLING_OUTDATED,
  NOTHING_TO_FILL,
  unfilled,
} from "./notices";
import type { Proposing } from "./proposing";

/** Shows what would be written, writes it, takes it back. Never over something that the user has not seen. */
export class Filling {
  private wanted: Wanted | undefined;
  private last: Filled | undefined;

  constructor(
    private readonly ground: Ground,
    private readonly proposing: Proposing,
    /** Proposes anew within the job that is under way, and checks anew where a check was made. */
    private readonly renew: (stop: Stop) => Promise<void>
  ) {}

  async preview(rowIds: readonly string[], stop: Stop): Promise<void> {
    const { ground, proposing } = this;
    this.cancel();
    if (ground.edits !== ground.proposal?.edits) await proposing.read(stop);
    const { texts, rows } = this.textsFor(rowIds);
    if (texts.length === 0) {
      ground.notify("info", NOTHING_TO_FILL);
      return;
    }
    const before = await ground.workbook.entriesOf(texts.map(({ cell }) => cell));
    const array = before.find(({ inArray }) => inArray);
    if (array !== undefined) {
      ground.notify("warning", arrayInTheWay(cellText(array.cell)));
      return;
    }
    this.wanted = { rowIds, texts, before };
    const cells = texts.map(({ cell, text }, index) => ({
      cell,
      before: contentText(before[index]?.content),
      after: text,
    }));
    ground.setCrosswalk({ filling: { rows, cells } });
  }

  cancel(): void {
    this.wanted = undefined;
    this.ground.setCrosswalk({ filling: undefined });
  }

  /** A preview of what is no longer proposed goes. */
  proposedAnew(): void {
    if (this.wanted !== undefined && !this.stillFits(this.wanted)) this.cancel();
  }

  async fill(stop: Stop): Promise<void> {
    const { ground } = this;
    const { wanted } = this;
    if (wanted === undefined) return;
    // Rows may have moved and amounts changed since the preview.
    if (ground.edits !== ground.proposal?.edits) await this.proposing.read(stop);
    if (!this.stillFits(wanted)) {
      this.cancel();
      ground.notify("warning", FILLING_OUTDATED);
      return;
    }
    const outcome = await writeShown(ground.workbook, wanted);
    this.cancel();
    if ("changed" in outcome) {
      await this.proposing.read(stop);
      ground.notify("warning", changedBeforeFilling(outcome.changed));
      return;
    }
    const rows = new Set(wanted.texts.map(({ cell: { sheet, row } }) => `${row} ${sheet}`)).size;
    this.last = { ...outcome.written, rows };
    ground.setCrosswalk({ undoable: { rows } });
    await this.wrote(stop);
    ground.notify("success", filled(rows));
  }

  async undo(stop: Stop): Promise<void> {
    const { ground, last } = this;
    if (last === undefined) return;
    const changed = await takeBack(ground.workbook, last);
    if (changed !== undefined) {
      // It stays on offer: once the cell is put right everything can go back.
      ground.notify("warning", changedSinceFilling(changed));
      return;
    }
    this.last = undefined;
    ground.setCrosswalk({ undoable: undefined });
    await this.wrote(stop);
    ground.notify("success", unfilled(last.rows));
  }

  /** What is written here is no edit to the host, and everything is older than it until it is repeated. */
  private async wrote(stop: Stop): Promise<void> {
    this.ground.wrote();
    await this.renew(stop);
  }

  private stillFits({ rowIds, texts }: Wanted): boolean {
    return JSON.stringify(this.textsFor(rowIds).texts) === JSON.stringify(texts);
  }

  private textsFor(rowIds: readonly string[]): { texts: readonly CellText[]; rows: number } {
    const ids = new Set(rowIds);
    const rows = this.proposing.rows().filter(({ id }) => ids.has(id));
    const fillings = rowFillings(rows).filter(({ cells }) => cells.length > 0);
    return { texts: fillings.flatMap(({ cells }) => cells), rows: fillings.length };
  }
}

interface Wanted extends ShownTexts {
  readonly rowIds: readonly string[];
}

interface Filled extends ShownTexts {
  readonly rows: number;
}

function contentText(content: CellContent | undefined): string {
  switch (content?.kind) {
    case "number":
      return String(content.number);
    case "boolean":
      return content.boolean ? "TRUE" : "FALSE";
    case "text":
      return content.text;
    case "error":
      return content.error;
    case "formula":
      return content.formula;
    default:
      return "";
  }
}
