import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type {
  Crosswalk,
  CrosswalkRow,
  Proof,
  UnitKindChoice,
} from "../../src/core/crosswalk/model";
import { proposeCrosswalk, type CrosswalkRequest } from "../../src/core/crosswalk/proposeCrosswalk";
import { Amount } from "../../src/core/money/amount";
import { convert, type Money } from "../../src/core/money/money";
import type { Figure, Recognition } from "../../src/core/recognition/model";
import { recogniseWorkbook } from "../../src/core/recognition/recogniseWorkbook";
import { blanked } from "../core/crosswalk/blanked";
import { cases, type Case } from "../random/cases";
import { runs } from "../random/runs";

interface Tally {
  wrong: string[];
  rows: number;
  filled: number;
  bySums: number;
}

/** Blanks the rows asked for, proposes, and compares with what stood there. */
function proposedFor(
  printed: Case,
  request: CrosswalkRequest,
  isBlanked: (row: number) => boolean = () => true
): Tally {
  const { snapshot } = printed.arrangement;
  const emptied = blanked(snapshot, recogniseWorkbook(snapshot), isBlanked);
  const { rows } = proposeCrosswalk(recogniseWorkbook(emptied.snapshot), request);
  const tally: Tally = { wrong: [], rows: emptied.removed.size, filled: 0, bySums: 0 };
  for (const { id, department, outcome } of rows) {
    if (outcome.kind !== "proposed") continue;
    tally.filled += 1;
    if (outcome.basis.kind === "sums") tally.bySums += 1;
    // A precedent says what stands in other rows: units of both kinds may hold the same class, so it proves nothing.
    if (outcome.basis.kind === "precedent") continue;
    const there = emptied.removed.get(id);
    if (there !== outcome.target.code) {
      tally.wrong.push(
        `${id} ${department.code}: ${outcome.target.code} (${outcome.basis.kind}), not ${there ?? "?"}`
      );
    }
  }
  return tally;
}

describe.each(["yuan", "rounded"] as const)("the class correspondence (%s)", (units) => {
  test("proves no wrong class when every row is blank", () => {
    const total: Tally = { wrong: [], rows: 0, filled: 0, bySums: 0 };
    fc.assert(
      fc.property(cases(units), (printed) => {
        const tally = proposedFor(printed, {});
        total.rows += tally.rows;
        total.filled += tally.filled;
        total.bySums += tally.bySums;
        expect(tally.wrong).toEqual([]);
      }),
      runs(80)
    );

    expect(total.bySums).toBeGreaterThan(0);
  });

  test("proves no wrong class when some rows are blank", () => {
    const total: Tally = { wrong: [], rows: 0, filled: 0, bySums: 0 };
    fc.assert(
      fc.property(cases(units), fc.nat(99), (printed, which) => {
        const tally = proposedFor(printed, {}, (row) => (row * 7 + which) % 3 === 0);
        total.rows += tally.rows;
        total.filled += tally.filled;
        total.bySums += tally.bySums;
        expect(tally.wrong).toEqual([]);
      }),
      runs(80)
    );

    expect(total.bySums).toBeGreaterThan(0);
  });

  test("never fills against the sums, or a pair twice, whatever is said and picked", () => {
    const seen = { proposed: 0, refused: 0, proofs: 0 };
    fc.assert(
      fc.property(cases(units), wishes, (printed, wish) => {
        const { snapshot } = printed.arrangement;
        const whole = recogniseWorkbook(snapshot);
        const emptied = blanked(snapshot, whole, (row) => (row * 7 + wish.which) % 4 !== 0);
        const recognition = recogniseWorkbook(emptied.snapshot);
        const crosswalk = proposeCrosswalk(recognition, requestOf(wish, recognition));
        for (const { outcome } of crosswalk.rows) {
          if (outcome.kind === "proposed") seen.proposed += 1;
          if (outcome.kind === "open" && outcome.reason.kind === "contradicted") seen.refused += 1;
        }

        expect(againstSums(crosswalk, printed, recognition)).toEqual([]);
        expect(pairsTwice(crosswalk, recognition)).toEqual([]);
        const proofs = proofsOf(crosswalk);
        seen.proofs += proofs.length;
        expect(proofs.flatMap((proof) => flawsOf(proof))).toEqual([]);
      }),
      runs(50)
    );

    expect(seen.proposed).toBeGreaterThan(0);
    expect(seen.refused).toBeGreaterThan(0);
    expect(seen.proofs).toBeGreaterThan(0);
  });

  test("proposes what stands there where class or sums decide, when asked about filled rows", () => {
    let decided = 0;
    fc.assert(
      fc.property(cases(units), (printed) => {
        const recognition = recogniseWorkbook(printed.arrangement.snapshot);
        const others = proposeCrosswalk(recognition, { all: true }).rows.filter(
          ({ outcome, present }) => {
            if (outcome.kind !== "proposed") return false;
            if (outcome.basis.kind !== "class-decides" && outcome.basis.kind !== "sums")
              return false;
            decided += 1;
            return outcome.target.code !== present?.code;
          }
        );
        expect(others.map(({ id, outcome }) => [id, outcome])).toEqual([]);
      }),
      runs(40)
    );

    expect(decided).toBeGreaterThan(0);
  });
});

