import {
  figureOf,
  type Figure,
  type Line,
  type Measure,
  type RecognisedTable,
} from "../recognition/model";
import type { LineLayout, PanelLayout } from "../standards/layoutProfile";

/** A recognised table, indexed by meaning. Indexes are made when first asked for. */
export class TableView {
  readonly totals: readonly Line[];
  readonly units: readonly Line[];
  readonly items: readonly Line[];
  private lineIndex: ReadonlyMap<string, Line> | undefined;
  private columnIndex: ReadonlyMap<string, number> | undefined;
  private childIndex: ReadonlyMap<Line, readonly Line[]> | undefined;
  private ownership: ReadonlyMap<Line, readonly Line[]> | undefined;
  private unitCodeSet: ReadonlySet<string> | undefined;

  constructor(readonly table: RecognisedTable) {
    this.totals = table.lines.filter((line) => line.role === "total");
    this.units = table.lines.filter((line) => line.role === "unit");
    this.items = table.lines.filter((line) => line.role === "item");
  }

  /** Measures of money; quantities, shares and what else stands in a foreign column cannot be added to anything. */
  moneyMeasures(): readonly Measure[] {
    return this.table.measures.filter(({ layout, mayEnter }) =>
      layout === undefined ? mayEnter !== undefined : layout.holds !== "quantity"
    );
  }

  /** Whether the table prints this measure. */
  has(measure: string): boolean {
    return this.columns().has(measure);
  }

  /** The figure of a line under a measure. */
  figure(line: Line, measure: string): Figure | undefined {
    const position = this.columns().get(measure);
    if (position === undefined) return undefined;
    const figure = line.figures[position];
    // In panels a line has the figures of its own panel only, so that positions differ.
    return figure?.measure.id === measure ? figure : figureOf(line, measure);
  }

  /** The figures of several lines under one measure. */
  column(lines: readonly Line[], measure: string): Figure[] {
    const figures: Figure[] = [];
    for (const line of lines) {
      const figure = this.figure(line, measure);
      if (figure !== undefined) figures.push(figure);
    }
    return figures;
  }

  /** Panels and forms: the line with this id (`income.general`). */
  line(id: string): Line | undefined {
    this.lineIndex ??= indexById(this.table.lines);
    return this.lineIndex.get(id);
  }

  /** Panels: the lines of a panel that the layout does not know. */
  foreignLines(panel: string): readonly Line[] {
    return this.items.filter((line) => line.panel === panel && line.id === undefined);
  }

  /** Panels and forms: the amount of the line with this id. */
  amount(id: string): Figure | undefined {
    const line = this.line(id);
    return line && figureOf(line, "amount");
  }

  /** The lines directly below a line, in nested rows. */
  children(line: Line): readonly Line[] {
    return this.childrenByParent().get(line) ?? NO_LINES;
  }

  childrenByParent(): ReadonlyMap<Line, readonly Line[]> {
    this.childIndex ??= groupedChildren(this.items);
    return this.childIndex;
  }

  /** Item lines that are part of no other line. */
  topItems(): readonly Line[] {
    return this.items.filter((line) => line.parent === undefined);
  }

  /** Item lines without parts of their own. */
  leaves(): readonly Line[] {
    const children = this.childrenByParent();
    return children.size === 0 ? this.items : this.items.filter((line) => !children.has(line));
  }

  /**
   * Unit rows without items, directly above the row of a unit that has some: they may be the row of the department
   * whose units follow, or a unit with one amount. Only the sum can tell.
   */
  departmentRows(): readonly Line[] {
    const owned = this.itemsByUnit();
    const codes = this.unitCodes();
    return this.units.filter((unit, index) => {
      const next = this.units[index + 1];
      if (next === undefined || owned.get(unit)?.length !== 0) return false;
      if (this.isParentUnit(unit)) return false;
      return (owned.get(next)?.length ?? 0) > 0 && parentCodeIn(unit.unitCode, codes) === undefined;
    });
  }

  /** The top item lines of each unit row. */
  itemsByUnit(): ReadonlyMap<Line, readonly Line[]> {
    this.ownership ??= ownedItems(this.table.lines, this.units);
    return this.ownership;
  }

