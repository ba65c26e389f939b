import { isFindingsName, surveyListed, type SurveyedSheet } from "./ownRules";
import { quoted } from "./quoted";
import { HostProblem } from "../../app/hostProblem";
import { findingsSheetFormula } from "../../core/report/annotation";
import type { FindingsCell, FindingsSheet } from "../../core/report/annotation";
import { isExactInDouble, isNote, numberStyle } from "../../core/report/findingsCells";
import { qualifiedCellName } from "../../core/workbook/address";

/**
 * Writes the sheet of findings: into the one that an earlier run wrote, so that the user who looks at it keeps his place,
 * else behind the last sheet. It is not activated.
 * @returns the id of the sheet
 * @throws {HostProblem} `protected-sheet` when the earlier one is protected
 */
export async function writeFindingsSheet(
  context: Excel.RequestContext,
  findings: FindingsSheet
): Promise<string> {
  const sheet = await placeForFindings(context, findings.name);
  setColumns(sheet, findings);
  await writeRows(context, sheet, tableOf(findings));
  setLooks(sheet, findings);
  await writeLinks(context, sheet, linksOf(findings));
  return sheet.id;
}

/** Deletes the sheets of findings; queues only. */
export function deleteFindingsSheets(
  context: Excel.RequestContext,
  sheets: readonly SurveyedSheet[]
): void {
  for (const { id } of sheets) context.workbook.worksheets.getItem(id).delete();
}

/** An empty sheet that carries our mark. */
async function placeForFindings(
  context: Excel.RequestContext,
  name: string
): Promise<Excel.Worksheet> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const named = worksheets.items.filter((sheet) => isFindingsName(sheet.name));
  const earlier =
    named.length === 0
      ? undefined
      : (await surveyListed(context, named)).find(({ isFindings }) => isFindings);
  if (earlier === undefined) return addSheet(context, freeName(name, worksheets.items));
  if (earlier.protected) throw new HostProblem("protected-sheet", [earlier.name]);
  const sheet = worksheets.getItem(earlier.id);
  sheet.load("id");
  const used = sheet.getUsedRange();
  used.clear(Excel.ClearApplyTo.hyperlinks);
  used.clear(Excel.ClearApplyTo.contents);
  return sheet;
}

/** The mark comes with the sheet: should the next batch fail, the sheet is known as ours. */
async function addSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.add(name);
  sheet.load("id");
  const mark = sheet.getRange("A1").conditionalFormats.add(Excel.ConditionalFormatType.custom);
  mark.custom.rule.formula = `=${findingsSheetFormula(name)}`;
  sheet.tabColor = "#C00000";
  sheet.freezePanes.freezeRows(1);
  await context.sync();
  return sheet;
}

/** Excel compares names without case. */
function freeName(name: string, sheets: readonly Excel.Worksheet[]): string {
  const taken = new Set(sheets.map((sheet) => sheet.name.toLowerCase()));
  let candidate = name;
  for (let number = 2; taken.has(candidate.toLowerCase()); number++)
    candidate = `${name} (${number})`;
  return candidate;
}

/** Points of a character of the default font, and of the margins of a cell. */
const CHARACTER_POINTS = 5.25;
const MARGIN_POINTS = 3.75;

function setColumns(sheet: Excel.Worksheet, { columns }: FindingsSheet): void {
  for (const [index, { width }] of columns.entries()) {
    sheet.getRangeByIndexes(0, index, 1, 1).format.columnWidth =
      width * CHARACTER_POINTS + MARGIN_POINTS;
  }
}

/** A cell as it is written: a text behind its apostrophe, a number with its format. */
interface WrittenCell {
  readonly value: string | number;
  readonly format: string;
}

const FORMATS = { integer: "#,##0", cents: "#,##0.00", general: "General" } as const;
const EMPTY: WrittenCell = { value: "", format: "General" };

/** All rows, the head included, equally long. */
function tableOf({ columns, rows }: FindingsSheet): WrittenCell[][] {
  const head = columns.map(({ title }): WrittenCell => ({
    value: quoted(title),
    format: "General",
  }));
  return [
    head,
    ...rows.map((cells) => columns.map((_, index) => writtenCell(cells[index]) ?? EMPTY)),
  ];
}

function writtenCell(cell: FindingsCell | undefined): WrittenCell | undefined {
  if (cell === undefined) return undefined;
  const { number } = cell;
  if (number !== undefined && isExactInDouble(number))
    return { value: Number(number.toString()), format: FORMATS[numberStyle(number)] };
  return { value: quoted(cell.text), format: "General" };
}

/** Characters of text in one request: at three bytes each well below Excel's 5 MB. */
const CHARACTERS_PER_SYNC = 1_000_000;

/** Recursion, for the number of batches follows from the length of the texts: one, but for thousands of findings. */
async function writeRows(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: readonly (readonly WrittenCell[])[],
  top = 0
): Promise<void> {
  const [first] = rows;
  if (first === undefined || first.length === 0) return;
  let characters = 0;
  let count = 0;
  for (const row of rows) {
    characters += row.reduce(
      (sum, { value, format }) => sum + String(value).length + format.length,
      0
    );
    if (count > 0 && characters > CHARACTERS_PER_SYNC) break;
    count += 1;
  }
  const written = rows.slice(0, count);
  const range = sheet.getRangeByIndexes(top, 0, count, first.length);
  range.numberFormat = written.map((row) => row.map(({ format }) => format));
  range.values = written.map((row) => row.map(({ value }) => value));
  if (count === rows.length) return;
  await context.sync();
  await writeRows(context, sheet, rows.slice(count), top + count);
}

function setLooks(sheet: Excel.Worksheet, findings: FindingsSheet): void {
  const width = findings.columns.length;
  if (width === 0) return;
  const all = sheet.getRangeByIndexes(0, 0, findings.rows.length + 1, width);
  all.format.wrapText = true;
  all.format.verticalAlignment = Excel.VerticalAlignment.top;
  all.format.font.bold = false;
  all.format.font.color = "#000000";
  all.format.font.underline = Excel.RangeUnderlineStyle.none;
  const head = sheet.getRangeByIndexes(0, 0, 1, width);
  head.format.font.bold = true;
  head.format.fill.color = "#DDEBF7";
  for (const [index, cells] of findings.rows.entries()) {
    // Wrapped into the narrow first column a sentence about the whole sheet would be a tower.
    if (isNote(findings, cells))
      sheet.getRangeByIndexes(index + 1, 0, 1, 1).format.wrapText = false;
  }
}

interface Link {
  readonly row: number;
  readonly column: number;
  readonly target: string;
}

function linksOf({ rows }: FindingsSheet): Link[] {
  return rows.flatMap((cells, index) =>
    cells.flatMap(({ link }, column) =>
      link === undefined ? [] : [{ row: index + 1, column, target: qualifiedCellName(link) }]
    )
  );
}

/** Links in one request: some 600 bytes each. */
const LINKS_PER_SYNC = 4_000;

/** The text of the cell stays: only the place to jump to is given. */
async function writeLinks(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  links: readonly Link[]
): Promise<void> {
  for (const { row, column, target } of links.slice(0, LINKS_PER_SYNC))
    sheet.getRangeByIndexes(row, column, 1, 1).hyperlink = { documentReference: target };
  await context.sync();
  if (links.length > LINKS_PER_SYNC) await writeLinks(context, sheet, links.slice(LINKS_PER_SYNC));
}
