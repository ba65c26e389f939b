import type { Finding } from "../../core/checking/finding";
import { waiverFor, waiverStates, withoutWaiver, withWaiver } from "../../core/checking/waiver";
import type { Evidence } from "../../core/proofreading/evidence/evidence";
import type { EvidenceSource } from "../../core/proofreading/evidence/evidenceOf";
import type { LastYear } from "../../core/proofreading/lastYearText";
import type { Recognition } from "../../core/recognition/model";
import type { Proofreading as Outcome } from "../../core/proofreading/model";
import type { TextInCells } from "../../core/proofreading/textSheets";
import { cellText } from "../../core/report/findingWording";
import type { TextCorrection } from "../../core/report/proofreadView";
import type { Work } from "../checkSession";
import type { LastYearWorkbook } from "../lastYearWorkbook";
import type { CellBefore } from "../openWorkbook";
import {
  isSameCorrection,
  type LastYearExplanation,
  type LastYearKind,
  type ProofreadSession,
  type TablesRead,
  type TextSource,
} from "../proofreadSession";
import { recogniseNow, recognisedStill } from "../session/recognising";
import { showsText, takeBack, type ShownTexts } from "../session/shownTexts";
import type { Surroundings } from "../session/surroundings";
import { inSteps, recognisedInSteps } from "../steps";
import { endIfStopped, type Stop } from "../stop";
import type * as Engine from "./engine";
import {
  NO_TEXT,
  NO_TEXT_SHEETS,
  notOfLastYear,
  TEXT_TOO_LONG,
  textCorrected,
  textHasChanged,
  textIsComputed,
  textRestored,
} from "./notices";

/** Proofreading within a session: what the pane asks for, as jobs of the lane. */
export class Proofreading implements ProofreadSession {
  private asked: Asked | undefined;
  private outcome: Proofread | undefined;
  private lastYear: (EvidenceSource & { readonly name: string }) | undefined;
  private lastYearText: LastYearExplanation | undefined;
  private last: ShownTexts | undefined;

  constructor(private readonly around: Surroundings) {}

  async proofreadSheets(): Promise<void> {
    await this.run({ kind: "sheets" });
  }

  async proofreadText(text: string, name?: string): Promise<void> {
    if (this.isNoText(text)) return;
    await this.run(name === undefined ? { kind: "pasted", text } : { kind: "file", name, text });
  }

  async again(): Promise<void> {
    if (this.asked === undefined) return;
    await this.around.lane.run(PROOFREAD, async (stop) => {
      await this.read(stop);
    });
  }

  /** Other tables may be meant by now: the year or the department has been said. */
  async readAnew(): Promise<void> {
    const { ground, lane } = this.around;
    if (this.asked === undefined) return;
    ground.setProofread({ stale: true });
    const work = recognisedStill(ground) === undefined ? PROOFREAD : QUIETLY;
    await lane.run(work, async (stop) => {
      await this.read(stop);
    });
  }

  /** After an edit, where there is something to do anew. */
  async proofreadQuietly(): Promise<void> {
    const { ground } = this.around;
    if (this.asked === undefined || ground.proofread === ground.edits) return;
    await this.around.lane.run(QUIETLY, async (stop) => {
      await this.read(stop);
    });
  }

  async useLastYear(given: LastYearWorkbook | LastYearExplanation): Promise<void> {
    if ("text" in given && this.isNoText(given.text)) return;
    await this.around.lane.run(PROOFREAD, async (stop) => {
      if ("text" in given) this.lastYearText = given;
      else this.lastYear = await this.recognised(given, stop);
      this.showLastYear();
      if (this.asked !== undefined) await this.read(stop);
    });
  }

  async forgetLastYear(kind: LastYearKind): Promise<void> {
    if (kind === "workbook") this.lastYear = undefined;
    else this.lastYearText = undefined;
    this.showLastYear();
    await this.again();
  }

  async waive(findingId: string, reason: string): Promise<void> {
    const given = reason.trim();
    const finding = this.waivableOf(findingId);
    if (given === "" || finding === undefined) return;
    const waiver = waiverFor(finding, given, this.around.ground.deps.today());
    await this.around.changeWaivers((waivers) =>
      withWaiver(withoutWaiver(waivers, finding), waiver)
    );
  }

  async unwaive(findingId: string): Promise<void> {
    const finding = this.waivableOf(findingId);
    if (finding === undefined) return;
    await this.around.changeWaivers((waivers) => withoutWaiver(waivers, finding));
  }

