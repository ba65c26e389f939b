import type { Comparison } from "../money/agreement";
import type { Doubt, Figure, RecognisedTable } from "../recognition/model";
import type { CellInRole, Finding } from "./finding";
import { figuresOf } from "./folding";
import { measureName, tableRef } from "./naming";
import type { Relation, Rule } from "./rule";

/**
 * Failures that may come from how a table was read and not from its numbers: what cannot be told is said, not accused.
 */
export class Doubts {
  /** Tables in which a sum of their own fails: there the numbers are wrong, however the columns are read. */
  private readonly shaken = new Set<number>();
  private readonly raised = new Map<Doubt, RaisedDoubt>();

  constructor(private readonly tables: readonly RecognisedTable[]) {}

  /** Remembers a failure; sums within a table are asked before ties between tables. */
  failed(relation: Relation): void {
    if (!isTie(relation)) this.shaken.add(relation.total.table.index);
  }

  /** Whether a relation that fails rests on columns that may be misread. */
  concern(relation: Relation, comparison: Comparison | undefined): boolean {
    if (relation.doubtful) return true;
    return figuresOf(relation).some((figure) => this.concernsFigure(relation, figure, comparison));
  }

  /** One finding per column that is missing where another table says there is money. */
  findings(rule: Rule): Finding[] {
    return [...this.raised].map(([doubt, { table, figures }]) => ({
      rule: rule.code,
      severity: rule.severity,
      table: tableRef(table),
      message: missingColumnWording(table, doubt),
      cells: [...figures.map(cellOf), { cell: doubt.cell, role: "title" as const }],
      terms: [],
      dependents: [],
    }));
  }

  private concernsFigure(
    relation: Relation,
    figure: Figure,
    comparison: Comparison | undefined
  ): boolean {
    const table = this.tables[figure.table.index];
    if (table === undefined) return false;
    const doubt = table.doubts.find((one) => concerns(one, figure, comparison));
    if (doubt !== undefined) return true;
    const lost = table.doubts.find(
      ({ kind, solved, measures }) =>
        kind === "column-missing" && solved && measures.includes(figure.measure.id)
    );
    if (lost === undefined || !isTie(relation) || this.shaken.has(table.index)) return false;
    this.raise(lost, table, figure);
    return true;
  }

  private raise(doubt: Doubt, table: RecognisedTable, figure: Figure): void {
    const known = this.raised.get(doubt);
    if (known === undefined) this.raised.set(doubt, { table, figures: [figure] });
    else if (!known.figures.includes(figure)) known.figures.push(figure);
  }
}

interface RaisedDoubt {
  readonly table: RecognisedTable;
  readonly figures: Figure[];
}

/**
 * Where the sums leave the reading open, a failure over the doubted columns may come from it, and so may a total larger
 * than its parts when one of them has no column.
 */
function concerns(
  { kind, solved, measures }: Doubt,
  { measure }: Figure,
  comparison: Comparison | undefined
): boolean {
  if (solved) return false;
  if (measures.includes(measure.id)) return true;
  const lacks = measure.layout?.sumOf?.some((id) => measures.includes(id)) === true;
  return kind === "column-missing" && lacks && comparison?.difference.isNegative() !== true;
}

function isTie(relation: Relation): boolean {
  const { index } = relation.total.table;
  return (
    relation.against !== undefined || figuresOf(relation).some(({ table }) => table.index !== index)
  );
}

function cellOf({ cell }: Figure): CellInRole {
  return { cell, role: "value" };
}

function missingColumnWording(table: RecognisedTable, { measures }: Doubt): Finding["message"] {
  const { name } = table;
  const present = new Set(table.measures.map(({ id }) => id));
  const lost = measures.filter((id) => !present.has(id)).map((id) => measureName(table, id));
  return {
    zh: `《${name}》表头没有“${lost.join("”“")}”列，所列金额与其他表不符，可能属于缺少的这一列，请核对表头。`,
    en: `The head of 《${name}》 has no column ${lost.join(", ")}; its amounts disagree with other tables and may belong to that column. Please check the head.`,
  };
}
