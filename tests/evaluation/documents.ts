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
  const pages = given.slice(given.indexOf("===== TEXT"), tables).split("[page break]");
  const text = pages.filter((page) => !isTablePage(page)).join("\n");
  const sheets: Rows[] = [];
  let last = "";
  for (const line of given.slice(tables).split("\n").slice(1)) {
    const head = /^--- page \d+ \| (.*)$/.exec(line)?.[1];
    if (head !== undefined) {
      const [title = "", unit = ""] = head.split("|");
      // A table that goes on over a page has no title there.
      const isNew = !/^\d{3}/.test(title);
      sheets.push(isNew ? [[title], [unit]] : [[last]]);
      last = title;
    } else if (line.trim() !== "") {
      sheets.at(-1)?.push(line.split("\t").map((cell) => (cell === "" ? null : cell)));
    }
  }
  return { id, text, main: mainPart(text), snapshot: workbook(sheets) };
}

type Rows = CellValue[][];

function isTablePage(page: string): boolean {
  const top = page.split("\n").slice(0, 8).join("");
  return (
    /预算总表|预算表|情况表/.test(top) ||
    /^\s*\d{3}\s+\d\d/m.test(page) ||
    /公开\s*\d\d\s*表/.test(page.slice(0, 60))
  );
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

/** From the heading of the explanation to that of the explanation of words; all of it where they are not found. */
function mainPart(text: string): { readonly start: number; readonly end: number } {
  const heads = [...text.matchAll(/^\s*第[二三]部分.*说明/gm)].map(({ index }) => index);
  const start = heads.at(-1) ?? 0;
  const end = text.indexOf("名词解释", start + 20);
  return { start, end: end < 0 ? text.length : end };
}
