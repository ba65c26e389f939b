import { unzipSync, zipSync } from "fflate";
import { writeXlsx } from "hucre/xlsx";
import { type Announcement, contentsSheet, coverSheet } from "./frontSheets";
import { SONG } from "./look";
import type { PrintedTable } from "./printedTable";
import { printTitles, tableSheet } from "./tableSheet";

export interface WorkbookPlan {
  readonly organisation: string;
  readonly year: number;
  /** What the contents list; a table may be announced and absent. */
  readonly announcements: readonly Announcement[];
  readonly tables: readonly PrintedTable[];
  /** Tables whose total row holds values instead of formulas, by sheet name: those that do not add up. */
  readonly typedTotals?: ReadonlySet<string>;
}

/** The bytes of an .xlsx: cover, contents, one sheet per table. The same plan gives the same bytes, anywhere. */
export async function writeWorkbook(plan: WorkbookPlan): Promise<Uint8Array> {
  const bytes = await writeXlsx({
    sheets: [
      coverSheet(plan.organisation, plan.year),
      contentsSheet(plan.announcements),
      ...plan.tables.map((table) =>
        tableSheet(table, { formulas: plan.typedTotals?.has(table.sheetName) !== true })
      ),
    ],
    namedRanges: plan.tables.flatMap(printTitles),
    activeSheet: 0,
    defaultFont: { ...SONG, size: 11 },
    properties: {
      title: `${plan.organisation}${plan.year}年度部门预算公开附表`,
      created: new Date(Date.UTC(plan.year, 2, 1)),
      modified: new Date(Date.UTC(plan.year, 2, 1)),
    },
  });
  return zipAgain(bytes);
}

/**
 * The compressor of the platform differs between machines, and entries carry the time of writing; packing the parts
 * again with a compressor of our own and one date makes the bytes a function of the content.
 */
function zipAgain(bytes: Uint8Array): Uint8Array {
  return zipSync(unzipSync(bytes), { level: 6, mtime: new Date(2021, 2, 1) });
}
