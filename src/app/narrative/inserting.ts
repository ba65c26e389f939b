import { narrativeLines } from "../../core/narrative/narrativeText";
import { cellText } from "../../core/report/findingWording";
import { MAX_ROWS } from "../../core/workbook/address";
import { takeBack, writeShown, type ShownTexts } from "../session/shownTexts";
import { arrayInTheWay } from "../session/notices";
import type { Ground } from "../session/ground";
import type { Stop } from "../stop";
import type { Drafting } from "./drafting";
import {
  changedBeforeInsertion,
  changedSinceInsertion,
  inserted,
  INSERTION_OUTDATED,
  insertionUndone,
  NO_ROOM,
} from "./notices";

/** Writes the text at the selected cell, a paragraph a row, and takes it back. Never over what the user has not seen. */
export class Inserting {
  private wanted: ShownTexts | undefined;
  private last: ShownTexts | undefined;

  constructor(
    private readonly ground: Ground,
    private readonly drafting: Drafting,
    /** Reads anew within the job that is under way, and checks anew where a check was made. */
    private readonly renew: (stop: Stop) => Promise<void>
  ) {}

  async preview(stop: Stop): Promise<void> {
    const { ground } = this;
    this.cancel();
    await this.drafting.read(stop);
    const lines = this.lines();
    if (lines.length === 0) return;
    const at = await ground.workbook.selectedCell();
    if (at.row + lines.length > MAX_ROWS) {
      ground.notify("warning", NO_ROOM);
      return;
    }
    const texts = lines.map((text, index) => ({ cell: { ...at, row: at.row + index }, text }));
    const before = await ground.workbook.entriesOf(texts.map(({ cell }) => cell));
    const array = before.find(({ inArray }) => inArray);
    if (array !== undefined) {
      ground.notify("warning", arrayInTheWay(cellText(array.cell)));
      return;
    }
    this.wanted = { texts, before };
    const filled = before.filter(({ content }) => content.kind !== "empty").length;
    ground.setNarrative({ inserting: { at, rows: texts.length, filled } });
  }

  cancel(): void {
    this.wanted = undefined;
    this.ground.setNarrative({ inserting: undefined });
  }

  async insert(stop: Stop): Promise<void> {
    const { ground, wanted } = this;
    const [first] = wanted?.texts ?? [];
    if (wanted === undefined || first === undefined) return;
    await this.drafting.read(stop);
    if (wanted.texts.map(({ text }) => text).join("\n") !== this.lines().join("\n")) {
      this.cancel();
      ground.notify("warning", INSERTION_OUTDATED);
      return;
    }
    const outcome = await writeShown(ground.workbook, wanted);
    this.cancel();
    if ("changed" in outcome) {
      ground.notify("warning", changedBeforeInsertion(outcome.changed));
      return;
    }
    const rows = wanted.texts.length;
    this.last = outcome.written;
    ground.setNarrative({ undoable: { at: first.cell, rows } });
    await this.wrote(stop);
    ground.notify("success", inserted(cellText(first.cell), rows));
  }

  async undo(stop: Stop): Promise<void> {
    const { ground, last } = this;
    if (last === undefined) return;
    const changed = await takeBack(ground.workbook, last);
    if (changed !== undefined) {
      ground.notify("warning", changedSinceInsertion(changed));
      return;
    }
    this.last = undefined;
    ground.setNarrative({ undoable: undefined });
    await this.wrote(stop);
    ground.notify("success", insertionUndone(last.texts.length));
  }

  /** What is written here is no edit to the host, and everything is older than it until it is repeated. */
  private async wrote(stop: Stop): Promise<void> {
    this.ground.wrote();
    await this.renew(stop);
  }

  private lines(): readonly string[] {
    const { narrative } = this.drafting;
    return narrative === undefined ? [] : narrativeLines(narrative).map(({ text }) => text);
  }
}
