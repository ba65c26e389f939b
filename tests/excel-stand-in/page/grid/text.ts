import type { CellStyle } from "../../model/styles";

/** What of a style decides the font. */
export type Lettering = Pick<CellStyle, "bold" | "italic" | "fontName" | "fontSize">;

const DEFAULT_POINTS = 11;
const LINE_HEIGHT = 1.28;

const SERIF = '"SimSun", "Songti SC", "Noto Serif CJK SC", serif';
const SANS = '"Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", sans-serif';

/** A CSS font; fonts of Windows that are not there are replaced by the same kind of letters. */
export function cssFont(style: Lettering): string {
  const name = style.fontName ?? "Calibri";
  const fallback = /宋|仿宋|SimSun|Song|Times/i.test(name) ? SERIF : SANS;
  const pixels = pointsToPixels(style.fontSize ?? DEFAULT_POINTS);
  const slant = style.italic ? "italic " : "";
  const weight = style.bold ? "bold " : "";
  return `${slant}${weight}${pixels}px ${JSON.stringify(name)}, ${fallback}`;
}

export function lineHeight(style: Lettering): number {
  return Math.ceil(pointsToPixels(style.fontSize ?? DEFAULT_POINTS) * LINE_HEIGHT);
}

export function pointsToPixels(points: number): number {
  return (points * 96) / 72;
}

/** Measures and breaks text; keeps what it found, since a sheet shows the same words again and again. */
export class TextMeasure {
  readonly #context: CanvasRenderingContext2D;
  readonly #widths = new Map<string, number>();
  readonly #lines = new Map<string, readonly string[]>();

  constructor() {
    const context = document.createElement("canvas").getContext("2d");
    if (context === null) throw new Error("this browser has no canvas");
    this.#context = context;
  }

  width(text: string, font: string): number {
    const key = `${font}\n${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known;
    this.#context.font = font;
    const width = this.#context.measureText(text).width;
    forgetWhenFull(this.#widths);
    this.#widths.set(key, width);
    return width;
  }

  /** Lines no wider than the cell: between any two Chinese characters, else at spaces, else where it must be. */
  wrapped(text: string, font: string, width: number): readonly string[] {
    const key = `${font}\n${Math.floor(width)}\n${text}`;
    const known = this.#lines.get(key);
    if (known !== undefined) return known;
    const lines = text.split(/\r?\n/).flatMap((line) => this.#breakLine(line, font, width));
    forgetWhenFull(this.#lines);
    this.#lines.set(key, lines);
    return lines;
  }

  #breakLine(text: string, font: string, width: number): string[] {
    if (this.width(text, font) <= width) return [text];
    const lines: string[] = [];
    let line = "";
    for (const piece of text.match(/[\x21-\x7e]+ ?|[^]/gu) ?? []) {
      if (this.width((line + piece).trimEnd(), font) <= width) {
        line += piece;
        continue;
      }
      if (line !== "") lines.push(line);
      line = "";
      for (const letter of piece) {
        if (line !== "" && this.width(line + letter, font) > width) {
          lines.push(line);
          line = "";
        }
        line += letter;
      }
    }
    return [...lines, line];
  }
}

function forgetWhenFull(map: Map<string, unknown>): void {
  if (map.size > 50_000) map.clear();
}
