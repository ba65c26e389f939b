import type { CellAddress } from "../workbook/address";
import { type HeadMatch, type Region, RepeatedHead } from "./head";
import type { Note } from "./model";
import { compact, normalise } from "./normalise";
import type { SheetView } from "./sheetView";
import { isUnitLine } from "./surroundings";

/** What a row below the head is to the table. */
export type RowStanding = "line" | "weak" | "foreign";

/** The rows of a table's body, sorted. */
export interface BodyRows {
  readonly rows: readonly number[];
  readonly notes: readonly Note[];
  readonly bottom: number;
}

/**
 * Walks down from the head. Repeated heads (with what stands above them), unit lines and page marks of later pages are passed over; notes are kept;
 * the body ends where rows stop being the table's own.
 *
 * @param standing `line`: certainly a line of the table; `weak`: a line only while nothing has come between
 */
export function scanBody(
  view: SheetView,
  region: Region,
  head: HeadMatch,
  standing: (row: number) => RowStanding
): BodyRows {
  const repeated = new RepeatedHead(view, head, region.top + 1);
  const rows: number[] = [];
  const notes: Note[] = [];
  let bottom = head.bottom;
  let gap = 0;
  let interrupted = false;
  for (let row = head.bottom + 1; row <= Math.min(region.bottom, view.bottom); row += 1) {
    const columns = view.filledColumns(row, region.left, region.right);
    const [first] = columns;
    if (first === undefined) {
      gap += 1;
      interrupted = true;
      continue;
    }
    if (repeated.has(row, columns)) {
      gap = 0;
      interrupted = false;
      bottom = row;
      continue;
    }
    const note = noteAt(view, row, columns);
    if (note !== undefined) {
      notes.push(note);
      bottom = row;
      interrupted = true;
      continue;
    }
    if (columns.every((column) => isPassedOver(view, row, column))) continue;
    const stands = gap > LARGEST_GAP ? "foreign" : standing(row);
    if (stands === "line" || (stands === "weak" && !interrupted)) {
      rows.push(row);
      bottom = row;
      gap = 0;
      interrupted = false;
    } else if (interrupted) break;
  }
  return { rows, notes, bottom };
}

/** A note (注：, 备注：) in this row, if there is one. */
export function noteAt(view: SheetView, row: number, columns: readonly number[]): Note | undefined {
  const column = columns.find((candidate) => isNote(view.label(row, candidate)));
  if (column === undefined || columns.length > 3) return undefined;
  const cell: CellAddress = { sheet: view.sheet.name, row, column };
  const text = columns
    .filter((candidate) => candidate >= column)
    .map((candidate) => compact(view.text(row, candidate)))
    .join("");
  return { text, cell, saysEmpty: SAYS_EMPTY.test(normalise(text)) };
}

function isNote(label: string): boolean {
  return /^(备?注|说明)\d{0,2}[:.、]/.test(label) || SAYS_EMPTY.test(label);
}

/** Page numbers, unit lines, 续表 marks, 附件3: above the next title: they interrupt nothing. */
function isPassedOver(view: SheetView, row: number, column: number): boolean {
  const label = view.label(row, column);
  if (label === "") return false;
  return (
    isUnitLine(label) ||
    /^(附件|附表|(部门|单位)?(公开|预算)|表)[一二三四五六七八九十\d]*表?\d*[:.、]?$/.test(label) ||
    /^(-\d+-|第\d+页(,?共\d+页)?|\(?续表?\)?\d*)$/.test(label) ||
    /^(编制|填报)?(单位|部门)(名称)?:/.test(label)
  );
}

const SAYS_EMPTY =
  /(此表|本表|该表|此附表|表格)为?(空表|空白表|空$)|(空表|为空)[。.]?$|故?(此|本|该)表(无数据|没有数据|为空)/;
const LARGEST_GAP = 4;