/** What a user might say and pick, right or wrong. */
interface Wish {
  readonly basic: UnitKindChoice["basic"];
  readonly project: UnitKindChoice["basic"];
  readonly ofUnits: readonly UnitKindChoice["basic"][];
  readonly picks: number;
  readonly which: number;
}

const kinds = fc.constantFrom("administrative", "public-institution", undefined);
const wishes: fc.Arbitrary<Wish> = fc.record({
  basic: kinds,
  project: kinds,
  ofUnits: fc.array(kinds, { maxLength: 4 }),
  picks: fc.nat(9_999),
  which: fc.nat(99),
});

function requestOf(wish: Wish, recognition: Recognition): CrosswalkRequest {
  const { rows } = proposeCrosswalk(recognition);
  const picks = rows.flatMap(({ id, candidates }, index): (readonly [string, string])[] => {
    const chosen = candidates[(wish.picks + index * 5) % (candidates.length + 2)];
    return chosen === undefined ? [] : [[id, chosen.code]];
  });
  const ofUnit = wish.ofUnits.map((basic, index) => [String(114_001 + index), { basic }] as const);
  return {
    unitKinds: { basic: wish.basic, project: wish.project, ofUnit: new Map(ofUnit) },
    picks: new Map(picks),
  };
}

/** The class that a row has once it is filled; none while it is open. */
function finalClass({ outcome, present }: CrosswalkRow): string | undefined {
  if (outcome.kind === "proposed") return outcome.target.code;
  return outcome.kind === "filled" ? present?.code : undefined;
}

/** Money with functions of its own stands under neither 运行. */
const OWN_FUNCTION = ["30108", "30109", "30110", "30111", "30113"];

/**
 * The disclosure knows what 行政运行 and 事业运行 are: no side of the filled table may come to more. Wages are asked apart
 * where the tables show them apart.
 */
