import type { CrosswalkRow, UnitKindChoices } from "../../core/crosswalk/model";
import { proposeCrosswalk, type CrosswalkRequest } from "../../core/crosswalk/proposeCrosswalk";
import type { Recognition } from "../../core/recognition/model";
import { recognisedInSteps } from "../steps";
import { endIfStopped, type Stop } from "../stop";
import type { LastYearWorkbook } from "../lastYearWorkbook";
import type { Ground } from "../session/ground";
import { recogniseNow } from "../session/recognising";
import type { Lane } from "../session/lane";
import type { Settings } from "../settings";
import { NO_PRECEDENTS } from "./notices";

/** Proposals: from the workbook as it stands, or from what was recognised of it last. */
export class Proposing {
  /** Government classes that the user picked, by row id; they live as long as the session. */
  private readonly picks = new Map<string, Pick>();
  private all = false;
  private lastYear: { readonly name: string; readonly recognition: Recognition } | undefined;

  constructor(
    private readonly ground: Ground,
    private readonly lane: Lane,
    /** Hears of every new proposal. */
    private readonly onProposed: () => void
  ) {}

  /** Reads and proposes, within a job of the lane. @throws {Stopped} with the state as it was */
  async read(stop: Stop): Promise<void> {
    const { recognition, edits } = await recogniseNow(this.ground, this.lane, stop);
    this.propose(recognition, edits);
  }

  /** Proposes anew for what was recognised by another question, where something was proposed before. */
  follow(): void {
    const { proposal, recognised: latest } = this.ground;
    if (proposal === undefined || latest === undefined) return;
    if (latest.recognition !== proposal.recognition) this.propose(latest.recognition, latest.edits);
  }

  /** Proposes anew after a choice, for the tables as they were read last. */
  again(): void {
    const { proposal } = this.ground;
    if (proposal !== undefined) this.propose(proposal.recognition, proposal.edits);
  }

  pick(rowIds: readonly string[], code: string | undefined): void {
    for (const id of rowIds) {
      const row = this.rows().find((one) => one.id === id);
      if (row === undefined || code === undefined) this.picks.delete(id);
      else this.picks.set(id, { code, department: row.department.code });
    }
    this.again();
  }

  /** @returns whether it has rows to go by */
  async takeLastYear({ name, snapshot }: LastYearWorkbook, stop: Stop): Promise<boolean> {
    const { ground, lane } = this;
    lane.report({ phase: "recognise" });
    await ground.deps.pause();
    endIfStopped(stop);
    const recognition = await recognisedInSteps(snapshot, {}, ground.deps, stop);
    endIfStopped(stop);
    if (!hasFilledRows(recognition)) {
      ground.notify("warning", NO_PRECEDENTS);
      return false;
    }
    this.lastYear = { name, recognition };
    return true;
  }

  forgetLastYear(): void {
    this.lastYear = undefined;
    this.again();
  }

  forAll(on: boolean): void {
    this.all = on;
    this.again();
  }

  rows(): readonly CrosswalkRow[] {
    return this.ground.proposal?.crosswalk.rows ?? [];
  }

  request(recognition: Recognition): CrosswalkRequest {
    this.dropPicksOfOtherRows(recognition);
    return {
      unitKinds: unitKindsOf(this.ground.state.settings),
      picks: new Map([...this.picks].map(([id, { code }]) => [id, code])),
      all: this.all,
      lastYear: this.lastYear?.recognition,
    };
  }

  private propose(recognition: Recognition, edits: number): void {
    const { ground } = this;
    const crosswalk = proposeCrosswalk(recognition, this.request(recognition));
    ground.proposal = { recognition, crosswalk, edits };
    const { all, lastYear } = this;
    ground.showProposal({ all, lastYear: lastYear && { name: lastYear.name } });
    this.onProposed();
  }

  /** A row id that belongs to another class by now is another row: rows were inserted, or the class was changed. */
  private dropPicksOfOtherRows({ tables }: Recognition): void {
    if (this.picks.size === 0) return;
    const classes = new Map(
      tables.flatMap(({ lines }) =>
        lines.map((line) => [
          `${line.labelCell.sheet}!${String(line.row + 1)}`,
          line.departmentClass?.code,
        ])
      )
    );
    for (const [id, { department }] of [...this.picks]) {
      if (classes.get(id) !== department) this.picks.delete(id);
    }
  }
}

interface Pick {
  readonly code: string;
  /** The class of the row when it was picked. */
  readonly department: string;
}

function unitKindsOf({ unitKind, projectUnitKind, unitKindsOfUnits }: Settings): UnitKindChoices {
  return {
    ...(unitKind && { basic: unitKind }),
    ...(projectUnitKind && { project: projectUnitKind }),
    ...(unitKindsOfUnits && { ofUnit: new Map(Object.entries(unitKindsOfUnits)) }),
  };
}

function hasFilledRows({ tables }: Recognition): boolean {
  return tables.some(({ lines }) =>
    lines.some(
      ({ departmentClass, governmentClass }) =>
        departmentClass !== undefined && governmentClass !== undefined
    )
  );
}
