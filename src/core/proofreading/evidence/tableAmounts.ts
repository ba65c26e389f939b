import { convert, type MoneyUnit } from "../../money/money";
import type { StatedNumber } from "../text/numbers";
import { isOfSpending } from "./columns";
import type { TableAmount } from "./evidence";
import { bareName } from "./lineNames";

/** This year's amounts; what was planned last year; what was spent last year (执行数, 决算数). */
export type AmountsOf = "this-year" | "budget" | "spending";

/** The amounts of tables as they are looked up: every number of a long text is held against them. */
export class TableAmounts {
  private readonly byYear = new Map<AmountsOf, readonly TableAmount[]>();
  private readonly byName = new Map<AmountsOf, ReadonlyMap<string, readonly TableAmount[]>>();
  private readonly printed = new Map<string, ReadonlyMap<string, readonly TableAmount[]>>();

  constructor(private readonly all: readonly TableAmount[]) {}

  of(which: AmountsOf): readonly TableAmount[] {
    return kept(this.byYear, which, () =>
      this.all.filter(({ lastYear, measure }) =>
        which === "this-year"
          ? !lastYear
          : lastYear && isOfSpending(measure) === (which === "spending")
      )
    );
  }

  /** Those whose line has the name, as names are compared (`bareName`). */
  named(name: string, which: AmountsOf): readonly TableAmount[] {
    const names = kept(this.byName, which, () =>
      grouped(this.of(which), ({ label }) => bareName(label))
    );
    return names.get(name) ?? [];
  }

  /** Those that are printed so, in its unit and at its decimals or at the two decimals of 万元. */
  printedAs(number: StatedNumber): readonly TableAmount[] {
    const usual = this.roundedTo(number, usualDecimals(number));
    if (number.decimals === 0 || number.decimals === usualDecimals(number)) return usual;
    return [...new Set([...usual, ...this.roundedTo(number, number.decimals)])];
  }

  private roundedTo({ unit, value }: StatedNumber, decimals: number): readonly TableAmount[] {
    const values = kept(this.printed, `${unit} ${String(decimals)}`, () =>
      grouped(this.all, ({ yuan }) =>
        convert(yuan, "元", unit as MoneyUnit)
          .rounded(decimals)
          .toString()
      )
    );
    return values.get(value.toString()) ?? [];
  }
}

/** The decimals that an amount of the tables is printed with beside such a number. */
export function usualDecimals({ decimals, unit }: Pick<StatedNumber, "decimals" | "unit">): number {
  return Math.max(decimals, unit === "元" ? 0 : USUAL_DECIMALS);
}

/** 万元 are printed at two decimals; 41.2 is 41.20. */
const USUAL_DECIMALS = 2;

function kept<K, V>(known: Map<K, V>, key: K, made: () => V): V {
  const found = known.get(key);
  if (found !== undefined) return found;
  const value = made();
  known.set(key, value);
  return value;
}

function grouped(
  amounts: readonly TableAmount[],
  keyOf: (amount: TableAmount) => string
): ReadonlyMap<string, readonly TableAmount[]> {
  const groups = new Map<string, TableAmount[]>();
  for (const amount of amounts) {
    const key = keyOf(amount);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [amount]);
    else group.push(amount);
  }
  return groups;
}
