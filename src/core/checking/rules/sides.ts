import type { Code, Figure, Line, RecognisedTable } from "../../recognition/model";
import { isSome } from "../../figures/disclosureView";
import type { Answers } from "../rule";
import type { TableView } from "../../figures/tableView";

/** One side of a tie: the figures that add up to it, and the table they stand in (named when there are none). */
export interface Side {
  readonly table: RecognisedTable;
  readonly figures: readonly Figure[];
}

/** Σ left = Σ right. The side of a single figure is the one that is explained. */
export function equate(answers: Answers, left: Side, right: Side, doubtful = false): void {
  const [stated, sum] =
    left.figures.length === 1 || right.figures.length !== 1 ? [left, right] : [right, left];
  const [total, ...minus] = stated.figures;
  if (total !== undefined) {
    answers.equal(total, sum.figures, { minus, against: sum.table, doubtful });
    return;
  }
  const [lone, ...others] = sum.figures;
  if (lone === undefined) answers.notApplicable();
  else answers.equal(lone, [], { minus: others, against: stated.table, doubtful });
}

/** Σ part ≤ Σ whole. */
export function bound(answers: Answers, part: Side, whole: Side, doubtful = false): void {
  const [total, ...minus] = part.figures;
  if (total === undefined) answers.notApplicable();
  else answers.atMost(total, whole.figures, { minus, against: whole.table, doubtful });
}

/** The whole table under a measure, as a side. */
export function wholeSide(view: TableView, measure: string): Side {
  return { table: view.table, figures: view.whole(measure) };
}

/** A line of a panel or form, as a side. */
export function lineSide(view: TableView, line: string): Side {
  const figure = view.amount(line);
  return { table: view.table, figures: figure === undefined ? [] : [figure] };
}

/** How two tables that list the same codes are compared. */
export interface CodeTie {
  readonly left: TableView;
  readonly right: TableView;
  readonly codeOf: (line: Line) => Code | undefined;
  /** Measure of the left table with that of the right. */
  readonly measures: readonly (readonly [left: string, right: string])[];
  readonly relate: (answers: Answers, left: Side, right: Side, doubtful?: boolean) => void;
}

/**
 * Relates the lines of each code. Where both tables have the rows of the same units, each unit is compared on its own,
 * otherwise sums over all units are. A table that stops at a higher level (款 against 项) is compared at that level.
 */
export function tieByCode(answers: Answers, tie: CodeTie): void {
  const measures = tie.measures.filter(
    ([left, right]) => tie.left.has(left) && tie.right.has(right)
  );
  const byUnit = haveSameUnits(tie.left, tie.right);
  const left = new CodeIndex(tie.left, tie.codeOf, byUnit);
  const right = new CodeIndex(tie.right, tie.codeOf, byUnit);
  if (measures.length === 0 || left.isEmpty || right.isEmpty) {
    answers.notApplicable();
    return;
  }
  // A row without a code may be the very row that seems to be missing.
  const doubtful = left.hasUncoded || right.hasUncoded;
  const relate = (leftLines: readonly Line[], rightLines: readonly Line[]): void => {
    const oneSided = leftLines.length === 0 || rightLines.length === 0;
    for (const [leftMeasure, rightMeasure] of measures) {
      tie.relate(
        answers,
        { table: tie.left.table, figures: tie.left.column(leftLines, leftMeasure) },
        { table: tie.right.table, figures: tie.right.column(rightLines, rightMeasure) },
        oneSided && doubtful
      );
    }
  };
  for (const [key, lines] of left.leaves) {
    const counterpart = right.linesOf(key);
    if (counterpart !== undefined) relate(lines, counterpart);
  }
  for (const [key, lines] of right.leaves) {
    if (left.all.has(key)) continue;
    const counterpart = left.linesOf(key);
    if (counterpart !== undefined) relate(counterpart, lines);
  }
}

export function functionCodeOf(line: Line): Code | undefined {
  return line.functionClass;
}

export function departmentCodeOf(line: Line): Code | undefined {
  return line.departmentClass;
}

/** Leaf lines whose code (of the list asked for) starts with one of the prefixes. */
export function linesUnder(
  view: TableView,
  codeOf: (line: Line) => Code | undefined,
  prefixes: readonly string[]
): readonly Line[] {
  return view.leaves().filter((line) => {
    const code = codeOf(line)?.code;
    return code !== undefined && prefixes.some((prefix) => code.startsWith(prefix));
  });
}

function haveSameUnits(left: TableView, right: TableView): boolean {
  const one = left.unitCodes();
  const other = right.unitCodes();
  return one.size > 1 && one.size === other.size && [...one].every((code) => other.has(code));
}

/** Lines by code, or by unit and code. */
class CodeIndex {
  readonly leaves = new Map<string, Line[]>();
  readonly all = new Map<string, Line[]>();
  readonly hasUncoded: boolean;
  private readonly prefixes = new Map<string, Line[]>();

  constructor(
    view: TableView,
    codeOf: (line: Line) => Code | undefined,
    private readonly byUnit: boolean
  ) {
    const parents = view.childrenByParent();
    let uncoded = false;
    for (const line of view.items) {
      const key = this.keyOf(line, codeOf(line)?.code);
      if (key === undefined) {
        uncoded ||= line.figures.some(isSome);
        continue;
      }
      add(this.all, key, line);
      if (!parents.has(line)) {
        add(this.leaves, key, line);
        for (const prefix of shorterKeys(key)) add(this.prefixes, prefix, line);
      }
    }
    this.hasUncoded = uncoded;
  }

  get isEmpty(): boolean {
    return this.leaves.size === 0;
  }

  /** The lines that hold what the key stands for; none when it is absent; `undefined` when only a wider code is there. */
  linesOf(key: string): readonly Line[] | undefined {
    const lines = this.all.get(key) ?? this.prefixes.get(key);
    if (lines !== undefined) return lines;
    const isWider = shorterKeys(key).some((shorter) => this.leaves.has(shorter));
    return isWider ? undefined : [];
  }

  private keyOf(line: Line, code: string | undefined): string | undefined {
    if (code === undefined || code === "") return undefined;
    return this.byUnit ? `${line.unitCode ?? ""} ${code}` : code;
  }
}

/** 类 and 款 above a code, or 款's 类: two digits fewer each. */
function shorterKeys(key: string): string[] {
  const codeStart = key.lastIndexOf(" ") + 1;
  const keys: string[] = [];
  for (let end = key.length - 2; end - codeStart >= 3; end -= 2) keys.push(key.slice(0, end));
  return keys;
}

function add(groups: Map<string, Line[]>, key: string, line: Line): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [line]);
  else group.push(line);
}
