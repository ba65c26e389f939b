import type { FindingView } from "../../core/report/checkView";
import { isExactInDouble } from "../../core/report/findingsCells";
import { cellText } from "../../core/report/findingWording";
import type { CorrectionPreview } from "../checkSession";
import type { CellContent, CellEntry } from "../openWorkbook";
import type { Ground } from "./ground";
import {
  cellHasChanged,
  CORRECTION_OUTDATED,
  corrected,
  partOfArray,
  tooManyDigits,
  UNDONE,
} from "./notices";

/** 更正: shows what would be written, writes it, takes it back. Never over something that the user has not seen. */
export class Correcting {
  private last: Written | undefined;

  constructor(
    private readonly ground: Ground,
    /** Checks within the job that is under way. */
    private readonly recheck: () => Promise<void>
  ) {}

  async preview(finding: FindingView): Promise<void> {
    if (finding.correction === undefined) return;
    const { cell, expected, formula } = finding.correction.correction;
    if (!isExactInDouble(expected)) {
      this.ground.notify("warning", tooManyDigits(cellText(cell), expected.toString()));
      return;
    }
    const { content: before, inArray } = await this.ground.workbook.entryOf(cell);
    if (inArray) {
      this.ground.notify("warning", partOfArray(cellText(cell)));
      return;
    }
    const correcting: CorrectionPreview = {
      finding,
      cell,
      before,
      value: { kind: "number", number: Number(expected.toString()) },
      ...(formula !== undefined && { formula: { kind: "formula", formula } }),
    };
    this.ground.set({ correcting });
  }

  async write(as: "value" | "formula"): Promise<void> {
    const { ground } = this;
    const wanted = ground.state.correcting;
    if (wanted === undefined) return;
    ground.set({ correcting: undefined });
    // Rows may have moved and amounts changed since the preview: the check says where the correction belongs now.
    if (ground.edits !== ground.editsChecked) await this.recheck();
    const content = as === "formula" ? wanted.formula : wanted.value;
    if (content === undefined || !this.stillFits(wanted)) {
      ground.notify("warning", CORRECTION_OUTDATED);
      return;
    }
    const { cell } = wanted;
    const before = await ground.workbook.entryOf(cell);
    if (before.inArray || !sameContent(before.content, wanted.before)) {
      ground.notify("warning", cellHasChanged(cellText(cell)));
      return;
    }
    const numberFormat = await ground.workbook.write(cell, content);
    this.last = { before, content, numberFormat };
    this.wrote();
    ground.set({ undoable: { cell, before: before.content } });
    await this.recheck();
    ground.notify("success", corrected(cellText(cell)));
  }

  async undo(): Promise<void> {
    const { ground, last } = this;
    const { undoable } = ground.state;
    if (undoable === undefined || last === undefined) return;
    const { cell } = undoable;
    const now = await ground.workbook.entryOf(cell);
    if (now.inArray || !sameContent(now.content, last.content)) {
      ground.set({ undoable: undefined });
      ground.notify("warning", cellHasChanged(cellText(cell)));
      return;
    }
    // A format that the user has given since is his.
    const { numberFormat } = now.numberFormat === last.numberFormat ? last.before : now;
    await ground.workbook.restore(cell, { ...last.before, numberFormat });
    this.wrote();
    ground.set({ undoable: undefined });
    await this.recheck();
    ground.notify("success", UNDONE);
  }

  /** What is written here is no edit to the host, and the check is older than it until it is repeated. */
  private wrote(): void {
    this.ground.edits += 1;
    this.ground.set({ stale: true });
  }

  private stillFits({ finding }: CorrectionPreview): boolean {
    const groups = this.ground.state.view?.groups ?? [];
    const now = groups.flatMap(({ findings }) => findings).find(({ key }) => key === finding.key)
      ?.correction?.correction;
    const then = finding.correction?.correction;
    return (
      now !== undefined &&
      then !== undefined &&
      cellText(now.cell) === cellText(then.cell) &&
      now.expected.equals(then.expected) &&
      now.formula === then.formula
    );
  }
}

/** The last correction: what stood there, and what it left. */
interface Written {
  readonly before: CellEntry;
  readonly content: CellContent;
  readonly numberFormat: string;
}

/** Excel writes function names and addresses in capitals. */
export function sameContent(one: CellContent, other: CellContent): boolean {
  const plain = (content: CellContent): string =>
    content.kind === "formula"
      ? `formula ${content.formula.toUpperCase().replaceAll(" ", "")}`
      : JSON.stringify(Object.entries(content).sort());
  return plain(one) === plain(other);
}