  /** Codes of the units that the table has rows of. */
  unitCodes(): ReadonlySet<string> {
    this.unitCodeSet ??= new Set(this.units.flatMap((line) => line.unitCode ?? []));
    return this.unitCodeSet;
  }

  /**
   * The lines that add up to the total: top items and units without items of their own. Unit rows whose items stand
   * below only repeat them.
   */
  partsOfTotal(): readonly Line[] {
    if (this.units.length === 0) return this.topItems();
    const owned = this.itemsByUnit();
    const bare = this.topUnits().filter((unit) => (owned.get(unit) ?? NO_LINES).length === 0);
    const direct = bare.filter((unit) => !this.isParentUnit(unit));
    return [...direct, ...this.topItems()];
  }

  /** Unit rows that are no part of another unit's row (114 above 114001). */
  topUnits(): readonly Line[] {
    const codes = this.unitCodes();
    return this.units.filter((unit) => parentCodeIn(unit.unitCode, codes) === undefined);
  }

  private isParentUnit(unit: Line): boolean {
    const code = unit.unitCode;
    if (code === undefined) return false;
    return this.units.some((other) => other !== unit && isWithin(other.unitCode, code));
  }

  /** What stands for the whole table under a measure: its total, else the lines that would add up to it. */
  whole(measure: string): readonly Figure[] {
    const total = this.totals[0] ?? (this.units.length === 1 ? this.units[0] : undefined);
    const figure = total && this.figure(total, measure);
    return figure === undefined ? this.column(this.partsOfTotal(), measure) : [figure];
  }

  /** Panels: the layouts of the panels, with their lines. */
  panels(): readonly PanelLayout[] {
    const { body } = this.table.layout;
    return body.shape === "panels" ? body.panels : [];
  }

  /** Panels and forms: line layouts with the prefix that their ids carry in the table. */
  lineLayouts(): readonly { readonly prefix: string; readonly lines: readonly LineLayout[] }[] {
    const { body } = this.table.layout;
    if (body.shape === "panels") {
      return body.panels.map((panel) => ({ prefix: `${panel.id}.`, lines: panel.lines }));
    }
    return body.shape === "form" ? [{ prefix: "", lines: body.amounts }] : [];
  }

  private columns(): ReadonlyMap<string, number> {
    this.columnIndex ??= new Map(this.table.measures.map((measure, index) => [measure.id, index]));
    return this.columnIndex;
  }
}

const NO_LINES: readonly Line[] = [];

function indexById(lines: readonly Line[]): ReadonlyMap<string, Line> {
  const index = new Map<string, Line>();
  for (const line of lines) {
    if (line.id !== undefined && !index.has(line.id)) index.set(line.id, line);
  }
  return index;
}

function groupedChildren(items: readonly Line[]): ReadonlyMap<Line, readonly Line[]> {
  const groups = new Map<Line, Line[]>();
  for (const line of items) {
    if (line.parent === undefined) continue;
    const group = groups.get(line.parent);
    if (group === undefined) groups.set(line.parent, [line]);
    else group.push(line);
  }
  return groups;
}

function ownedItems(
  lines: readonly Line[],
  units: readonly Line[]
): ReadonlyMap<Line, readonly Line[]> {
  const owned = new Map<Line, Line[]>(units.map((unit) => [unit, []]));
  const byCode = new Map(
    units.flatMap((unit) => (unit.unitCode === undefined ? [] : [[unit.unitCode, unit] as const]))
  );
  let above: Line | undefined;
  for (const line of lines) {
    if (line.role === "unit") above = line;
    if (line.role !== "item" || line.parent !== undefined) continue;
    const unit = line.unitCode === undefined ? above : (byCode.get(line.unitCode) ?? above);
    if (unit !== undefined) owned.get(unit)?.push(line);
  }
  return owned;
}

function parentCodeIn(code: string | undefined, codes: ReadonlySet<string>): string | undefined {
  if (code === undefined) return undefined;
  for (let length = code.length - 1; length >= 3; length--) {
    const prefix = code.slice(0, length);
    if (codes.has(prefix)) return prefix;
  }
  return undefined;
}

function isWithin(code: string | undefined, outer: string): boolean {
  return code !== undefined && code.length > outer.length && code.startsWith(outer);
}
