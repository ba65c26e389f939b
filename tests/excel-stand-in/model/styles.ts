/** How a cell looks and how its value is shown. Colours are "#RRGGBB"; undefined is Excel's own default. */
export interface CellStyle {
  readonly numberFormat: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strikethrough: boolean;
  readonly color: string | undefined;
  readonly fontName: string | undefined;
  /** in points */
  readonly fontSize: number | undefined;
  readonly fill: string | undefined;
  readonly borders: Borders;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  /** in steps of Excel's 增加缩进量 */
  readonly indent: number;
  /** The cell's text was typed behind an apostrophe. */
  readonly quotePrefix: boolean;
  /** Cannot be written while its sheet is protected. */
  readonly locked: boolean;
}

export type HorizontalAlignment =
  | "General"
  | "Left"
  | "Center"
  | "Right"
  | "Fill"
  | "Justify"
  | "CenterAcrossSelection"
  | "Distributed";
export type VerticalAlignment = "Top" | "Center" | "Bottom" | "Justify" | "Distributed";

export const SIDES = ["left", "right", "top", "bottom"] as const;
export type Side = (typeof SIDES)[number];

/** `line` is the word of the file format: thin, medium, thick, dashed, dotted, double, hair … */
export interface BorderLine {
  readonly line: string;
  readonly color: string | undefined;
}
export type Borders = { readonly [side in Side]?: BorderLine | undefined };

/** What a conditional format lays over a cell; what is undefined stays as it is. */
export interface DifferentialLook {
  readonly fill?: string | undefined;
  readonly color?: string | undefined;
  readonly bold?: boolean | undefined;
  readonly italic?: boolean | undefined;
  readonly underline?: boolean | undefined;
  readonly strikethrough?: boolean | undefined;
  readonly borders?: Borders | undefined;
}

export const DEFAULT_STYLE: CellStyle = {
  numberFormat: "General",
  bold: false,
  italic: false,
  underline: false,
  strikethrough: false,
  color: undefined,
  fontName: undefined,
  fontSize: undefined,
  fill: undefined,
  borders: {},
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  quotePrefix: false,
  locked: true,
};

/** A change of some properties of a style. */
export type StyleChange = { readonly [property in keyof CellStyle]?: CellStyle[property] };

/** A style made while the workbook was open: what of `base` it changes. */
export interface MadeStyle {
  readonly base: number;
  readonly change: StyleChange;
}

/**
 * All looks of a workbook by number. The first `fileCount` are those of the file, with its numbers; those behind were
 * made since and are written only if a cell still has them.
 */
export class StyleTable {
  readonly fileCount: number;
  readonly #styles: CellStyle[];
  readonly #made = new Map<number, MadeStyle>();
  readonly #known = new Map<string, number>();

  constructor(fromFile: readonly CellStyle[]) {
    this.#styles = fromFile.length > 0 ? [...fromFile] : [DEFAULT_STYLE];
    this.fileCount = fromFile.length;
  }

  get(index: number): CellStyle {
    return this.#styles[index] ?? this.#styles[0] ?? DEFAULT_STYLE;
  }

  /** The number of the style that is `base` with `change`. */
  changed(base: number, change: StyleChange): number {
    const before = this.#made.get(base);
    const root = before?.base ?? base;
    const whole = { ...before?.change, ...change };
    const style = { ...this.get(root), ...whole };
    if (JSON.stringify(style) === JSON.stringify(this.get(base))) return base;
    if (JSON.stringify(style) === JSON.stringify(this.get(root))) return root;
    const key = `${root} ${JSON.stringify(style)}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const index = this.#styles.push(style) - 1;
    this.#made.set(index, { base: root, change: whole });
    this.#known.set(key, index);
    return index;
  }

  /** How a style behind those of the file came about; undefined for one of the file's. */
  made(index: number): MadeStyle | undefined {
    return this.#made.get(index);
  }
}
