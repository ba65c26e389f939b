import { relationshipsOf } from "./originalPackage";
import type { PartEditor } from "./partEditor";
import { BUILT_IN } from "./readStyles";
import type {
  BorderLine,
  Borders,
  CellStyle,
  DifferentialLook,
  StyleChange,
  StyleTable,
} from "./styles";
import type { XmlElement } from "./xml";
import { attribute, element, elements, localName, newElement, prefixOf, setAttribute } from "./xml";

/** Adds looks to the part of styles as they are asked for. */
export class StyleWriter {
  readonly #part: string | undefined;
  readonly #cells = new Map<number, number>();
  readonly #differential = new Map<string, number>();
  /** A rule of the file went away, and with it perhaps the need for its look. */
  hasFreedDifferential = false;

  constructor(
    readonly editor: PartEditor,
    main: string,
    readonly styles: StyleTable
  ) {
    const related = relationshipsOf(editor.original, main);
    this.#part = related.find((relation) => relation.kind === "styles")?.target;
  }

  /** The number that a cell's `s` must have for this style of the model. */
  cellStyle(index: number): number {
    if (index < this.styles.fileCount) return index;
    const known = this.#cells.get(index);
    if (known !== undefined) return known;
    const made = this.styles.made(index);
    const written =
      made === undefined ? 0 : this.#addCellStyle(made.base, made.change, this.styles.get(index));
    this.#cells.set(index, written);
    return written;
  }

