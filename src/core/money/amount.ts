import { Decimal } from "decimal.js";

// Fifteen digits is what Excel keeps; forty leaves room for sums and products of such numbers.
const Exact = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_UP });

/**
 * An exact decimal number. Its unit is kept beside it (see {@link Money}); this is the only place that knows decimal.js.
 */
export class Amount {
  static readonly zero = new Amount(new Exact(0));

  private constructor(private readonly value: Decimal) {}

  /**
   * From decimal text such as `-1234.50`, or from a stored double, read at the fifteen digits that Excel shows
   * (0.1 + 0.2 is 0.3).
   * @throws {RangeError} when the text is no decimal number or the double is not finite
   */
  static of(value: string | number): Amount {
    if (value === 0) return Amount.zero;
    if (typeof value === "number" && Number.isSafeInteger(value))
      return new Amount(new Exact(value));
    const text = typeof value === "number" ? doubleText(value) : value;
    if (!/^-?\d+(\.\d+)?(e[+-]?\d+)?$/i.test(text))
      throw new RangeError(`not a decimal number: ${text}`);
    return new Amount(new Exact(text));
  }

  /** The sum of all amounts; zero when there is none. */
  static sum(amounts: Iterable<Amount>): Amount {
    let sum = Amount.zero;
    for (const amount of amounts) sum = sum.plus(amount);
    return sum;
  }

  plus(other: Amount): Amount {
    if (other.isZero()) return this;
    return this.isZero() ? other : new Amount(this.value.plus(other.value));
  }

  minus(other: Amount): Amount {
    return other.isZero() ? this : new Amount(this.value.minus(other.value));
  }

  times(factor: Amount | number): Amount {
    return new Amount(this.value.times(factor instanceof Amount ? factor.value : factor));
  }

  /** @throws {RangeError} when the divisor is zero */
  dividedBy(divisor: Amount): Amount {
    if (divisor.isZero()) throw new RangeError("division by zero");
    return new Amount(this.value.div(divisor.value));
  }

  /** This amount times ten to the power given: exact. */
  shifted(powerOfTen: number): Amount {
    if (powerOfTen === 0 || this.isZero()) return this;
    return new Amount(this.value.times(tenTo(powerOfTen)));
  }

  /** Rounded half away from zero, as Chinese disclosures do, or cut off toward zero. */
  rounded(decimals: number, mode: "half-up" | "truncated" = "half-up"): Amount {
    const rounding = mode === "half-up" ? Decimal.ROUND_HALF_UP : Decimal.ROUND_DOWN;
    return new Amount(this.value.toDecimalPlaces(decimals, rounding));
  }

  negated(): Amount {
    return this.isZero() ? this : new Amount(this.value.negated());
  }

  absolute(): Amount {
    return this.isNegative() ? this.negated() : this;
  }

  equals(other: Amount): boolean {
    return this === other || this.value.equals(other.value);
  }

  /** Negative when this is the smaller one, zero when they are equal, positive otherwise. */
  compare(other: Amount): number {
    return this.value.comparedTo(other.value);
  }

  isZero(): boolean {
    return this === Amount.zero || this.value.isZero();
  }

  isNegative(): boolean {
    return this.value.isNegative() && !this.value.isZero();
  }

  /** Digits after the decimal point that this amount needs: 2 for 1234.50 read as 1234.5 is 1. */
  decimals(): number {
    return this.value.decimalPlaces();
  }

  /**
   * How often ten to the power of minus `decimals` goes into this amount: 12.5 at two decimals is 1250n. Exact.
   * @throws {RangeError} when the amount has more decimals than that
   */
  inSteps(decimals: number): bigint {
    if (this.decimals() > decimals) throw new RangeError(`more than ${decimals} decimals`);
    return BigInt(this.value.times(tenTo(decimals)).toFixed(0));
  }

  /** Plain decimal text without exponent, as the JSON contract wants it: `24308771`, `0.05`. */
  toString(): string {
    return this.isZero() ? "0" : this.value.toFixed();
  }

  /** Decimal text with exactly so many digits after the point. */
  toFixed(decimals: number): string {
    return this.value.toFixed(decimals, Decimal.ROUND_HALF_UP);
  }
}

/** Powers of ten come up in every conversion of units; decimal.js computes them anew each time. */
const powers = new Map<number, Decimal>();

function tenTo(power: number): Decimal {
  const known = powers.get(power);
  if (known !== undefined) return known;
  const value = new Exact(10).pow(power);
  powers.set(power, value);
  return value;
}

function doubleText(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`not a finite number: ${String(value)}`);
  return String(Number(value.toPrecision(15)));
}
