import type { Cell, CellStyle, WriteSheet } from "hucre/xlsx";
import { SONG } from "./look";

/** A line of the contents: what the department announces, and the sheet where it stands, if it stands anywhere. */
export interface Announcement {
  /** `5`, `12-1`. */
  readonly number: string;
  readonly title: string;
  readonly sheetName?: string;
}

/** 封面 */
export function coverSheet(organisation: string, year: number): WriteSheet {
  const lines: readonly (readonly [number, string, number, boolean])[] = [
    [5, organisation, 26, true],
    [7, `${year}年度部门预算公开附表`, 32, true],
    [17, `${year}年3月`, 16, false],
  ];
  const cells = new Map<string, Partial<Cell>>();
  const heights = new Map<number, { height: number }>();
  for (const [row, value, size, bold] of lines) {
    const style = centred({ ...SONG, size, bold });
    cells.set(`${row},0`, { value, style });
    heights.set(row, { height: size * 2 });
  }
  return {
    name: "封面",
    columns: Array.from({ length: 10 }, () => ({ width: 13 })),
    cells,
    merges: lines.map(([row]) => ({ startRow: row, startCol: 0, endRow: row, endCol: 9 })),
    rowDefs: heights,
    view: { showGridLines: false },
    pageSetup: { ...ON_ONE_PAGE, verticalCentered: true },
  };
}

/** 目录: each line leads to its sheet. */
export function contentsSheet(announcements: readonly Announcement[]): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  cells.set("0,0", { value: "目录", style: centred({ ...SONG, size: 20, bold: true }) });
  const head = { ...centred({ ...SONG, size: 12, bold: true }), border: BORDER };
  cells.set("1,0", { value: "序号", style: head });
  cells.set("1,1", { value: "表名", style: head });
  announcements.forEach(({ number, title, sheetName }, index) => {
    const row = index + 2;
    cells.set(`${row},0`, {
      value: number,
      style: { ...centred({ ...SONG, size: 12 }), border: BORDER, numFmt: "@" },
    });
    cells.set(`${row},1`, {
      value: title,
      style: { ...LINK, font: sheetName === undefined ? PLAIN : LINKED },
      ...(sheetName === undefined ? {} : { hyperlink: linkTo(sheetName, title) }),
    });
  });
  const rows = announcements.length + 2;
  return {
    name: "目录",
    columns: [{ width: 10 }, { width: 96 }],
    cells,
    merges: [{ startRow: 0, startCol: 0, endRow: 0, endCol: 1 }],
    rowDefs: new Map(
      Array.from({ length: rows }, (_, row) => [row, { height: row === 0 ? 42 : 24 }])
    ),
    view: { showGridLines: false },
    pageSetup: ON_ONE_PAGE,
  };
}

const THIN = { style: "thin" } as const;
const BORDER = { top: THIN, right: THIN, bottom: THIN, left: THIN };
const PLAIN = { ...SONG, size: 12 };
const LINKED = { ...PLAIN, underline: true, color: { rgb: "0563C1" } };
const LINK: CellStyle = {
  border: BORDER,
  alignment: { horizontal: "left", vertical: "center", indent: 1 },
};

const ON_ONE_PAGE = {
  paperSize: "a4",
  orientation: "landscape",
  fitToPage: true,
  fitToWidth: 1,
  fitToHeight: 1,
  horizontalCentered: true,
} as const;

function centred(font: NonNullable<CellStyle["font"]>): CellStyle {
  return { font, alignment: { horizontal: "center", vertical: "center" } };
}

function linkTo(sheetName: string, display: string): NonNullable<Cell["hyperlink"]> {
  return { target: "", location: `'${sheetName.replaceAll("'", "''")}'!A1`, display };
}