function againstSums(
  { rows }: Crosswalk,
  { disclosure }: Case,
  { tables }: Recognition
): readonly string[] {
  const byFunction = tables.find(({ kind }) => kind === "general-budget-by-function");
  const has = (id: string): boolean =>
    byFunction?.measures.some((measure) => measure.id === id) === true;
  const asked = [
    { measure: "basic", classes: ["301", "302", "310"] },
    ...(has("basic.wages") ? [{ measure: "basic.wages", classes: ["301"] }] : []),
  ];
  return asked.flatMap(({ measure, classes }) => {
    const members = rows.filter(
      ({ department: { code } }) =>
        classes.includes(code.slice(0, 3)) && !OWN_FUNCTION.includes(code)
    );
    const figures = members.flatMap(({ line }) =>
      line.figures.filter((one) => one.measure.id === measure)
    );
    const room = roomOf([...figures, ...figuresIn(byFunction, measure)]);
    return [
      { kind: "事业运行", item: "50", government: ["505", "506"] },
      { kind: "行政运行", item: "01", government: ["501", "502", "503"] },
    ].flatMap(({ kind, item, government }) => {
      const filled = members.filter((row) =>
        government.includes(finalClass(row)?.slice(0, 3) ?? "")
      );
      const sum = sumOf(
        filled.flatMap(({ line }) => line.figures.filter((one) => one.measure.id === measure))
      );
      const shown = disclosure.spending
        .filter(({ functionClass, functionName, fund, use, departmentClass }) => {
          const isRunning = functionClass.endsWith(item) && functionName === kind;
          const isHere = use.startsWith(measure) && fund.startsWith("general.");
          return isRunning && isHere && classes.includes(departmentClass.slice(0, 3));
        })
        .reduce((total, { yuan }) => total + yuan, 0n);
      const most = Amount.of(String(shown)).plus(room);
      return sum.compare(most) <= 0
        ? []
        : [`${measure}: ${sum.toString()} of ${kind} ${String(shown)}`];
    });
  });
}

function figuresIn(table: Recognition["tables"][number] | undefined, measure: string): Figure[] {
  const lines = table?.lines.filter(({ role }) => role === "item") ?? [];
  return lines.flatMap(({ figures }) => figures.filter((one) => one.measure.id === measure));
}

/** Pairs that stand twice under one unit for one kind of expenditure, though the table lists every pair once. */
function pairsTwice({ rows }: Crosswalk, { tables }: Recognition): readonly string[] {
  const isOfUnits = tables.some(
    ({ lines }) => lines.filter(({ role }) => role === "unit").length > 1
  );
  const seen = new Set<string>();
  return rows.flatMap((row) => {
    const { table, line, department, uses } = row;
    const code = finalClass(row);
    // Rows of several units without their units stand for different ones.
    if (code === undefined || (isOfUnits && !table.lines.some(({ role }) => role === "unit")))
      return [];
    return uses.flatMap((use) => {
      const pair = [line.unitCode ?? "", department.code, code, use].join(" ");
      if (!seen.has(pair)) {
        seen.add(pair);
        return [];
      }
      return [`${row.id}: ${pair}`];
    });
  });
}

function proofsOf({ rows }: Crosswalk): readonly Proof[] {
  const proofs = rows.flatMap(({ outcome }) =>
    outcome.kind === "proposed" && outcome.basis.kind === "sums" ? [outcome.basis.proof] : []
  );
  return [...new Set(proofs)];
}

/** Whether the figures that a proof shows add up to what it says. */
function flawsOf({ measure, institution, ofInstitution, accounted, complete }: Proof): string[] {
  const flaws: string[] = [];
  const [sum, shown] = [sumOf(ofInstitution), sumOf(institution)];
  const room = roomOf([...ofInstitution, ...institution]);
  if (sum.compare(shown.plus(room)) > 0) flaws.push(`${measure.id}: more than 事业运行`);
  // Under a column of its own, nothing but these rows can make up the sum.
  const isAlone = measure.id !== "basic";
  if (complete && isAlone && sum.plus(room).compare(shown) < 0) flaws.push("less than 事业运行");
  for (const { rows, functions } of accounted) {
    const difference = sumOf(rows).minus(sumOf(functions)).absolute();
    if (difference.compare(roomOf([...rows, ...functions])) > 0) flaws.push("not accounted for");
  }
  return flaws;
}

function sumOf(figures: readonly Figure[]): Amount {
  return Amount.sum(figures.map(({ money }) => inYuan(money)));
}

/** In 元: by so much rounded numbers may be off together. */
function roomOf(figures: readonly Figure[]): Amount {
  const steps = figures
    .filter(({ money }) => money.unit !== "元")
    .map(({ money }) => convert(Amount.of("1").shifted(-money.decimals), money.unit, "元"));
  return Amount.sum(steps).times(2);
}

function inYuan({ amount, unit }: Money): Amount {
  return convert(amount, unit, "元");
}