  async previewCorrection(findingId: string): Promise<void> {
    const { ground, lane } = this.around;
    const found = ground.state.proofread?.view.findings.find(({ id }) => id === findingId);
    const correcting = found?.correction;
    if (correcting === undefined) return;
    await lane.run(CORRECT, async (stop) => {
      const [now] = await ground.workbook.entriesOf([correcting.cell]);
      if (now !== undefined && showsText(now, correcting.before))
        ground.setProofread({ correcting });
      else await this.refuse(now, correcting, stop);
    });
  }

  cancelCorrection(): void {
    this.around.ground.setProofread({ correcting: undefined });
  }

  async correct(): Promise<void> {
    const { ground, lane } = this.around;
    const wanted = ground.state.proofread?.correcting;
    if (wanted === undefined) return;
    await lane.run(CORRECT, async (stop) => {
      this.cancelCorrection();
      const { cell, before, after } = wanted;
      const texts = [{ cell, text: after }];
      let found: CellBefore | undefined;
      const then = await ground.workbook.writeTexts(texts, (now) => {
        [found] = now;
        return now.every((entry) => showsText(entry, before));
      });
      if (then === undefined) {
        await this.refuse(found, wanted, stop);
        return;
      }
      this.last = { texts, before: then };
      ground.setProofread({ undoable: wanted });
      await this.wrote(stop);
      ground.notify("success", textCorrected(cellText(cell)));
    });
  }

  async undoCorrection(): Promise<void> {
    const { ground, lane } = this.around;
    const undoable = ground.state.proofread?.undoable;
    if (undoable === undefined) return;
    const { last } = this;
    if (last !== undefined) await lane.run(CORRECT, (stop) => this.restore(undoable, last, stop));
  }

  /** The language has changed. */
  show(): void {
    const { ground } = this.around;
    const { asked, outcome } = this;
    if (asked === undefined || outcome === undefined) return;
    const { engine, found, cells, tables } = outcome;
    const waiverOf = waiverStates(ground.waivers, waivablesOf(outcome));
    ground.setProofread({
      view: engine.proofreadView(
        found,
        ground.state.language,
        { ...(cells && { cells }) },
        (finding) => waiverOf(engine.waivable(found.text, finding))
      ),
      source: sourceOf(asked, cells),
      tables,
      stale: ground.edits !== ground.proofread,
    });
    this.showLastYear();
  }

  private showLastYear(): void {
    const { lastYear, lastYearText } = this;
    this.around.ground.setProofread({
      lastYear: lastYear && { name: lastYear.name },
      lastYearText: lastYearText && { name: lastYearText.name },
    });
  }

  /** @returns whether there is nothing to read, or too much; the user is told */
  private isNoText(text: string): boolean {
    const isBlank = text.trim() === "";
    if (!isBlank && text.length <= LONGEST) return false;
    this.around.ground.notify("warning", isBlank ? NO_TEXT : TEXT_TOO_LONG);
    return true;
  }

  private async recognised(
    { name, snapshot }: LastYearWorkbook,
    stop: Stop
  ): Promise<EvidenceSource & { readonly name: string }> {
    const recognition = await recognisedInSteps(snapshot, {}, this.around.ground.deps, stop);
    endIfStopped(stop);
    return { name, snapshot, recognition };
  }

  /** What stands in the cell is not the sentence that was proofread, or not to be written over. */
  private async refuse(
    now: CellBefore | undefined,
    { cell }: TextCorrection,
    stop: Stop
  ): Promise<void> {
    const { ground } = this.around;
    const isComputed = now?.inArray === true || now?.content.kind === "formula";
    const place = cellText(cell);
    const why = isComputed ? textIsComputed(place) : textHasChanged(place, await this.read(stop));
    ground.notify("warning", why);
  }

  private async restore({ cell }: TextCorrection, last: ShownTexts, stop: Stop): Promise<void> {
    const { ground } = this.around;
    const changed = await takeBack(ground.workbook, last);
    ground.setProofread({ undoable: undefined });
    if (changed !== undefined) {
      ground.notify("warning", textHasChanged(changed, await this.read(stop)));
      return;
    }
    await this.wrote(stop);
    ground.notify("success", textRestored(cellText(cell)));
  }

  /** What is written here is no edit to the host. */
  private async wrote(stop: Stop): Promise<void> {
    const { ground, recheck } = this.around;
    ground.wrote();
    await this.read(stop);
    if (ground.last !== undefined) await recheck(stop);
  }

  /** What a waiver of a finding of the list would be about. */
  private waivableOf(findingId: string): Finding | undefined {
    const { outcome } = this;
    const findings = this.around.ground.state.proofread?.view.findings ?? [];
    const found = outcome?.found.findings[findings.findIndex(({ id }) => id === findingId)];
    return outcome && found && outcome.engine.waivable(outcome.found.text, found);
  }

