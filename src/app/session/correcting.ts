import type { FindingView } from "../../core/report/checkView";
import { cellText } from "../../core/report/findingWording";
import type { CellAddress } from "../../core/workbook/address";
import type { CorrectionPreview } from "../checkSession";
import type { CellContent } from "../openWorkbook";
import type { Ground } from "./ground";
import { cellHasChanged, CORRECTION_OUTDATED, corrected, UNDONE } from "./notices";

/** 更正: shows what would be written, writes it, takes it back. Never over something that the user has not seen. */
export class Correcting {
  private written: CellContent | undefined;

  constructor(
    private readonly ground: Ground,
    /** Checks within the job that is under way. */
    private readonly recheck: () => Promise<void>
  ) {}

  async preview(finding: FindingView): Promise<void> {
    if (finding.correction === undefined) return;
    const { cell, expected, formula } = finding.correction.correction;
    const before = await this.ground.workbook.contentOf(cell);
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
    const { cell, before } = wanted;
    if (!sameContent(await ground.workbook.contentOf(cell), before)) {
      ground.notify("warning", cellHasChanged(cellText(cell)));
      return;
    }
    await this.put(cell, content);
    this.written = content;
    ground.set({ undoable: { cell, before } });
    await this.recheck();
    ground.notify("success", corrected(cellText(cell)));
  }

  async undo(): Promise<void> {
    const { ground, written } = this;
    const { undoable } = ground.state;
    if (undoable === undefined || written === undefined) return;
    const { cell, before } = undoable;
    if (!sameContent(await ground.workbook.contentOf(cell), written)) {
      ground.set({ undoable: undefined });
      ground.notify("warning", cellHasChanged(cellText(cell)));
      return;
    }
    await this.put(cell, before);
    ground.set({ undoable: undefined });
    await this.recheck();
    ground.notify("success", UNDONE);
  }

  /** What is written here is no edit to the host, and the check is older than it until it is repeated. */
  private async put(cell: CellAddress, content: CellContent): Promise<void> {
    await this.ground.workbook.write(cell, content);
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

/** Excel writes function names and addresses in capitals. */
function sameContent(one: CellContent, other: CellContent): boolean {
  const plain = (content: CellContent): string =>
    content.kind === "formula"
      ? `formula ${content.formula.toUpperCase().replaceAll(" ", "")}`
      : JSON.stringify(Object.entries(content).sort());
  return plain(one) === plain(other);
}
