import type { BuiltKind } from "../crosswalkSession";
import type { AddedSheet } from "../openWorkbook";
import { sheetChanged, sheetGone, sheetRemoved } from "../session/notices";
import type { Ground } from "../session/ground";
import type { Stop } from "../stop";
import { built, NOTHING_TO_BUILD, NOTHING_TO_SUM } from "./notices";
import type { Proposing } from "./proposing";
import { buildFrom } from "./buildFrom";

/** Sheets that are made from the class correspondence, and taken away again. */
export class Building {
  private last: AddedSheet | undefined;

  constructor(
    private readonly ground: Ground,
    private readonly proposing: Proposing
  ) {}

  async build(kind: BuiltKind, stop: Stop): Promise<void> {
    const { ground, proposing } = this;
    if (ground.edits !== ground.proposal?.edits) await proposing.read(stop);
    const { proposal } = ground;
    if (proposal === undefined) return;
    const found = buildFrom(kind, proposal.recognition, proposing.request(proposal.recognition));
    if (found === undefined) {
      ground.notify("info", kind === "summary" ? NOTHING_TO_SUM : NOTHING_TO_BUILD);
      return;
    }
    this.last = await ground.workbook.addSheet(found.sheet, found.behind);
    const { name } = this.last;
    ground.setCrosswalk({ built: { kind, name } });
    ground.notify("success", built(name));
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
    ground.setCrosswalk({ built: undefined });
    if (outcome === "removed") ground.notify("success", sheetRemoved(last.name));
    else ground.notify("info", sheetGone(last.name));
  }
}
