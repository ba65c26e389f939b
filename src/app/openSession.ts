import type { Finding } from "../core/checking/finding";
import { waiverFor, withoutWaiver, withWaiver, type Waiver } from "../core/checking/waiver";
import type { FindingView } from "../core/report/checkView";
import type { CellAddress, RangeAddress } from "../core/workbook/address";
import type { CheckSession, SessionState, Work } from "./checkSession";
import { Crosswalking } from "./crosswalk/crosswalking";
import { Narrating } from "./narrative/narrating";
import { Proofreading } from "./proofreading/proofreading";
import type { StopListening } from "./openWorkbook";
import { checkNow } from "./session/checking";
import { Correcting } from "./session/correcting";
import { asProblem, Ground, type SessionDeps } from "./session/ground";
import { Keeping } from "./session/keeping";
import { Lane } from "./session/lane";
import { Live } from "./session/live";
import { Marking } from "./session/marking";
import type { Surroundings } from "./session/surroundings";
import { MARKS_OF_EARLIER_SESSION, SHEET_WRITTEN } from "./session/notices";
import { readSettings, type Settings, type SettingsChange } from "./settings";
import { endIfStopped, type Stop } from "./stop";

export type { SessionDeps };

/** The check of one open workbook, from the first click to the last. */
export function openSession(deps: SessionDeps): CheckSession {
  return new Session(new Ground(deps));
}

class Session implements CheckSession {
  readonly crosswalk: Crosswalking;
  readonly narrative: Narrating;
  readonly proofreading: Proofreading;
  private readonly lane: Lane;
  private readonly marking: Marking;
  private readonly keeping: Keeping;
  private readonly correcting: Correcting;
  private readonly live: Live;
  private stopListening: StopListening | undefined;
  /** What `correcting` may ask for while its job is under way. */
  private stopOfJob: Stop = { stopped: false };
  /** Asked for while a job was under way. */
  private recheckIsDue = false;
  private markingIsDue = false;
  private everythingIsDue = false;

  constructor(private readonly ground: Ground) {
    this.marking = new Marking(ground);
    this.keeping = new Keeping(ground);
    this.live = new Live(ground, () => void this.recheckQuietly());
    this.lane = new Lane(ground, (ending) => {
      if (ending === "gave-way" || this.recheckIsDue) this.live.arm();
      else if (ending === "put-off") this.live.putOff();
      this.recheckIsDue = false;
      const marks = this.markingIsDue;
      this.markingIsDue = false;
      if (marks) void this.markQuietly();
      const everything = this.everythingIsDue;
      this.everythingIsDue = false;
      if (everything) void this.askEverythingAnew();
    });
    this.correcting = new Correcting(ground, () => this.checkWithin(this.stopOfJob));
    const around: Surroundings = {
      ground,
      lane: this.lane,
      load: () => this.attempt(() => this.keeping.load()),
      recheck: (stop) => this.checkWithin(stop),
      changeWaivers: (change) => this.keepWaivers(change),
      follow: () => {
        this.follow();
      },
    };
    this.crosswalk = new Crosswalking(around);
    this.proofreading = new Proofreading(around);
    this.narrative = new Narrating(around, (change) => this.keeping.changeNarrative(change));
  }

  get state(): SessionState {
    return this.ground.state;
  }

  subscribe(listener: () => void): () => void {
    return this.ground.subscribe(listener);
  }

  async start(): Promise<void> {
    const { ground } = this;
    await this.attempt(() => this.keeping.load());
    await this.attempt(async () => {
      if (!(await ground.workbook.hasMarks())) return;
      ground.set({ marked: true });
      ground.notify("info", MARKS_OF_EARLIER_SESSION);
    });
    await this.attempt(async () => {
      this.stopListening = await ground.workbook.onEdited(() => {
        this.live.edited();
      });
    });
  }

  async check(): Promise<void> {
    await this.lane.run(CHECK, async (stop) => {
      this.live.end();
      this.marking.want();
      await this.attempt(() => this.keeping.load());
      endIfStopped(stop);
      await this.checkWithin(stop);
      if (this.state.findingsSheet) await this.marking.writeSheet();
    });
  }

  stop(): void {
    if (this.state.work?.stoppable === true) this.lane.leave();
  }

  async clearMarks(): Promise<void> {
    await this.lane.run(taskWork("clear"), () => this.marking.clear());
  }

  async highlightAgain(): Promise<void> {
    if (this.ground.last === undefined) return;
    await this.lane.run(MARKING, async () => {
      this.marking.want();
      this.ground.forgetSuccess();
      await this.marking.mark();
    });
  }

  async writeFindingsSheet(): Promise<void> {
    if (this.ground.last === undefined) return;
    await this.lane.run(taskWork("sheet"), async () => {
      await this.marking.writeSheet();
      this.ground.notify("success", SHEET_WRITTEN);
    });
  }

  async goTo(place: CellAddress | RangeAddress): Promise<void> {
    await this.attempt(() => this.ground.workbook.goTo(place));
  }

