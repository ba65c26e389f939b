import type { Figure, Recognition, RecognisedTable } from "../recognition/model";
import type { CellAddress } from "../workbook/address";
import type { Coverage } from "./finding";
import type { Relation } from "./rule";

/** Remembers which cells a relation has checked: one byte per cell of each table, cheap enough for every relation. */
export class CoverageMap {
  private readonly marks: readonly TableMarks[];

  constructor(private readonly recognition: Recognition) {
    this.marks = recognition.tables.map((table) => new TableMarks(table));
  }

  /** Marks every number of a relation as checked. */
  mark(relation: Relation): void {
    this.markFigure(relation.total);
    const { against } = relation;
    // Last year's figures belong to another workbook.
    if (against !== undefined && this.recognition.tables[against.index] !== against) return;
    for (const figure of relation.parts) this.markFigure(figure);
    for (const figure of relation.minus) this.markFigure(figure);
    for (const figure of relation.optional) this.markFigure(figure);
  }

  /** Counts printed numbers; a blank holds nothing that could be checked. */
  summary(): Coverage {
    let figures = 0;
    const unchecked: CellAddress[] = [];
    for (const [index, table] of this.recognition.tables.entries()) {
      const marks = this.marks[index];
      for (const line of table.lines) {
        for (const figure of line.figures) {
          if (figure.content === "blank") continue;
          figures += 1;
          if (marks?.has(figure) !== true) unchecked.push(figure.cell);
        }
      }
    }
    return { figures, checked: figures - unchecked.length, unchecked };
  }

  private markFigure(figure: Figure): void {
    this.marks[figure.table.index]?.add(figure);
  }
}

class TableMarks {
  private readonly bytes: Uint8Array;
  private readonly top: number;
  private readonly left: number;
  private readonly width: number;

  constructor({ range }: RecognisedTable) {
    this.top = range.top;
    this.left = range.left;
    this.width = range.right - range.left + 1;
    this.bytes = new Uint8Array(this.width * (range.bottom - range.top + 1));
  }

  // Writing outside of a typed array does nothing, and reading there gives undefined.
  add(figure: Figure): void {
    this.bytes[this.position(figure)] = 1;
  }

  has(figure: Figure): boolean {
    return this.bytes[this.position(figure)] === 1;
  }

  /** From line and measure: asking a figure for its cell makes an address, a million times for a large disclosure. */
  private position({ line, measure }: Figure): number {
    return (line.row - this.top) * this.width + measure.column - this.left;
  }
}
