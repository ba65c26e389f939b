import { editOf } from "../../core/narrative/edits";
import { readFacts } from "../../core/narrative/facts";
import { narrativeText } from "../../core/narrative/narrativeText";
import { paragraphsOf } from "../../core/narrative/numbers";
import { narrativeHtml } from "../../core/report/narrativeHtml";
import type { Wording } from "../../core/wording";
import type { Work } from "../checkSession";
import type { Surroundings } from "../session/surroundings";
import type { LastYearWorkbook } from "../lastYearWorkbook";
import type { NarrativeSession, WrittenNarrative } from "../narrativeSession";
import type { Stop } from "../stop";
import { Drafting } from "./drafting";
import { Inserting } from "./inserting";
import { LONGEST_TEXT, type NarrativeKept } from "./narrativeKept";
import { NarrativeSheets } from "./narrativeSheets";
import { factProblem, TOO_LONG } from "./notices";

/** The explanation of a session: what the pane asks for, as jobs of the lane. */
export class Narrating implements NarrativeSession {
  private readonly drafting: Drafting;
  private readonly inserting: Inserting;
  private readonly sheets: NarrativeSheets;

  constructor(
    private readonly around: Surroundings,
    private readonly keep: (change: (kept: NarrativeKept) => NarrativeKept) => Promise<void>
  ) {
    const { ground, lane } = around;
    this.drafting = new Drafting(ground, lane, around.follow);
    this.inserting = new Inserting(ground, this.drafting, (stop) => this.renew(stop));
    this.sheets = new NarrativeSheets(ground, this.drafting, (change) => void keep(change));
  }

  async draft(): Promise<void> {
    await this.run(NARRATE, (stop) => this.drafting.read(stop));
  }

  /** After an edit, where no other question does it. */
  async draftQuietly(): Promise<void> {
    const { draft, edits } = this.around.ground;
    if (draft === undefined || draft.edits === edits) return;
    await this.run(QUIET_NARRATE, (stop) => this.drafting.read(stop));
  }

  /** The workbook was recognised anew. */
  follow(): void {
    this.drafting.follow();
  }

  /** The language has changed. */
  show(): void {
    this.drafting.show();
  }

  setFact(id: string, text: string): Wording | undefined {
    const said = text.trim();
    if (said.length > LONGEST_TEXT) return TOO_LONG;
    const { facts, problems } = readFacts({ [id]: said });
    const [problem] = problems;
    if (problem !== undefined) return factProblem(problem);
    const plain = facts.get(id);
    if (plain === this.around.ground.narrativeKept.facts.get(id)) return undefined;
    this.change((kept) => ({ ...kept, facts: withEntry(kept.facts, id, plain) }));
    return undefined;
  }

  seen(numberId?: string): void {
    this.drafting.see(numberId);
  }

  rewrite(paragraphId: string, text: string): void {
    const { narrative } = this.drafting;
    const paragraph = narrative && paragraphsOf(narrative).find(({ id }) => id === paragraphId);
    if (paragraph === undefined) return;
    const edit = editOf(paragraph, text.slice(0, LONGEST_TEXT));
    this.change((kept) => ({ ...kept, edits: withEntry(kept.edits, paragraphId, edit) }));
  }

  restore(paragraphId: string): void {
    this.change((kept) => ({ ...kept, edits: withEntry(kept.edits, paragraphId, undefined) }));
  }

  async useLastYear(lastYear: LastYearWorkbook): Promise<void> {
    await this.run(NARRATE, async (stop) => {
      await this.drafting.read(stop);
      await this.drafting.takeLastYear(lastYear, stop);
    });
  }

  forgetLastYear(): Promise<void> {
    this.around.ground.forgetSuccess();
    this.drafting.forgetLastYear();
    return Promise.resolve();
  }

  async insertSheet(): Promise<void> {
    await this.run(INSERT, (stop) => this.sheets.insert(stop));
  }

  async replaceSheet(): Promise<void> {
    await this.run(INSERT, (stop) => this.sheets.replace(stop));
  }

  cancelReplacing(): void {
    this.sheets.cancel();
  }

  async removeSheet(): Promise<void> {
    await this.run(INSERT, () => this.sheets.remove());
  }

  async previewInsertion(): Promise<void> {
    await this.run(INSERT, (stop) => this.inserting.preview(stop));
  }

  cancelInsertion(): void {
    this.inserting.cancel();
  }

  async insert(): Promise<void> {
    await this.run(INSERT, (stop) => this.inserting.insert(stop));
  }

  async undoInsertion(): Promise<void> {
    await this.run(INSERT, (stop) => this.inserting.undo(stop));
  }

  written(): WrittenNarrative | undefined {
    const { narrative } = this.drafting;
    const recognition = this.around.ground.draft?.recognition;
    if (narrative === undefined || recognition === undefined) return undefined;
    const { organisation = "", year } = recognition;
    const name = `${organisation}${year === undefined ? "" : `${year}年`}部门预算编制说明`;
    return {
      narrative,
      text: narrativeText(narrative),
      html: narrativeHtml(narrative),
      fileName: name.replace(/[\\/:*?"<>|\u0000-\u001F]/g, "").slice(0, 100),
    };
  }

  private change(change: (kept: NarrativeKept) => NarrativeKept): void {
    this.around.ground.forgetSuccess();
    void this.keep(change);
    this.drafting.again();
  }

  private async renew(stop: Stop): Promise<void> {
    if (this.around.ground.last === undefined) await this.drafting.read(stop);
    else await this.around.recheck(stop);
  }

  private async run(work: Work, job: (stop: Stop) => Promise<void>): Promise<void> {
    await this.around.lane.run(work, async (stop) => {
      await this.around.load();
      await job(stop);
    });
  }
}

function withEntry<Value>(
  entries: ReadonlyMap<string, Value>,
  key: string,
  value: Value | undefined
): ReadonlyMap<string, Value> {
  const changed = new Map(entries);
  if (value === undefined) changed.delete(key);
  else changed.set(key, value);
  return changed;
}

const NARRATE: Work = { task: "narrate", stoppable: true, quiet: false };
const QUIET_NARRATE: Work = { task: "narrate", stoppable: true, quiet: true };
const INSERT: Work = { task: "insert", stoppable: false, quiet: false };