  /** The `dxfId` of what a rule of conditional formatting lays over a cell. */
  differential(look: DifferentialLook): number {
    const key = JSON.stringify(look);
    const known = this.#differential.get(key);
    if (known !== undefined) return known;
    const prefix = prefixOf(this.#root());
    const index = append(this.#list("dxfs"), differentialElement(look, prefix));
    this.#differential.set(key, index);
    return index;
  }

  /** Takes away looks at the end of the list that no rule and no table refers to any more. */
  dropUnusedDifferential(): void {
    if (!this.hasFreedDifferential || this.#part === undefined) return;
    const used = this.#references(/xl\/.*\.xml$/, /\b\w*[dD]xfId="(\d+)"/g);
    dropTail(this.#root(), "dxfs", used);
  }

  /** The same for looks of cells and their fonts, fills and borders, after a sheet went away. */
  dropUnused(): void {
    if (this.#part === undefined) return;
    const root = this.#root();
    const used = this.#references(
      /xl\/worksheets\/[^/]*\.xml$/,
      /<(?:\w+:)?(?:c|row|col)\s[^>]*?\b(?:s|style)="(\d+)"/g
    );
    used.add(0);
    dropTail(root, "cellXfs", used);
    const xfs = [...elements(element(root, "cellXfs")), ...elements(element(root, "cellStyleXfs"))];
    // The file format keeps the first two fills for itself.
    for (const [list, id, kept] of [
      ["fonts", "fontId", [0]],
      ["fills", "fillId", [0, 1]],
      ["borders", "borderId", [0]],
    ] as const) {
      dropTail(root, list, new Set([...kept, ...xfs.map((xf) => Number(attribute(xf, id) ?? 0))]));
    }
  }

  #references(parts: RegExp, pattern: RegExp): Set<number> {
    const used = new Set<number>();
    for (const part of this.editor.partNames.filter((name) => parts.test(name))) {
      for (const match of this.editor.text(part).matchAll(pattern)) used.add(Number(match[1]));
    }
    return used;
  }

  #addCellStyle(base: number, change: StyleChange, whole: CellStyle): number {
    const xfs = this.#list("cellXfs");
    const before = elements(xfs)[base];
    const prefix = prefixOf(this.#root());
    const xf = before === undefined ? newElement(`${prefix}xf`, { numFmtId: 0 }) : copied(before);
    if (change.numberFormat !== undefined) {
      setAttribute(xf, "numFmtId", this.#numberFormat(change.numberFormat));
      setAttribute(xf, "applyNumberFormat", 1);
    }
    if (FONT.some((name) => name in change)) {
      const fonts = this.#list("fonts");
      const old = elements(fonts)[Number(attribute(xf, "fontId") ?? 0)];
      setAttribute(xf, "fontId", append(fonts, fontElement(old, whole, prefix)));
      setAttribute(xf, "applyFont", 1);
    }
    if ("fill" in change) {
      const filled = append(this.#list("fills"), fillElement(whole.fill, prefix));
      setAttribute(xf, "fillId", whole.fill === undefined ? 0 : filled);
      setAttribute(xf, "applyFill", 1);
    }
    if (change.borders !== undefined) {
      setAttribute(
        xf,
        "borderId",
        append(this.#list("borders"), borderElement(whole.borders, prefix))
      );
      setAttribute(xf, "applyBorder", 1);
    }
    if (ALIGNMENT.some((name) => name in change)) align(xf, whole, prefix);
    if (change.quotePrefix === true) setAttribute(xf, "quotePrefix", 1);
    else if (change.quotePrefix === false) xf.attributes.delete("quotePrefix");
    return append(xfs, xf);
  }

  #numberFormat(code: string): number {
    const builtIn = Object.entries(BUILT_IN).find(([, known]) => known === code);
    if (builtIn !== undefined) return Number(builtIn[0]);
    const list = this.#list("numFmts");
    const known = elements(list).find((entry) => attribute(entry, "formatCode") === code);
    if (known !== undefined) return Number(attribute(known, "numFmtId"));
    const id =
      Math.max(163, ...elements(list).map((entry) => Number(attribute(entry, "numFmtId")))) + 1;
    append(list, newElement(`${prefixOf(this.#root())}numFmt`, { numFmtId: id, formatCode: code }));
    return id;
  }

  #root(): XmlElement {
    if (this.#part === undefined) throw new RangeError("a workbook without a part of styles");
    return this.editor.edit(this.#part, "").root;
  }

  /** A list of the part, made at its place where it is missing. */
  #list(name: string): XmlElement {
    const root = this.#root();
    const known = element(root, name);
    if (known !== undefined) return known;
    const made = newElement(prefixOf(root) + name, { count: 0 });
    const place = LISTS.indexOf(name);
    const next = root.children.findIndex(
      (child) => typeof child !== "string" && LISTS.indexOf(localName(child)) > place
    );
    root.children.splice(next < 0 ? root.children.length : next, 0, made);
    return made;
  }
}

const LISTS = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
];
const FONT = ["bold", "italic", "underline", "strikethrough", "color", "fontName", "fontSize"];
const ALIGNMENT = ["horizontal", "vertical", "wrap", "indent"];

function append(list: XmlElement, entry: XmlElement): number {
  const index = elements(list).length;
  list.children.push(entry);
  setAttribute(list, "count", index + 1);
  return index;
}

function dropTail(root: XmlElement, name: string, used: ReadonlySet<number>): void {
  const list = element(root, name);
  if (list === undefined) return;
  const kept = elements(list);
  const before = kept.length;
  while (kept.length > 0 && !used.has(kept.length - 1)) kept.pop();
  if (kept.length === before) return;
  list.children = list.children.filter(
    (child) => typeof child === "string" || kept.includes(child)
  );
  setAttribute(list, "count", kept.length);
}

function copied(of: XmlElement): XmlElement {
  return {
    name: of.name,
    attributes: new Map(of.attributes),
    children: of.children.map((child) => (typeof child === "string" ? child : copied(child))),
  };
}

function fontElement(old: XmlElement | undefined, style: CellStyle, prefix: string): XmlElement {
  const kept = elements(old).filter((child) =>
    ["family", "charset", "scheme"].includes(localName(child))
  );
  const flag = (name: string, isOn: boolean): XmlElement[] =>
    isOn ? [newElement(prefix + name)] : [];
  const children = [
    ...flag("b", style.bold),
    ...flag("i", style.italic),
    ...flag("strike", style.strikethrough),
    ...flag("u", style.underline),
    ...(style.fontSize === undefined ? [] : [newElement(`${prefix}sz`, { val: style.fontSize })]),
    ...(style.color === undefined
      ? []
      : [newElement(`${prefix}color`, { rgb: argb(style.color) })]),
    ...(style.fontName === undefined ? [] : [newElement(`${prefix}name`, { val: style.fontName })]),
    ...kept.map(copied),
  ];
  return newElement(`${prefix}font`, {}, children);
}

function fillElement(color: string | undefined, prefix: string): XmlElement {
  const pattern = newElement(`${prefix}patternFill`, {
    patternType: color === undefined ? "none" : "solid",
  });
  if (color !== undefined) {
    pattern.children = [
      newElement(`${prefix}fgColor`, { rgb: argb(color) }),
      newElement(`${prefix}bgColor`, { indexed: 64 }),
    ];
  }
  return newElement(`${prefix}fill`, {}, [pattern]);
}

function borderElement(borders: Borders, prefix: string, isDifferential = false): XmlElement {
  const sides = (["left", "right", "top", "bottom"] as const).map((side) =>
    sideElement(side, borders[side], prefix)
  );
  return newElement(
    `${prefix}border`,
    {},
    isDifferential ? sides : [...sides, newElement(`${prefix}diagonal`)]
  );
}

function sideElement(side: string, line: BorderLine | undefined, prefix: string): XmlElement {
  if (line === undefined) return newElement(prefix + side);
  const color = line.color === undefined ? { auto: 1 } : { rgb: argb(line.color) };
  return newElement(prefix + side, { style: line.line }, [newElement(`${prefix}color`, color)]);
}

function align(xf: XmlElement, style: CellStyle, prefix: string): void {
  const word = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
  const horizontal =
    style.horizontal === "CenterAcrossSelection" ? "centerContinuous" : word(style.horizontal);
  const alignment = newElement(`${prefix}alignment`, {
    horizontal: style.horizontal === "General" ? undefined : horizontal,
    vertical: style.vertical === "Bottom" ? undefined : word(style.vertical),
    wrapText: style.wrap ? 1 : undefined,
    indent: style.indent > 0 ? style.indent : undefined,
  });
  const others = xf.children.filter(
    (child) => typeof child === "string" || localName(child) !== "alignment"
  );
  xf.children = [alignment, ...others];
  setAttribute(xf, "applyAlignment", 1);
}

function differentialElement(look: DifferentialLook, prefix: string): XmlElement {
  const flag = (name: string, isOn: boolean | undefined): XmlElement[] =>
    isOn === undefined ? [] : [newElement(prefix + name, isOn ? {} : { val: 0 })];
  const font = [
    ...flag("b", look.bold),
    ...flag("i", look.italic),
    ...flag("strike", look.strikethrough),
    ...flag("u", look.underline),
    ...(look.color === undefined ? [] : [newElement(`${prefix}color`, { rgb: argb(look.color) })]),
  ];
  const children: XmlElement[] = font.length === 0 ? [] : [newElement(`${prefix}font`, {}, font)];
  if (look.fill !== undefined) {
    const background = newElement(`${prefix}bgColor`, { rgb: argb(look.fill) });
    children.push(
      newElement(`${prefix}fill`, {}, [newElement(`${prefix}patternFill`, {}, [background])])
    );
  }
  if (look.borders !== undefined) children.push(borderElement(look.borders, prefix, true));
  return newElement(`${prefix}dxf`, {}, children);
}

function argb(color: string): string {
  return `FF${color.slice(1)}`;
}
