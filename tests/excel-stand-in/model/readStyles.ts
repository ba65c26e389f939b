import type {
  BorderLine,
  Borders,
  CellStyle,
  DifferentialLook,
  HorizontalAlignment,
  VerticalAlignment,
} from "./styles";
import { DEFAULT_STYLE, SIDES } from "./styles";
import type { XmlElement } from "./xml";
import { attribute, element, elements, isTrue } from "./xml";

export interface FileStyles {
  readonly cells: readonly CellStyle[];
  readonly differential: readonly DifferentialLook[];
}

/** @param theme root of the theme part, for colours by theme number */
export function readStyles(
  styles: XmlElement | undefined,
  theme: XmlElement | undefined
): FileStyles {
  const colors = themeColors(theme);
  const formats = new Map(
    elements(element(styles, "numFmts"), "numFmt").map((entry) => [
      Number(attribute(entry, "numFmtId")),
      attribute(entry, "formatCode") ?? "General",
    ])
  );
  const fonts = elements(element(styles, "fonts"), "font");
  const fills = elements(element(styles, "fills"), "fill");
  const borders = elements(element(styles, "borders"), "border");
  const cells = elements(element(styles, "cellXfs"), "xf").map((xf): CellStyle => {
    const number = Number(attribute(xf, "numFmtId") ?? 0);
    const fill = fills[Number(attribute(xf, "fillId") ?? 0)];
    const border = borders[Number(attribute(xf, "borderId") ?? 0)];
    return {
      ...DEFAULT_STYLE,
      ...fontLook(fonts[Number(attribute(xf, "fontId") ?? 0)], colors),
      ...alignment(element(xf, "alignment")),
      numberFormat: formats.get(number) ?? BUILT_IN[number] ?? "General",
      fill: cellFill(fill, colors),
      borders: readBorders(border, colors),
      quotePrefix: isTrue(attribute(xf, "quotePrefix")),
      locked: attribute(element(xf, "protection"), "locked") !== "0",
    };
  });
  const differential = elements(element(styles, "dxfs"), "dxf").map((dxf) =>
    differentialLook(dxf, colors)
  );
  return { cells, differential };
}

function fontLook(font: XmlElement | undefined, colors: readonly string[]): Partial<CellStyle> {
  const size = attribute(element(font, "sz"), "val");
  return {
    bold: isOn(font, "b") ?? false,
    italic: isOn(font, "i") ?? false,
    underline: isOn(font, "u") ?? false,
    strikethrough: isOn(font, "strike") ?? false,
    color: color(element(font, "color"), colors),
    fontName: attribute(element(font, "name"), "val"),
    fontSize: size === undefined ? undefined : Number(size),
  };
}

/** Whether a toggle of a font is there and not switched off; undefined when it is not there. */
function isOn(font: XmlElement | undefined, name: string): boolean | undefined {
  const toggle = element(font, name);
  if (toggle === undefined) return undefined;
  return !["0", "false", "none"].includes(attribute(toggle, "val") ?? "1");
}

function alignment(from: XmlElement | undefined): Partial<CellStyle> {
  return {
    horizontal: HORIZONTAL[attribute(from, "horizontal") ?? ""] ?? "General",
    vertical: VERTICAL[attribute(from, "vertical") ?? ""] ?? "Bottom",
    wrap: isTrue(attribute(from, "wrapText")),
    indent: Number(attribute(from, "indent") ?? 0),
  };
}

const HORIZONTAL: Readonly<Record<string, HorizontalAlignment>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};

const VERTICAL: Readonly<Record<string, VerticalAlignment>> = {
  top: "Top",
  center: "Center",
  justify: "Justify",
  distributed: "Distributed",
};

function cellFill(fill: XmlElement | undefined, colors: readonly string[]): string | undefined {
  const pattern = element(fill, "patternFill");
  if ((attribute(pattern, "patternType") ?? "none") === "none") return undefined;
  return color(element(pattern, "fgColor"), colors) ?? color(element(pattern, "bgColor"), colors);
}

