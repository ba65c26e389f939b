import { hasExcelApi } from "./limits";
import { askForFormulas, askForRules, surveyed, type SurveyedSheet } from "./ownRules";
import { planReading, splitGroup, type Piece, type PieceOfSheet } from "./readingPlan";
import { isSizeError } from "./asHostProblem";
import { SheetValues } from "./sheetValues";
import type { OpenSnapshot, ReadOptions } from "../../app/openWorkbook";
import { endIfStopped } from "../../app/stop";
import type { SheetSnapshot } from "../../core/workbook/snapshot";

/** What was read, and where our highlights are, which comes with the same syncs. */
export interface ReadWorkbook {
  readonly snapshot: OpenSnapshot;
  readonly sheets: readonly SurveyedSheet[];
}

/**
 * Reads the values of every sheet: names, then shapes, then values, each for all sheets at once. Four syncs up to some
 * 260,000 cells, one more for each further 130,000.
 * @throws {HostProblem} `too-large` above what the engine takes
 * @throws {Stopped}
 */
export async function readWorkbook(
  context: Excel.RequestContext,
  { stop, onProgress }: ReadOptions = {}
): Promise<ReadWorkbook> {
  const { workbook } = context;
  const knowsReadOnly = hasExcelApi("1.8");
  workbook.load(knowsReadOnly ? "name,readOnly" : "name");
  workbook.worksheets.load("items/id,items/name,items/visibility");
  await context.sync();

  endIfStopped(stop);
  const asked = workbook.worksheets.items.map((sheet) => ({
    used: askForShape(sheet),
    rules: askForRules(sheet),
  }));
  await context.sync();

  const shapes = asked.map(({ used, rules }) => ({ ...shapeOf(used), name: rules.sheet.name }));
  const groups = planReading(shapes);
  const grids = shapes.map((shape) => new SheetValues(shape));
  let formulas: ReturnType<typeof askForFormulas>[] = [];
  const askForAllFormulas = (): void => {
    formulas = asked.map(({ rules }) => askForFormulas(rules));
  };
  const done = new ReadProgress(grids, onProgress);
  await readGroups(
    context,
    { groups, grids, sheets: asked.map(({ rules }) => rules.sheet), withFirst: askForAllFormulas },
    () => {
      endIfStopped(stop);
      done.tell();
    }
  );
  const sheets = asked.map(({ rules }, index) => surveyed(rules, formulas[index] ?? []));
  return {
    sheets,
    snapshot: {
      fileName: workbook.name,
      readOnly: knowsReadOnly && workbook.readOnly,
      findingsSheet: sheets.some(({ isFindings }) => isFindings),
      protectedSheets: sheets.filter((sheet) => sheet.protected).map(({ name }) => name),
      sheets: sheets.flatMap((sheet, index) => {
        const grid = grids[index];
        if (sheet.holdsFindings || grid === undefined) return [];
        const { visibility } = workbook.worksheets.items[index] ?? { visibility: "Visible" };
        return [{ name: sheet.name, visibility: VISIBILITIES[visibility], ...grid.finish() }];
      }),
    },
  };
}

const VISIBILITIES: Readonly<Record<`${Excel.SheetVisibility}`, SheetSnapshot["visibility"]>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "very-hidden",
};

/** By values only: formats reach far below most tables. */
function askForShape(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return used;
}

function shapeOf(used: Excel.Range): Piece {
  if (used.isNullObject) return { top: 0, left: 0, rows: 0, columns: 0 };
  const { rowIndex: top, columnIndex: left, rowCount: rows, columnCount: columns } = used;
  return { top, left, rows, columns };
}

/** The part of the cells that has come. */
class ReadProgress {
  constructor(
    private readonly grids: readonly SheetValues[],
    private readonly onProgress: ReadOptions["onProgress"]
  ) {}

  tell(): void {
    const sum = (count: (grid: SheetValues) => number): number =>
      this.grids.reduce((all, grid) => all + count(grid), 0);
    const cells = sum(({ cells }) => cells);
    this.onProgress?.(cells === 0 ? 1 : sum(({ filled }) => filled) / cells);
  }
}

interface Reading {
  readonly groups: readonly (readonly PieceOfSheet[])[];
  readonly grids: readonly SheetValues[];
  readonly sheets: readonly Excel.Worksheet[];
  /** Asks for what comes with the first group, until that has come. */
  readonly withFirst?: () => void;
}

/** One group per sync; a group whose answer is too large is read in halves. */
async function readGroups(
  context: Excel.RequestContext,
  reading: Reading,
  beforeEach: () => void
): Promise<void> {
  const [group, ...rest] = reading.groups;
  beforeEach();
  reading.withFirst?.();
  const ranges = (group ?? []).flatMap((piece) => {
    const sheet = reading.sheets[piece.sheet];
    return sheet === undefined ? [] : [{ piece, range: askForValues(sheet, piece) }];
  });
  let groups = rest;
  let { withFirst } = reading;
  try {
    await context.sync();
    withFirst = undefined;
    for (const { piece, range } of ranges) {
      reading.grids[piece.sheet]?.fill(piece, range.values, range.valueTypes);
    }
  } catch (error) {
    const halves = isSizeError(error) ? splitGroup(group ?? []) : undefined;
    if (halves === undefined) throw error;
    groups = [...halves, ...rest];
  }
  if (groups.length > 0) {
    const { grids, sheets } = reading;
    const left = { grids, sheets, groups, ...(withFirst && { withFirst }) };
    await readGroups(context, left, beforeEach);
  } else beforeEach();
}

function askForValues(sheet: Excel.Worksheet, piece: PieceOfSheet): Excel.Range {
  const range = sheet.getRangeByIndexes(piece.top, piece.left, piece.rows, piece.columns);
  range.load("values,valueTypes");
  return range;
}
