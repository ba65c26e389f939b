import { narrativeLines } from "../../core/narrative/narrativeText";
import { cellText } from "../../core/report/findingWording";
import type { CellText } from "../../core/workbook/cellText";
import { MAX_ROWS } from "../../core/workbook/address";
import type { CellBefore } from "../openWorkbook";
import { isUnchanged, showsText } from "../session/cellsBefore";
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
  private wanted: Wanted | undefined;
  private last: Wanted | undefined;

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
    let other: CellBefore | undefined;
    const before = await ground.workbook.writeTexts(wanted.texts, (now) => {
      other = now.find((entry, index) => !isUnchanged(entry, wanted.before[index]));
      return other === undefined;
    });
    this.cancel();
    if (before === undefined) {
      ground.notify(
        "warning",
        changedBeforeInsertion(other === undefined ? "" : cellText(other.cell))
      );
      return;
    }
    const rows = wanted.texts.length;
    this.last = { texts: wanted.texts, before };
    ground.setNarrative({ undoable: { at: first.cell, rows } });
    await this.wrote(stop);
    ground.notify("success", inserted(cellText(first.cell), rows));
  }

  async undo(stop: Stop): Promise<void> {
    const { ground, last } = this;
    if (last === undefined) return;
    let other: CellBefore | undefined;
    const isDone = await ground.workbook.restoreCells(last.before, (now) => {
      other = now.find((entry, index) => !showsText(entry, last.texts[index]?.text ?? ""));
      return other === undefined;
    });
    if (!isDone) {
      ground.notify(
        "warning",
        changedSinceInsertion(other === undefined ? "" : cellText(other.cell))
      );
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

interface Wanted {
  readonly texts: readonly CellText[];
  /** What stood in the cells, in the same order. */
  readonly before: readonly CellBefore[];
}