  private async run(asked: Asked): Promise<void> {
    await this.around.lane.run(PROOFREAD, async (stop) => {
      await this.around.load();
      const before = this.asked;
      this.asked = asked;
      // What could not be read leaves what was there before.
      if (!(await this.read(stop))) this.asked = before;
    });
  }

  /** @returns whether there was a text */
  private async read(stop: Stop): Promise<boolean> {
    const { ground, lane, follow } = this.around;
    const { asked } = this;
    if (asked === undefined) return false;
    const known = ground.state.work?.quiet === true ? recognisedStill(ground) : undefined;
    const recognised = known ?? (await recogniseNow(ground, lane, stop));
    const { snapshot, recognition, edits } = recognised;
    const engine = await import("./engine");
    endIfStopped(stop);
    const cells = asked.kind === "sheets" ? engine.textInSheets(snapshot, recognition) : undefined;
    if (cells?.text === "") {
      ground.notify("info", NO_TEXT_SHEETS);
      return false;
    }
    // What is under way now has a name of its own.
    lane.report({});
    await ground.deps.pause();
    endIfStopped(stop);
    const text = cells?.text ?? (asked.kind === "sheets" ? "" : asked.text);
    this.dropOtherYears(recognition.year ?? engine.yearOfText(text), engine);
    const evidence = engine.withLastYear({ snapshot, recognition }, this.ofLastYear());
    const found = await inSteps(engine.proofreadSteps(text, evidence), ground.deps, stop);
    this.outcome = {
      engine,
      found,
      tables: tablesRead(recognition, evidence),
      ...(cells && { cells }),
    };
    ground.proofread = edits;
    this.show();
    this.dropOldPreview();
    follow();
    return true;
  }

  private ofLastYear(): LastYear {
    const { lastYear, lastYearText } = this;
    return {
      ...(lastYear && { tables: lastYear }),
      ...(lastYearText && { text: lastYearText.text }),
    };
  }

  /** What another year's tables or text say would be held for last year's. */
  private dropOtherYears(year: number | undefined, engine: typeof Engine): void {
    const { lastYear, lastYearText } = this;
    const isOther = (name: string, found: number | undefined): boolean => {
      if (year === undefined || found === undefined || found === year - 1) return false;
      this.around.ground.notify("warning", notOfLastYear(name, found, year - 1));
      return true;
    };
    if (lastYear && isOther(lastYear.name, lastYear.recognition?.year)) this.lastYear = undefined;
    if (lastYearText && isOther(lastYearText.name, engine.yearOfText(lastYearText.text)))
      this.lastYearText = undefined;
  }

  /** The sentence of the preview is gone, or reads otherwise by now. */
  private dropOldPreview(): void {
    const { proofread } = this.around.ground.state;
    const correcting = proofread?.correcting;
    if (correcting === undefined) return;
    const isThere = proofread?.view.findings.some(
      ({ correction }) => correction !== undefined && isSameCorrection(correction, correcting)
    );
    if (isThere !== true) this.cancelCorrection();
  }
}

interface Proofread {
  readonly engine: typeof Engine;
  readonly found: Outcome;
  /** Where the text stands in the workbook. */
  readonly cells?: TextInCells;
  readonly tables: TablesRead;
}

function waivablesOf({ engine, found }: Proofread): readonly Finding[] {
  return found.findings.map((finding) => engine.waivable(found.text, finding));
}

function tablesRead({ tables, year }: Recognition, { amounts }: Evidence): TablesRead {
  return {
    recognised: tables.length,
    ...(year !== undefined && { year }),
    anyAmount: amounts.some(({ elsewhere }) => !elsewhere),
  };
}

type Asked =
  | { readonly kind: "sheets" }
  | { readonly kind: "pasted"; readonly text: string }
  | { readonly kind: "file"; readonly name: string; readonly text: string };

function sourceOf(asked: Asked, cells: TextInCells | undefined): TextSource {
  if (asked.kind === "sheets") return { kind: "sheets", names: cells?.sheets ?? [] };
  return asked.kind === "file" ? { kind: "file", name: asked.name } : { kind: "pasted" };
}

/** Characters. */
const LONGEST = 200_000;

const PROOFREAD: Work = { task: "proofread", stoppable: true, quiet: false };
const QUIETLY: Work = { task: "proofread", stoppable: true, quiet: true };
const CORRECT: Work = { task: "correct", stoppable: false, quiet: false };
