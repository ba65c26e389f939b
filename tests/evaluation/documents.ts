import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from "../../src/core/workbook/snapshot";

/** A published disclosure as text: its explanation, and a workbook built from its own tables. */
export interface PublishedDocument {
  readonly id: string;
  readonly text: string;
  /** Of the text: the part whose numbers should be checked. */
  readonly main: { readonly start: number; readonly end: number };
  readonly snapshot: WorkbookSnapshot;
}

/**
 * Reads every .txt file of a folder: text first, then its tables with tabs between cells. Two forms are known: tables
 * behind a line of their own title (表), and tables by page behind a line `===== TABLES`.
 */
export function publishedDocuments(folder: string): readonly PublishedDocument[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".txt"))
    .sort()
    .map((file) => {
      const given = readFileSync(join(folder, file), "utf8");
      const id = basename(file, ".txt");
      return given.includes("===== TABLES") ? byPages(id, given) : byTitles(id, given);
    });
}

function byTitles(id: string, given: string): PublishedDocument {
  const lines = given.split("\n");
  const first = lines.findIndex((line) => line.includes("\t"));
  // The title of the first table stands above it.
  const title = lines.slice(0, first).findLastIndex((line) => /表$/.test(line.trim()));
  const text = lines.slice(0, title).join("\n");
  const sheets: Rows[] = [];
  for (const line of lines.slice(title)) {
    if (/表$/.test(line.trim()) && !line.includes("\t")) sheets.push([[line.trim()]]);
    else if (line.trim() !== "") sheets.at(-1)?.push(line.split("\t"));
  }
  return { id, text, main: mainPart(text), snapshot: workbook(sheets) };
}

function byPages(id: string, given: string): PublishedDocument {
  const tables = given.lastIndexOf("===== TABLES");
  const blocks = blocksByPage(given.slice(tables));
  // Tables may be published in a file of their own: the other files are all text.
  const sections = given.slice(given.indexOf("===== TEXT"), tables).split(/(?=^===== TEXT)/m);
  const withTables = (sections.pop() ?? "").split("[page break]");
  const text = [
    ...sections,
    ...withTables.map((page, at) => proseOf(page, blocks.has(at + 1))),
  ].join("\n");
  return { id, text, main: mainPart(text), snapshot: workbook(sheetsOf(withTables, blocks)) };
}

type Rows = CellValue[][];

/** Ruled areas of a page, in their order; page numbers count from 1. */
function blocksByPage(tables: string): ReadonlyMap<number, readonly Rows[]> {
  const pages = new Map<number, Rows[]>();
  let rows: Rows = [];
  for (const line of tables.split("\n")) {
    const page = /^--- page (\d+) \|/.exec(line)?.[1];
    if (page !== undefined) {
      rows = [];
      pages.set(Number(page), [...(pages.get(Number(page)) ?? []), rows]);
    } else if (line.trim() !== "") {
      rows.push(line.split("\t").map((cell) => (cell.trim() === "" ? null : cell)));
    }
  }
  return pages;
}

const TABLE_TITLE = /^(?!第|.*单位[:：]).{3,}表(?:（.*）)?$/;

/** A page with tables may begin with the end of the text before, and end with the beginning of the text behind. */
function proseOf(page: string, hasTables: boolean): string {
  if (!hasTables) return page;
  const lines = page.split("\n");
  const first = lines.findIndex((line) => TABLE_TITLE.test(line.trim()) || /第二部分/.test(line));
  const next = lines.findIndex((line) => /第三部分/.test(line));
  return [...lines.slice(0, Math.max(first, 0)), ...(next < 0 ? [] : lines.slice(next))].join("\n");
}

/**
 * One sheet for each table. The titles of a page belong to its last areas; an area in front of them, or on a page
 * without a title, goes on with the table before. A title at the foot of a page stands for the first area of the next.
 */
function sheetsOf(pages: readonly string[], blocks: ReadonlyMap<number, readonly Rows[]>): Rows[] {
  const sheets: Rows[] = [];
  let waiting: string | undefined;
  pages.forEach((page, at) => {
    const areas = blocks.get(at + 1) ?? [];
    const titles = waiting === undefined ? [] : [waiting];
    const lines = page.split("\n").map((line) => line.trim());
    titles.push(...lines.filter((line) => TABLE_TITLE.test(line)));
    waiting = undefined;
    const last = lines.findLast((line) => line !== "") ?? "";
    if (areas.length > 0 && TABLE_TITLE.test(last)) waiting = titles.pop();
    const unit = /单位[:：]\s*(?:万元|元)/.exec(page)?.[0] ?? null;
    // An area may have its title in it.
    const untitled = areas.filter((area) => !hasTitle(area));
    const left = titles.filter((title) => !areas.some((area) => hasTitle(area, title)));
    for (const area of areas) {
      const title = left[untitled.indexOf(area) - (untitled.length - left.length)];
      if (hasTitle(area)) sheets.push([...area]);
      else if (title !== undefined) sheets.push([[title], [unit], ...area]);
      else if (!joined(sheets, area)) sheets.push([[null], [unit], ...area]);
    }
  });
  return sheets;
}

function hasTitle([first = []]: Rows, title?: string): boolean {
  return first.some(
    (cell) =>
      typeof cell === "string" &&
      (title === undefined ? TABLE_TITLE.test(cell.trim()) : cell.includes(title))
  );
}

/** @returns whether the area goes on with the last table: it has as many columns, blank ones not counted */
function joined(sheets: Rows[], area: Rows): boolean {
  const last = sheets.pop();
  if (last === undefined) return false;
  const [title = [], unit = [], ...body] = last;
  const sameWidth = width(body) === width(area);
  const above = sameWidth ? body : compact(body);
  const below = sameWidth ? area : compact(area);
  const fits = width(above) === width(below);
  sheets.push(fits ? [title, unit, ...above, ...below] : last);
  if (!fits) sheets.push([title, unit, ...below]);
  return true;
}

function width(rows: Rows): number {
  return Math.max(0, ...rows.map((row) => row.length));
}

function compact(rows: Rows): Rows {
  const used = [...Array(width(rows)).keys()].filter((at) =>
    rows.some((row) => (row[at] ?? null) !== null)
  );
  return rows.map((row) => used.map((at) => row[at] ?? null));
}

function workbook(sheets: readonly Rows[]): WorkbookSnapshot {
  return {
    sheets: sheets.map((rows, index): SheetSnapshot => ({
      name: `表${index + 1}`,
      visibility: "visible",
      firstRow: 0,
      firstColumn: 0,
      rows,
    })),
  };
}

/** From the heading of the explanation to that of the explanation of words behind it, else to the end. */
function mainPart(text: string): { readonly start: number; readonly end: number } {
  const start = [...text.matchAll(EXPLANATION_HEADING)].at(-1)?.index ?? 0;
  const end = text.slice(start).search(/(?<=第四部分\s*|第三部分\s*)名[词称]解释/);
  return { start, end: end < 0 ? text.length : start + end };
}

const EXPLANATION_HEADING =
  /^\s*(?:第[二三]部分[^。；，]{0,60}?说\s*明\s*$|(?:\d{4}\s*年)?(?:部门|单位)?预算编制说明\s*$)/gm;
