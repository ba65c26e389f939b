/**
 * How much of a file we are willing to take in. A budget workbook has some 17 sheets, a few thousand cells and less than
 * one megabyte; every limit is far above that, and low enough that one bad file can neither stop a worker nor fill the
 * memory when a thousand files go through several of them.
 */
const MIB = 1024 * 1024;

/** A file on disk. Excel itself gets slow far below this. */
export const MAX_FILE_BYTES = 100 * MIB;

/** One part after inflation: a sheet of a million formatted empty rows with ten columns needs about 240 MiB. */
export const MAX_PART_BYTES = 256 * MIB;

/** All parts that we inflate from one file, together. Pictures and the like are never inflated. */
export const MAX_TOTAL_BYTES = 512 * MIB;

/**
 * Inflated size by compressed size. Sheets of nothing but formats reach about 60, runs of a single byte 1,000.
 * Asked only of parts above {@link RATIO_MATTERS_BYTES}: what is small harms nobody.
 */
export const MAX_RATIO = 300;
export const RATIO_MATTERS_BYTES = 16 * MIB;

/** Entries of the zip archive; a workbook of 1,000 sheets with drawings and comments has about 5,000. */
export const MAX_PARTS = 20_000;

/** Sheets of one workbook: fifty units with their twenty tables each. */
export const MAX_SHEETS = 1_000;

/** From the first to the last row with a value, on one sheet; formatted empty rows do not count. */
export const MAX_VALUE_ROWS = 200_000;

/** Cells with a value, in the whole workbook: a hundred times a large department's disclosure. */
export const MAX_VALUE_CELLS = 2_000_000;

/** Places of the grids that hold those cells, the gaps included: stray cells far out make gaps without end. */
export const MAX_GRID_CELLS = 8_000_000;

/** Excel's own limit for the text of a cell; what stands behind it is cut, as Excel does when it repairs a file. */
export const MAX_CELL_TEXT = 32_767;

/** Characters of one explanation: the longest we know has 40,000. */
export const MAX_EXPLANATION_CHARACTERS = 1_000_000;

/** Characters of text in all cells together, a text counted as often as cells show it. */
export const MAX_TEXT_CHARACTERS = 64 * MIB;

/**
 * Elements that we keep a note of in one part (relationships, styles, conditional formats): Excel allows 65,490 cell
 * formats, and no other list grows as long.
 */
export const MAX_LISTED_ELEMENTS = 200_000;

/** Elements within elements; a worksheet needs about ten levels, an extension a few more. */
export const MAX_XML_DEPTH = 256;