  async previewCorrection(finding: FindingView): Promise<void> {
    await this.attempt(() => this.correcting.preview(finding));
  }

  cancelCorrection(): void {
    this.ground.set({ correcting: undefined });
  }

  async correct(as: "value" | "formula"): Promise<void> {
    await this.runCorrection(() => this.correcting.write(as));
  }

  async undoCorrection(): Promise<void> {
    await this.runCorrection(() => this.correcting.undo());
  }

  async waive(finding: FindingView, reason: string): Promise<void> {
    const given = reason.trim();
    if (given === "") return;
    const today = this.ground.deps.today();
    await this.changeWaivers(finding, (waivers, one) =>
      withWaiver(withoutWaiver(waivers, one), waiverFor(one, given, today))
    );
  }

  async unwaive(finding: FindingView): Promise<void> {
    await this.changeWaivers(finding, withoutWaiver);
  }

  async changeSettings(change: SettingsChange): Promise<void> {
    const { ground } = this;
    const before = this.state.settings;
    const settings = readSettings({ ...before, ...change });
    if (JSON.stringify(settings) === JSON.stringify(before)) return;
    ground.set({ settings, language: settings.language ?? ground.deps.officeLanguage });
    ground.show();
    this.narrative.show();
    this.proofreading.show();
    if (unitKinds(settings) !== unitKinds(before)) this.crosswalk.again();
    const saved = this.keeping.changeSettings(change);
    this.live.arm();
    const isOther = settings.year !== before.year || settings.organisation !== before.organisation;
    if (isOther) ground.recognised = undefined;
    if (isOther && this.state.work?.quiet === false) this.everythingIsDue = true;
    else if (isOther) await this.askEverythingAnew();
    else if (settings.severities.join() !== before.severities.join()) await this.markQuietly();
    await saved;
  }

  dismiss(what: "notice" | "problem"): void {
    this.ground.set({ [what]: undefined });
  }

  async end(): Promise<void> {
    this.live.end();
    await this.lane.close();
    this.live.end();
    await this.stopListening?.();
    this.stopListening = undefined;
  }

  private async checkWithin(stop: Stop): Promise<void> {
    try {
      await checkNow(this.ground, this.lane, this.marking, stop);
    } finally {
      // Also where only highlighting has failed.
      this.follow();
    }
  }

  /** The tables may mean something else by now: what was asked of them is asked again. */
  private async askEverythingAnew(): Promise<void> {
    const { ground } = this;
    if (ground.last !== undefined) await this.check();
    else if (ground.proposal !== undefined) await this.crosswalk.propose();
    else if (ground.draft !== undefined) await this.narrative.draft();
    await this.proofreading.readAnew();
  }

  private follow(): void {
    this.crosswalk.follow();
    this.narrative.follow();
  }

  private async recheckQuietly(): Promise<void> {
    if (this.lane.isBusy) {
      this.recheckIsDue = true;
      return;
    }
    if (this.ground.last !== undefined)
      await this.lane.run(QUIET_CHECK, (stop) => this.checkWithin(stop));
    else {
      await this.crosswalk.proposeQuietly();
      await this.narrative.draftQuietly();
    }
    await this.proofreading.proofreadQuietly();
  }

  private async markQuietly(): Promise<void> {
    if (this.ground.last === undefined) return;
    if (this.lane.isBusy) {
      this.markingIsDue = true;
      return;
    }
    await this.lane.run(QUIET_MARKING, () => this.marking.mark());
  }

  private async runCorrection(job: () => Promise<void>): Promise<void> {
    await this.lane.run(taskWork("correct"), async (stop) => {
      this.stopOfJob = stop;
      await job();
    });
  }

  private async changeWaivers(
    { finding, alike }: FindingView,
    change: (waivers: readonly Waiver[], finding: Finding) => readonly Waiver[]
  ): Promise<void> {
    await this.keepWaivers((waivers) => [finding, ...alike].reduce(change, waivers));
  }

  private async keepWaivers(
    change: (waivers: readonly Waiver[]) => readonly Waiver[]
  ): Promise<void> {
    this.ground.forgetSuccess();
    const saved = this.keeping.changeWaivers(change);
    this.ground.show();
    this.proofreading.show();
    await saved;
    await this.markQuietly();
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      this.ground.set({ problem: asProblem(thrown) });
    }
  }
}

const CHECK: Work = { task: "check", stoppable: true, quiet: false };
const QUIET_CHECK: Work = { task: "check", stoppable: true, quiet: true };
const MARKING: Work = { task: "check", phase: "report", stoppable: false, quiet: false };
const QUIET_MARKING: Work = { task: "check", phase: "report", stoppable: false, quiet: true };

function unitKinds({ unitKind, projectUnitKind, unitKindsOfUnits }: Settings): string {
  return JSON.stringify([unitKind, projectUnitKind, unitKindsOfUnits]);
}

function taskWork(task: Work["task"]): Work {
  return { task, stoppable: false, quiet: false };
}
