import type { Area } from "../../model/areas";
import type { Axis } from "./axis";
import type { Metrics } from "./metrics";
import type { Box } from "./metrics";

/** Size of the heads in which the letters and numbers of columns and rows stand, in pixels. */
export const HEAD = { width: 46, height: 22 } as const;

/** One of the up to four parts into which frozen panes divide a sheet. */
export interface Part {
  /** the cells that can be seen in it, at least partly */
  readonly shown: Area;
  /** where it stands on the canvas */
  readonly box: Box;
  /** to be added to a place on the sheet to get the place on the canvas */
  readonly shiftX: number;
  readonly shiftY: number;
}

/** What of a sheet can be seen: from how far it was scrolled and how large the canvas is, all in pixels. */
export class View {
  readonly frozenWidth: number;
  readonly frozenHeight: number;

  constructor(
    readonly metrics: Metrics,
    readonly scrollX: number,
    readonly scrollY: number,
    readonly width: number,
    readonly height: number
  ) {
    const { frozen } = metrics.sheet;
    this.frozenWidth = metrics.columns.start(frozen.columns);
    this.frozenHeight = metrics.rows.start(frozen.rows);
  }

  /** In the order of painting. */
  parts(): readonly Part[] {
    const across = this.#along(this.metrics.columns, "columns");
    const down = this.#along(this.metrics.rows, "rows");
    return down.flatMap((rows) =>
      across.map((columns) => ({
        shown: {
          row: rows.first,
          rowCount: rows.last - rows.first + 1,
          column: columns.first,
          columnCount: columns.last - columns.first + 1,
        },
        box: { left: columns.from, top: rows.from, width: columns.length, height: rows.length },
        shiftX: columns.shift,
        shiftY: rows.shift,
      }))
    );
  }

  /** The cell under a point of the canvas; undefined over the heads. */
  cellAt(x: number, y: number): { readonly row: number; readonly column: number } | undefined {
    if (x < HEAD.width || y < HEAD.height) return undefined;
    return { row: this.rowAt(y), column: this.columnAt(x) };
  }

  rowAt(y: number): number {
    const inside = Math.max(0, y - HEAD.height);
    return this.metrics.rows.at(inside < this.frozenHeight ? inside : inside + this.scrollY);
  }

  columnAt(x: number): number {
    const inside = Math.max(0, x - HEAD.width);
    return this.metrics.columns.at(inside < this.frozenWidth ? inside : inside + this.scrollX);
  }

  /** Where an area stands on the canvas; parts of it may be scrolled away. */
  place(area: Area): Box {
    const box = this.metrics.box(area);
    const { frozen } = this.metrics.sheet;
    const left = HEAD.width + box.left - (area.column < frozen.columns ? 0 : this.scrollX);
    const top = HEAD.height + box.top - (area.row < frozen.rows ? 0 : this.scrollY);
    return { ...box, left, top };
  }

  #along(axis: Axis, which: "rows" | "columns"): readonly Stretch[] {
    const head = which === "rows" ? HEAD.height : HEAD.width;
    const whole = which === "rows" ? this.height : this.width;
    const frozen = which === "rows" ? this.frozenHeight : this.frozenWidth;
    const scroll = which === "rows" ? this.scrollY : this.scrollX;
    const count = this.metrics.sheet.frozen[which];
    const free = whole - head - frozen;
    const moving = {
      first: axis.at(frozen + scroll),
      last: axis.at(frozen + scroll + Math.max(0, free)),
      from: head + frozen,
      length: Math.max(0, free),
      shift: head - scroll,
    };
    if (count === 0) return [moving];
    return [{ first: 0, last: count - 1, from: head, length: frozen, shift: head }, moving];
  }
}

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly from: number;
  readonly length: number;
  readonly shift: number;
}
