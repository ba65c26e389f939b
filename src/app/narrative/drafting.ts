import { draftNarrative } from "../../core/narrative/draftNarrative";
import { withEdits } from "../../core/narrative/edits";
import type { Narrative } from "../../core/narrative/model";
import { printedNumbers } from "../../core/narrative/numbers";
import type { Recognition } from "../../core/recognition/model";
import { factFormView } from "../../core/report/factFormView";
import { narrativeView } from "../../core/report/narrativeView";
import type { LastYearWorkbook } from "../lastYearWorkbook";
import type { AnsweredFor, Ground } from "../session/ground";
import type { Lane } from "../session/lane";
import { recogniseNow, recognisedStill } from "../session/recognising";
import { recognisedInSteps } from "../steps";
import { endIfStopped, type Stop } from "../stop";
import { NO_TABLES, NO_TABLES_OF_LAST_YEAR, otherYear } from "./notices";

/** The text itself: drafted, drafted anew after edits and choices, and what of it the user has seen. */
export class Drafting {
  /** With the sentences of the user. */
  narrative: Narrative | undefined;
  private lastYear: { readonly name: string; readonly recognition: Recognition } | undefined;
  /** What each number was printed as when the user last looked at it. */
  private readonly seen = new Map<string, string>();
  private printed: ReadonlyMap<string, string> = new Map();

  constructor(
    private readonly ground: Ground,
    private readonly lane: Lane,
    /** Tells the other questions that the workbook was read. */
    private readonly onRecognised: () => void
  ) {}

  /** Drafts from the workbook as it stands, within a job of the lane. */
  async read(stop: Stop): Promise<void> {
    const { ground, lane } = this;
    const known = recognisedStill(ground);
    const recognised = known ?? (await recogniseNow(ground, lane, stop));
    if (recognised.recognition.tables.length === 0 && this.narrative === undefined) {
      ground.notify("info", NO_TABLES);
      return;
    }
    this.write(recognised, "workbook");
    if (known === undefined) this.onRecognised();
  }

  /** Drafts anew from what was recognised by another question, where there is a draft. */
  follow(): void {
    const { draft, recognised: latest } = this.ground;
    if (draft === undefined || latest === undefined) return;
    if (latest.recognition !== draft.recognition) this.write(latest, "workbook");
  }

  /** Drafts anew after something was said, from the tables as they were read last. */
  again(): void {
    const { draft } = this.ground;
    if (draft !== undefined) this.write(draft, "user");
  }

  async takeLastYear({ name, snapshot }: LastYearWorkbook, stop: Stop): Promise<void> {
    const { ground, lane } = this;
    lane.report({ phase: "recognise" });
    await ground.deps.pause();
    endIfStopped(stop);
    const recognition = await recognisedInSteps(snapshot, {}, ground.deps, stop);
    endIfStopped(stop);
    const wanted = ground.draft?.recognition.year;
    if (recognition.tables.length === 0) {
      ground.notify("warning", NO_TABLES_OF_LAST_YEAR);
      return;
    }
    // A rate on another base than last year's is the very mistake that this program is there to find.
    if (wanted !== undefined && recognition.year !== undefined && recognition.year !== wanted - 1) {
      ground.notify("warning", otherYear(recognition.year, wanted - 1));
      return;
    }
    this.lastYear = { name, recognition };
    ground.setNarrative({ lastYear: { name } });
    this.again();
  }

  forgetLastYear(): void {
    this.lastYear = undefined;
    this.ground.setNarrative({ lastYear: undefined });
    this.again();
  }

  /** @param id of the number; all of them when absent */
  see(id?: string): void {
    for (const [one, text] of this.printed)
      if (id === undefined || one === id) this.seen.set(one, text);
    this.show();
  }

  /** Words the draft anew. */
  show(): void {
    const { ground, narrative } = this;
    const { draft } = ground;
    if (draft === undefined || narrative === undefined) return;
    const { language } = ground.state;
    const { facts, sheet } = ground.narrativeKept;
    ground.setNarrative({
      view: narrativeView(narrative, { language, seen: this.seen }),
      form: factFormView(draft.recognition, narrative, facts, language),
      stale: ground.edits !== draft.edits,
      ...(ground.state.narrative === undefined &&
        sheet !== undefined && { sheet: { name: sheet } }),
    });
  }

  private write(recognised: AnsweredFor, by: "workbook" | "user"): void {
    const { ground } = this;
    const { facts, edits } = ground.narrativeKept;
    const { recognition } = recognised;
    const lastYear = this.lastYear?.recognition;
    ground.draft = { recognition, edits: recognised.edits };
    this.narrative = withEdits(draftNarrative(recognition, { lastYear, facts }), edits);
    const before = this.printed;
    this.printed = printedNumbers(this.narrative);
    if (before.size === 0) this.seen.clear();
    // What the user has brought about by a word needs no mark; what waits for a look goes on waiting.
    if (before.size === 0 || by === "user") this.seeUnmarked(before);
    this.show();
  }

  private seeUnmarked(before: ReadonlyMap<string, string>): void {
    for (const [id, text] of this.printed)
      if (this.seen.get(id) === before.get(id)) this.seen.set(id, text);
  }
}
