import fc from "fast-check";
import { NUMBER_STYLES, ZERO_STYLES, type NumberStyle, type ZeroStyle } from "./wording";

/** How one table is laid out. Every choice shrinks to what a careful department does. */
export interface TableChoice {
  /** Of the details, such as where a line breaks. */
  readonly seed: number;
  readonly inTenThousands: boolean;
  readonly title: TitleChoice;
  readonly unitLine: "own-row" | "left" | "beside-title" | "with-organisation";
  readonly unitWording: 0 | 1 | 2 | 3 | 4;
  readonly wornHead: boolean;
  readonly wornLabels: boolean;
  readonly headAbove: "none" | "amounts" | "all" | "both";
  readonly numbers: NumberStyle;
  readonly zeros: ZeroStyle;
  readonly codes: "cells" | "merged" | "joined" | "numbers" | "joined-numbers";
  readonly total: "top" | "bottom" | "both";
  readonly totalLabel: "name" | "first";
  readonly unitRows: boolean;
  readonly nested: boolean;
  readonly emptyColumns: boolean;
  readonly reordered: boolean;
  readonly extra: "none" | "remarks" | "last-year" | "share" | "share-number" | "several";
  readonly continued: "none" | "head" | "title" | "title-and-unit";
  readonly place: PlaceChoice;
  readonly sheet: SheetChoice;
}

export interface TitleChoice {
  readonly organisation: boolean;
  readonly year: "none" | "before" | "after";
  readonly mark: string;
  readonly markBeside: boolean;
  readonly quotes: number;
  readonly spaced: "no" | "spaces" | "break" | "wide";
  readonly blankBelow: boolean;
}

export interface PlaceChoice {
  /** On the sheet of the table before. */
  readonly together: boolean;
  readonly gap: 0 | 1 | 2 | 3;
  /** Beside the table before, when together. */
  readonly beside: boolean;
  readonly rows: number;
  readonly columns: number;
}

export interface SheetChoice {
  /** -1 for the usual name. */
  readonly name: number;
  readonly hidden: boolean;
}

/** `rounded`: tables in 万元 with two decimals among those in 元. */
export function tableChoices(units: "yuan" | "rounded"): fc.Arbitrary<TableChoice> {
  return fc.record({
    seed: fc.nat(100_000),
    inTenThousands: units === "yuan" ? fc.constant(false) : fc.boolean(),
    title: titleChoices,
    unitLine: seldom<TableChoice["unitLine"]>(
      "own-row",
      "left",
      "beside-title",
      "with-organisation"
    ),
    unitWording: seldom<TableChoice["unitWording"]>(0, 1, 2, 3, 4),
    wornHead: fc.boolean(),
    wornLabels: fc.boolean(),
    headAbove: seldom<TableChoice["headAbove"]>("none", "amounts", "all", "both"),
    numbers: seldom<NumberStyle>(...NUMBER_STYLES),
    zeros: seldom<ZeroStyle>(...ZERO_STYLES),
    codes: seldom<TableChoice["codes"]>("cells", "merged", "joined", "numbers", "joined-numbers"),
    total: seldom<TableChoice["total"]>("top", "bottom", "both"),
    totalLabel: seldom<TableChoice["totalLabel"]>("name", "first"),
    unitRows: seldom(true, false),
    nested: seldom(false, true),
    emptyColumns: seldom(true, false),
    reordered: seldom(false, true),
    extra: seldom<TableChoice["extra"]>(
      "none",
      "remarks",
      "last-year",
      "share",
      "share-number",
      "several"
    ),
    continued: seldom<TableChoice["continued"]>("none", "head", "title", "title-and-unit"),
    place: fc.record({
      together: seldom(false, true),
      gap: fc.constantFrom<PlaceChoice["gap"][]>(1, 0, 2, 3),
      beside: seldom(false, true),
      rows: seldom(0, 1, 2, 5),
      columns: seldom(0, 1, 3),
    }),
    sheet: fc.record({
      name: fc.integer({ min: -1, max: 8 }),
      hidden: seldom(false, true),
    }),
  });
}

/** Everything as a careful department does it. */
export const PLAIN_CHOICE: TableChoice = {
  seed: 0,
  inTenThousands: false,
  title: {
    organisation: true,
    year: "none",
    mark: "",
    markBeside: false,
    quotes: 0,
    spaced: "no",
    blankBelow: false,
  },
  unitLine: "own-row",
  unitWording: 0,
  wornHead: false,
  wornLabels: false,
  headAbove: "none",
  numbers: "number",
  zeros: "blank",
  codes: "cells",
  total: "top",
  totalLabel: "name",
  unitRows: true,
  nested: false,
  emptyColumns: true,
  reordered: false,
  extra: "none",
  continued: "none",
  place: { together: false, gap: 1, beside: false, rows: 0, columns: 0 },
  sheet: { name: -1, hidden: false },
};

const titleChoices: fc.Arbitrary<TitleChoice> = fc.record({
  organisation: seldom(true, false),
  year: seldom<TitleChoice["year"]>("none", "before", "after"),
  mark: seldom("", "附件3:", "附件：", "公开01表", "部门公开表5", "预算02表", "表一", "表1"),
  markBeside: fc.boolean(),
  quotes: fc.nat(8),
  spaced: seldom<TitleChoice["spaced"]>("no", "spaces", "break", "wide"),
  blankBelow: seldom(false, true),
});

/** The plain choice most of the time; shrinks to it. */
function seldom<T>(plain: T, ...others: readonly T[]): fc.Arbitrary<T> {
  return fc
    .oneof(
      { weight: 2, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: fc.integer({ min: 1, max: others.length }) }
    )
    .map((index) => (index === 0 ? plain : (others[index - 1] ?? plain)));
}