function readBorders(border: XmlElement | undefined, colors: readonly string[]): Borders {
  const found: { [side: string]: BorderLine } = {};
  for (const side of SIDES) {
    const line = element(border, side);
    const kind = attribute(line, "style") ?? "none";
    if (line !== undefined && kind !== "none") {
      found[side] = { line: kind, color: color(element(line, "color"), colors) };
    }
  }
  return found;
}

function differentialLook(dxf: XmlElement, colors: readonly string[]): DifferentialLook {
  const font = element(dxf, "font");
  const pattern = element(dxf, "fill", "patternFill");
  const borders = readBorders(element(dxf, "border"), colors);
  return {
    // Of a differential fill the background is what a solid one shows.
    fill: color(element(pattern, "bgColor"), colors) ?? color(element(pattern, "fgColor"), colors),
    color: color(element(font, "color"), colors),
    bold: isOn(font, "b"),
    italic: isOn(font, "i"),
    underline: isOn(font, "u"),
    strikethrough: isOn(font, "strike"),
    borders: Object.keys(borders).length === 0 ? undefined : borders,
  };
}

function color(from: XmlElement | undefined, theme: readonly string[]): string | undefined {
  const rgb = attribute(from, "rgb");
  if (rgb !== undefined) return `#${rgb.slice(-6).toUpperCase()}`;
  const tint = Number(attribute(from, "tint") ?? 0);
  const number = attribute(from, "theme");
  if (number !== undefined) return tinted(theme[Number(number)], tint);
  const indexed = attribute(from, "indexed");
  return indexed === undefined ? undefined : INDEXED[Number(indexed)];
}

/** In the order of theme numbers: light 1 first, dark 1 second. */
function themeColors(theme: XmlElement | undefined): string[] {
  const scheme = element(theme, "themeElements", "clrScheme");
  const hex = elements(scheme).map((entry) => {
    const [value] = elements(entry);
    return `#${(attribute(value, "lastClr") ?? attribute(value, "val") ?? "000000").toUpperCase()}`;
  });
  const [dark1 = "#000000", light1 = "#FFFFFF", dark2 = "#44546A", light2 = "#E7E6E6", ...accents] =
    hex;
  return [light1, dark1, light2, dark2, ...accents];
}

/** Lighter above 0, darker below, by the share given. */
function tinted(base: string | undefined, tint: number): string | undefined {
  if (base === undefined || tint === 0) return base;
  const channels = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(base.slice(at, at + 2), 16);
    const moved = tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint;
    return Math.round(moved).toString(16).padStart(2, "0");
  });
  return `#${channels.join("").toUpperCase()}`;
}

const EIGHT = ["000000", "FFFFFF", "FF0000", "00FF00", "0000FF", "FFFF00", "FF00FF", "00FFFF"];
const INDEXED: readonly string[] = [
  ...EIGHT,
  ...EIGHT,
  ...(
    "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
    "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
    "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
  ).split(" "),
].map((hex) => `#${hex}`);

/** The formats that the file format numbers without spelling them out. */
export const BUILT_IN: Readonly<Record<number, string>> = {
  0: "General",
  1: "0",
  2: "0.00",
  3: "#,##0",
  4: "#,##0.00",
  9: "0%",
  10: "0.00%",
  11: "0.00E+00",
  12: "# ?/?",
  13: "# ??/??",
  14: "yyyy/m/d",
  15: "d-mmm-yy",
  16: "d-mmm",
  17: "mmm-yy",
  18: "h:mm AM/PM",
  19: "h:mm:ss AM/PM",
  20: "h:mm",
  21: "h:mm:ss",
  22: "yyyy/m/d h:mm",
  37: "#,##0 ;(#,##0)",
  38: "#,##0 ;[Red](#,##0)",
  39: "#,##0.00;(#,##0.00)",
  40: "#,##0.00;[Red](#,##0.00)",
  45: "mm:ss",
  46: "[h]:mm:ss",
  47: "mmss.0",
  48: "##0.0E+0",
  49: "@",
};
