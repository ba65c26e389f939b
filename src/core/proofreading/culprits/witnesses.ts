import { Amount } from "../../money/amount";
import { convert, type MoneyUnit } from "../../money/money";
import { agrees, amountsNamed, termOf as cellTerm } from "../claims/tableFigures";
import type { TextDocument } from "../document";
import { bareName, hasWordsInCommon } from "../evidence/lineNames";
import { usualDecimals } from "../evidence/tableAmounts";
import type { ClaimTerm } from "../model";
import type { Statement } from "../statements";
import type { StatedNumber } from "../text/numbers";
import { termOf, type Verdicts } from "../verdicts";

/** Something that says of an amount what it should be, other than the relation it stands in. */
export interface Witness {
  /** In the unit of the number, at the precision that it is printed at. */
  readonly value: Amount;
  readonly from: "table" | "text";
  /** It has the very name of what the amount is of, and not only words in common. */
  readonly called: boolean;
  readonly term: ClaimTerm;
}

/** Cells and other places of the text that speak of the same thing and say another amount. */
export class Witnesses {
  private readonly byName: ReadonlyMap<string, readonly Statement[]>;
  private readonly known = new Map<Statement, readonly Witness[]>();

  constructor(
    private readonly document: TextDocument,
    private readonly verdicts: Verdicts
  ) {
    this.byName = grouped(document.statements);
  }

  of(statement: Statement): readonly Witness[] {
    const known = this.known.get(statement);
    if (known !== undefined) return known;
    const witnesses = [...this.cells(statement), ...this.otherPlaces(statement)];
    this.known.set(statement, witnesses);
    return witnesses;
  }

  private cells(statement: Statement): readonly Witness[] {
    const { number, role } = statement;
    if (number.kind !== "money" || role === "change") return [];
    const found = new Map<string, Witness>();
    const named = amountsNamed(statement, this.document);
    const own = new Set(named?.exact === true ? named.amounts : []);
    for (const amount of this.document.evidence.amounts) {
      if (amount.blank || amount.lastYear !== (role === "base")) continue;
      const called = own.has(amount);
      if (!called && !hasWordsInCommon(statement, amount)) continue;
      if (agrees(number, amount) !== "different" || (amount.yuan.isZero() && !called)) continue;
      const value = convert(amount.yuan, "元", number.unit as MoneyUnit).rounded(
        usualDecimals(number)
      );
      if (value.minus(number.value).absolute().compare(roundingOf(number)) <= 0) continue;
      const key = value.toString();
      if (called || !found.has(key))
        found.set(key, { value, from: "table", called, term: cellTerm(amount, number) });
    }
    return [...found.values()];
  }

  /** What the text says of the same thing elsewhere, where that is verified. */
  private otherPlaces(statement: Statement): readonly Witness[] {
    return (this.byName.get(keyOf(statement)) ?? [])
      .filter(
        (other) =>
          other !== statement &&
          this.verdicts.isVerified(other) &&
          !this.verdicts.isContradicted(other) &&
          !other.number.value.equals(statement.number.value)
      )
      .map((other) => ({
        value: other.number.value,
        from: "text",
        called: true,
        term: termOf(other),
      }));
  }
}

/** Figures that are rounded in one place and added up in another differ by a digit or two at the end. */
function roundingOf(number: StatedNumber): Amount {
  return Amount.of("2").shifted(-usualDecimals(number));
}

function grouped(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    if (bareName(statement.subject).length < SHORTEST_NAME) continue;
    const key = keyOf(statement);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [statement]);
    else group.push(statement);
  }
  return groups;
}

/** Characters of a name that can be told from others. */
const SHORTEST_NAME = 4;

function keyOf({ subject, role, number }: Statement): string {
  return `${role} ${number.unit} ${bareName(subject)}`;
}
