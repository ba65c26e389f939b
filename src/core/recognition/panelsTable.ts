import type { LineLayout, PanelLayout, PanelsBody } from "../standards/layoutProfile";
import { type BodyRows, type RowStanding, scanBody } from "./bodyRows";
import { isTotalLabel } from "./gridTable";
import type { HeadMatch, Region } from "./head";
import { LabelIndex } from "./labelIndex";
import { type RawLine, readAmounts } from "./lineFigures";
import type { Measure } from "./model";
import { compact, labelKey } from "./normalise";
import { readAmount } from "./readAmount";
import type { SheetView } from "./sheetView";

/** The lines of all panels, row by row from left to right. */
export interface ReadPanels {
  readonly lines: readonly RawLine[];
  readonly body: BodyRows;
  /** Lines of the layout that were found. */
  readonly found: number;
  readonly unknown: number;
}

/** Panels know their lines by label; the same label may stand twice, under different lines. */
export class PanelsReader {
  private readonly panels: readonly PanelPlan[];

  constructor(body: PanelsBody) {
    this.panels = body.panels.map((panel) => ({
      panel,
      lines: new LabelIndex(
        panel.lines.flatMap((line) => line.labels.map((label) => [labelKey(label), line] as const))
      ),
    }));
  }

  read(view: SheetView, region: Region, head: HeadMatch, measures: readonly Measure[]): ReadPanels {
    const columns = this.panels.map((plan) => bindPanel(plan, head, measures));
    const standing = (row: number): RowStanding => standingOf(view, row, columns);
    const body = scanBody(view, region, head, standing);
    const seen = new Set<LineLayout>();
    const lines: RawLine[] = [];
    let unknown = 0;
    for (const row of body.rows) {
      for (const panel of columns) {
        const line = readLine(view, row, panel, seen);
        if (line === undefined) continue;
        lines.push(line);
        if (line.line.id === undefined) unknown += 1;
      }
    }
    return { lines, body, found: seen.size, unknown };
  }
}

interface PanelPlan {
  readonly panel: PanelLayout;
  readonly lines: LabelIndex<LineLayout>;
}

interface PanelColumns extends PanelPlan {
  readonly labelColumn: number | undefined;
  readonly measures: readonly Measure[];
}

function bindPanel(plan: PanelPlan, head: HeadMatch, measures: readonly Measure[]): PanelColumns {
  const label = head.bound.find(
    ({ entry }) => entry.panel === plan.panel.id && entry.role === "line-name"
  );
  return {
    ...plan,
    labelColumn: label?.column,
    measures: measures.filter((measure) => measure.panel === plan.panel.id),
  };
}

function standingOf(view: SheetView, row: number, panels: readonly PanelColumns[]): RowStanding {
  let standing: RowStanding = "foreign";
  for (const { labelColumn, lines, measures } of panels) {
    if (labelColumn === undefined) continue;
    const label = view.key(row, labelColumn);
    if (label === "") continue;
    if (lines.find(label).length > 0) return "line";
    const amounts = measures.some(
      ({ column }) => readAmount(view.value(row, column)).content !== "blank"
    );
    if (amounts || lines.findSimilar(label).length > 0) standing = "weak";
  }
  return standing;
}

function readLine(
  view: SheetView,
  row: number,
  panel: PanelColumns,
  seen: Set<LineLayout>
): RawLine | undefined {
  const { labelColumn, measures } = panel;
  if (labelColumn === undefined) return undefined;
  const label = view.key(row, labelColumn);
  const amounts = readAmounts(view, row, measures);
  const isBlank = amounts.every(({ content }) => content === "blank");
  if (label === "" && isBlank) return undefined;
  const layout = label === "" ? undefined : chooseLine(panel, label, seen);
  if (layout === undefined && isBlank) return undefined;
  if (layout !== undefined) seen.add(layout);
  return {
    line: {
      role: isTotalLabel(label) ? "total" : "item",
      ...(layout === undefined ? {} : { id: `${panel.panel.id}.${layout.id}` }),
      panel: panel.panel.id,
      label: compact(view.text(row, labelColumn)),
      labelCell: { sheet: view.sheet.name, row, column: labelColumn },
      row,
    },
    measures,
    amounts,
  };
}

/** The first line known by this label that has not been seen: equal labels come in the order of the layout. */
function chooseLine(
  { lines }: PanelPlan,
  label: string,
  seen: ReadonlySet<LineLayout>
): LineLayout | undefined {
  const exact = lines.find(label);
  const candidates = exact.length > 0 ? exact : lines.findSimilar(label);
  return candidates.find((line) => !seen.has(line));
}
