import { HostProblem } from "../../app/hostProblem";

/** A rectangle of cells, counting from zero. */
export interface Piece {
  readonly top: number;
  readonly left: number;
  readonly rows: number;
  readonly columns: number;
}

/** What is used of a sheet. */
export interface NamedPiece extends Piece {
  readonly name: string;
}

export interface PieceOfSheet extends Piece {
  /** Position among the sheets that are read. */
  readonly sheet: number;
}

/**
 * Cells whose answer stays below Excel's limit of 5 MB: a cell takes 11 bytes when empty, some 20 with a number, 60 with
 * a line of Chinese text; tables are mostly the first two. Where an answer comes out larger it is asked for in halves.
 */
const CELLS_PER_SYNC = 131_072;

/** As many as the reader of files takes; a stray cell far out makes a used range without end. */
const MAX_CELLS = 8_000_000;

/**
 * What to read with each sync: small sheets together, large ones in bands of rows.
 * @throws {HostProblem} `too-large`, with the name of the largest sheet
 */
export function planReading(sheets: readonly NamedPiece[]): PieceOfSheet[][] {
  const cells = sheets.reduce((sum, sheet) => sum + cellsOf(sheet), 0);
  if (cells > MAX_CELLS) throw new HostProblem("too-large", [largestOf(sheets).name]);
  const groups: PieceOfSheet[][] = [];
  let free = 0;
  for (const piece of sheets.flatMap(bandsOf)) {
    const size = piece.rows * piece.columns;
    if (size > free) {
      groups.push([]);
      free = CELLS_PER_SYNC;
    }
    groups.at(-1)?.push(piece);
    free -= size;
  }
  return groups;
}

/** The same cells in two groups; `undefined` for a single cell. */
export function splitGroup(
  group: readonly PieceOfSheet[]
): [PieceOfSheet[], PieceOfSheet[]] | undefined {
  const [first, ...others] = group;
  if (first === undefined) return undefined;
  if (others.length > 0) {
    const half = Math.ceil(group.length / 2);
    return [group.slice(0, half), group.slice(half)];
  }
  const { top, left, rows, columns } = first;
  if (rows > 1) {
    const half = Math.ceil(rows / 2);
    return [[{ ...first, rows: half }], [{ ...first, top: top + half, rows: rows - half }]];
  }
  if (columns > 1) {
    const half = Math.ceil(columns / 2);
    return [
      [{ ...first, columns: half }],
      [{ ...first, left: left + half, columns: columns - half }],
    ];
  }
  return undefined;
}

function cellsOf({ rows, columns }: Piece): number {
  return rows * columns;
}

/** Of a list that is not empty. */
function largestOf(sheets: readonly NamedPiece[]): NamedPiece {
  return sheets.reduce((most, sheet) => (cellsOf(sheet) > cellsOf(most) ? sheet : most));
}

function bandsOf({ top, left, rows, columns }: Piece, sheet: number): PieceOfSheet[] {
  if (rows === 0 || columns === 0) return [];
  const height = Math.max(1, Math.floor(CELLS_PER_SYNC / columns));
  const bands: PieceOfSheet[] = [];
  for (let from = 0; from < rows; from += height) {
    bands.push({ sheet, top: top + from, left, rows: Math.min(height, rows - from), columns });
  }
  return bands;
}
