import type { Work } from "../checkSession";
import type { BuiltKind, CrosswalkSession } from "../crosswalkSession";
import type { LastYearWorkbook } from "../lastYearWorkbook";
import type { Surroundings } from "../session/surroundings";
import type { Stop } from "../stop";
import { Building } from "./building";
import { Filling } from "./filling";
import { Proposing } from "./proposing";

/** The class correspondence of a session: what the pane asks for, as jobs of the lane. */
export class Crosswalking implements CrosswalkSession {
  private readonly proposing: Proposing;
  private readonly filling: Filling;
  private readonly building: Building;

  constructor(private readonly around: Surroundings) {
    const { ground, lane } = around;
    this.proposing = new Proposing(ground, lane, () => {
      this.filling.proposedAnew();
    });
    this.filling = new Filling(ground, this.proposing, (stop) => this.renew(stop));
    this.building = new Building(ground, this.proposing);
  }

  async propose(): Promise<void> {
    await this.run(PROPOSE, (stop) => this.proposing.read(stop));
    this.around.follow();
  }

  /** After an edit, where no check would do it and there is something to do anew. */
  async proposeQuietly(): Promise<void> {
    const { proposal, edits } = this.around.ground;
    if (proposal === undefined || proposal.edits === edits) return;
    await this.run(QUIET_PROPOSE, (stop) => this.proposing.read(stop));
    this.around.follow();
  }

  /** The workbook was recognised anew. */
  follow(): void {
    this.proposing.follow();
  }

  /** A setting has changed. */
  again(): void {
    this.proposing.again();
  }

  proposeForAll(on: boolean): Promise<void> {
    return this.choose(() => {
      this.proposing.forAll(on);
    });
  }

  pick(rowIds: readonly string[], code: string | undefined): Promise<void> {
    return this.choose(() => {
      this.proposing.pick(rowIds, code);
    });
  }

  async useLastYear(lastYear: LastYearWorkbook): Promise<void> {
    await this.run(PROPOSE, async (stop) => {
      if (!(await this.proposing.takeLastYear(lastYear, stop))) return;
      if (this.around.ground.proposal === undefined) await this.proposing.read(stop);
      else this.proposing.again();
    });
  }

  forgetLastYear(): Promise<void> {
    return this.choose(() => {
      this.proposing.forgetLastYear();
    });
  }

  async preview(rowIds: readonly string[]): Promise<void> {
    await this.run(FILL, (stop) => this.filling.preview(rowIds, stop));
  }

  cancelFill(): void {
    this.filling.cancel();
  }

  async fill(): Promise<void> {
    await this.run(FILL, (stop) => this.filling.fill(stop));
  }

  async undoFill(): Promise<void> {
    await this.run(FILL, (stop) => this.filling.undo(stop));
  }

  buildPairTable(): Promise<void> {
    return this.build("pair-table");
  }

  buildSummary(): Promise<void> {
    return this.build("summary");
  }

  async removeBuilt(): Promise<void> {
    await this.run(BUILD, () => this.building.remove());
  }

  private async build(kind: BuiltKind): Promise<void> {
    await this.run(BUILD, (stop) => this.building.build(kind, stop));
  }

  private async run(work: Work, job: (stop: Stop) => Promise<void>): Promise<void> {
    await this.around.lane.run(work, async (stop) => {
      await this.around.load();
      await job(stop);
    });
  }

  /** A choice needs no reading: what was read last is proposed for anew. */
  private choose(choice: () => void): Promise<void> {
    this.around.ground.forgetSuccess();
    choice();
    return Promise.resolve();
  }

  private async renew(stop: Stop): Promise<void> {
    if (this.around.ground.last === undefined) await this.proposing.read(stop);
    else await this.around.recheck(stop);
  }
}

const PROPOSE: Work = { task: "propose", stoppable: true, quiet: false };
const QUIET_PROPOSE: Work = { task: "propose", stoppable: true, quiet: true };
const FILL: Work = { task: "fill", stoppable: false, quiet: false };
const BUILD: Work = { task: "build", stoppable: false, quiet: false };
