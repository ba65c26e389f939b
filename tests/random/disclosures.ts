import fc from "fast-check";
import type {
  BasicUse,
  BudgetUnit,
  Disclosure,
  Fund,
  Project,
  ProjectUse,
  SpendingItem,
} from "../../samples/build/disclosure";
import {
  ADMINISTRATIVE_MEDICAL,
  ADMINISTRATIVE_RETIRED,
  ANNUITY,
  ANNUITY_PAIR,
  BRANCHES,
  CAPITAL,
  type ClassPair,
  COMMON_FUNCTIONS,
  FUND_FUNCTIONS,
  GOODS,
  HOUSEHOLD,
  HOUSING,
  HOUSING_PAIR,
  INSTITUTION_MEDICAL,
  INSTITUTION_RETIRED,
  MEDICAL_PAIR,
  type NamedCode,
  PENSION,
  PENSION_PAIR,
  RETIRED_PAIR,
  STATE_CAPITAL_FUNCTIONS,
  WAGES,
} from "./classes";

/**
 * Any department whose tables are consistent, the soft ties (一般应) included: pensions are 30108 under 2080505 and
 * nowhere else, 事业运行 is paid from government class 505 and nothing else is, and so on. Shrinks toward one unit
 * with one amount from one fund.
 */
export function disclosures(): fc.Arbitrary<Disclosure> {
  return fc
    .record({
      organisation: fc.nat(ORGANISATIONS.length - 1),
      year: fc.integer({ min: 2021, max: 2026 }),
      branch: fc.nat(BRANCHES.length - 1),
      severalFunds: fc.boolean(),
      units: fc.array(unitDrafts, { minLength: 1, maxLength: 8 }),
      projects: fc.array(projectDrafts, { maxLength: 12 }),
    })
    .map(disclosureFrom);
}

const ORGANISATIONS = [
  "滨河市财政局",
  "滨河市政务服务办公室",
  "临江县教育体育局",
  "东岭区人民政府办公室",
  "滨河市发展和改革委员会",
  "南湖街道办事处",
  "滨河市第一人民医院",
  "青山市中共市委党校（行政学院）",
];

interface AmountDraft {
  readonly pick: number;
  readonly yuan: bigint;
  readonly fund: Fund;
}

interface UnitDraft {
  readonly posts: "administrative" | "institution" | "both";
  readonly administrative: readonly AmountDraft[];
  readonly institution: readonly AmountDraft[];
  /** 养老、年金、医疗、公积金、退休. */
  readonly benefits: readonly (AmountDraft | null)[];
}

interface ProjectDraft {
  readonly unit: number;
  readonly function: number;
  readonly use: ProjectUse;
  readonly name: number;
  readonly budget: "general" | "government-fund" | "state-capital";
  readonly items: readonly AmountDraft[];
  readonly lastYear: bigint;
  readonly more: bigint;
}

interface DisclosureDraft {
  readonly organisation: number;
  readonly year: number;
  readonly branch: number;
  readonly severalFunds: boolean;
  readonly units: readonly UnitDraft[];
  readonly projects: readonly ProjectDraft[];
}

/** One yuan to a hundred thousand million; more often what a department has. */
const amounts: fc.Arbitrary<bigint> = fc.oneof(
  { weight: 7, arbitrary: fc.bigInt({ min: 1n, max: 9_999_999n }) },
  { weight: 3, arbitrary: fc.bigInt({ min: 1n, max: 9_999n }).map((n) => n * 1000n) },
  { weight: 1, arbitrary: fc.constantFrom(1n, 49n, 50n, 51n, 5_000n) },
  { weight: 1, arbitrary: fc.bigInt({ min: 1_000_000_000n, max: 100_000_000_000n }) }
);

const GENERAL_FUNDS: readonly Fund[] = [
  "general.appropriation",
  "general.special",
  "general.fees",
  "general.assets",
  "general.other",
];

const funds: fc.Arbitrary<Fund> = fc.oneof(
  { weight: 8, arbitrary: fc.constant<Fund>("general.appropriation") },
  { weight: 3, arbitrary: fc.constantFrom<Fund[]>(...GENERAL_FUNDS) },
  { weight: 2, arbitrary: fc.constantFrom<Fund[]>("special-account", "other", "transfer") }
);

const amountDrafts: fc.Arbitrary<AmountDraft> = fc.record({
  pick: fc.nat(99),
  yuan: amounts,
  fund: funds,
});

const unitDrafts: fc.Arbitrary<UnitDraft> = fc.record({
  posts: fc.constantFrom("administrative", "institution", "both"),
  administrative: fc.array(amountDrafts, { maxLength: 8 }),
  institution: fc.array(amountDrafts, { maxLength: 6 }),
  benefits: fc.tuple(...[1, 2, 3, 4, 5].map(() => fc.option(amountDrafts))),
});

const projectDrafts: fc.Arbitrary<ProjectDraft> = fc.record({
  unit: fc.nat(7),
  function: fc.nat(9),
  use: fc.constantFrom<ProjectUse[]>(
    "project.development",
    "project.debt",
    "project.construction",
    "project.other"
  ),
  name: fc.nat(99),
  budget: fc.oneof(
    { weight: 8, arbitrary: fc.constant<ProjectDraft["budget"]>("general") },
    { weight: 1, arbitrary: fc.constant<ProjectDraft["budget"]>("government-fund") },
    { weight: 1, arbitrary: fc.constant<ProjectDraft["budget"]>("state-capital") }
  ),
  items: fc.array(amountDrafts, { minLength: 1, maxLength: 4 }),
  lastYear: fc.oneof(fc.constant(0n), amounts),
  more: fc.oneof(fc.constant(0n), amounts),
});

const PROJECT_NAMES = [
  "专项业务经费",
  "政务服务大厅运行经费",
  "2019年-2023年办公设备租赁服务经费",
  "信息化建设及运维",
  "劳务派遣人员聘用经费",
  "基础设施改造（二期）",
  "困难群众救助补助资金",
  "“十四五”规划编制",
];

function disclosureFrom(draft: DisclosureDraft): Disclosure {
  const organisation = pickFrom(ORGANISATIONS, draft.organisation);
  const units = draft.units.map((_unit, index): BudgetUnit => {
    const name = index === 0 ? `${organisation}机关` : `${organisation}第${String(index)}服务中心`;
    return { code: String(114001 + index), name };
  });
  const spending = [
    ...draft.units.flatMap((unit, index) => basicSpending(unit, pickFrom(units, index), draft)),
    ...draft.projects.flatMap((project, index) => projectSpending(project, index, units, draft)),
  ];
  const nothing = spending.length === 0 ? [leastSpending(pickFrom(units, 0), draft)] : [];
  const merged = mergedItems([...spending, ...nothing]);
  const projects = draft.projects.map((project, index) =>
    projectFrom(project, index, units, merged)
  );
  return { organisation, year: draft.year, units, spending: merged, projects };
}

function basicSpending(
  draft: UnitDraft,
  unit: BudgetUnit,
  whole: DisclosureDraft
): readonly SpendingItem[] {
  const branch = pickFrom(BRANCHES, whole.branch);
  const administrative = draft.posts !== "institution";
  const classes = [...WAGES, ...GOODS, ...HOUSEHOLD, ...CAPITAL.slice(0, 3)];
  const running = draft.administrative.map((amount) => {
    const legal = classes.filter((pair) => pair.administrative !== undefined);
    return basicItem(unit, itemOf(branch, "01"), pickFrom(legal, amount.pick), amount, true);
  });
  const institution = draft.institution.map((amount) =>
    basicItem(unit, itemOf(branch, "50"), pickFrom([...WAGES, ...GOODS], amount.pick), amount)
  );
  const [pension, annuity, medical, housing, retired] = draft.benefits;
  const benefits = [
    pension && basicItem(unit, PENSION, PENSION_PAIR, pension, true),
    annuity && basicItem(unit, ANNUITY, ANNUITY_PAIR, annuity, true),
    medical &&
      basicItem(
        unit,
        administrative ? ADMINISTRATIVE_MEDICAL : INSTITUTION_MEDICAL,
        MEDICAL_PAIR,
        medical,
        true
      ),
    housing && basicItem(unit, HOUSING, HOUSING_PAIR, housing, true),
    retired &&
      basicItem(
        unit,
        administrative ? ADMINISTRATIVE_RETIRED : INSTITUTION_RETIRED,
        RETIRED_PAIR,
        retired,
        true
      ),
  ];
  return [
    ...(draft.posts === "institution" ? [] : running),
    ...(draft.posts === "administrative" ? [] : institution),
    ...benefits.filter((item) => item !== null && item !== undefined),
  ].map((item) => (whole.severalFunds ? item : { ...item, fund: "general.appropriation" }));
}

/** Pension, medical and housing money of institutions stands under 501 too: only 事业运行 is 505. */
function basicItem(
  unit: BudgetUnit,
  functionClass: NamedCode,
  pair: ClassPair,
  amount: AmountDraft,
  administrative = false
): SpendingItem {
  return {
    ...namesOf(unit, functionClass, pair, administrative),
    fund: amount.fund,
    use: basicUseOf(pair),
    yuan: amount.yuan,
  };
}

function projectSpending(
  draft: ProjectDraft,
  index: number,
  units: readonly BudgetUnit[],
  whole: DisclosureDraft
): readonly SpendingItem[] {
  const unit = pickFrom(units, draft.unit);
  const budget = whole.severalFunds ? draft.budget : "general";
  const branch = pickFrom(BRANCHES, whole.branch);
  const functions = {
    general: [
      itemOf(branch, "02"),
      itemOf(branch, "99"),
      itemOf(branch, "03"),
      ...COMMON_FUNCTIONS,
    ],
    "government-fund": FUND_FUNCTIONS,
    "state-capital": STATE_CAPITAL_FUNCTIONS,
  }[budget];
  return draft.items.map((amount): SpendingItem => {
    const pair = pickFrom([...GOODS, ...HOUSEHOLD, ...CAPITAL], amount.pick);
    const general = whole.severalFunds ? amount.fund : "general.appropriation";
    return {
      ...namesOf(unit, pickFrom(functions, draft.function), pair, amount.pick % 2 === 0),
      fund: budget === "general" ? general : budget,
      use: draft.use,
      project: projectName(draft, index),
      yuan: amount.yuan,
    };
  });
}

function projectFrom(
  draft: ProjectDraft,
  index: number,
  units: readonly BudgetUnit[],
  spending: readonly SpendingItem[]
): Project {
  const name = projectName(draft, index);
  const yuan = spending
    .filter((item) => item.project === name)
    .reduce((sum, item) => sum + item.yuan, 0n);
  return {
    name,
    unit: pickFrom(units, draft.unit).code,
    lastYearYuan: draft.lastYear,
    totalYuan: yuan + draft.more,
    lastYearTotalYuan: draft.lastYear + draft.more,
  };
}

/** A department without any money is none: one yuan of office costs then. */
function leastSpending(unit: BudgetUnit, whole: DisclosureDraft): SpendingItem {
  const branch = pickFrom(BRANCHES, whole.branch);
  const office = pickFrom(GOODS, 0);
  const amount: AmountDraft = { pick: 0, yuan: 1n, fund: "general.appropriation" };
  return basicItem(unit, itemOf(branch, "01"), office, amount, true);
}

function namesOf(
  unit: BudgetUnit,
  functionClass: NamedCode,
  pair: ClassPair,
  administrative: boolean
): Omit<SpendingItem, "fund" | "use" | "yuan"> {
  const wanted = administrative ? pair.administrative : pair.institution;
  const government = wanted ?? pair.institution ?? pair.department;
  return {
    unit: unit.code,
    functionClass: functionClass.code,
    functionName: functionClass.name,
    departmentClass: pair.department.code,
    departmentClassName: pair.department.name,
    governmentClass: government.code,
    governmentClassName: government.name,
  };
}

function basicUseOf(pair: ClassPair): BasicUse {
  const uses: Readonly<Record<string, BasicUse>> = {
    301: "basic.wages",
    302: "basic.goods",
    303: "basic.household",
  };
  return uses[pair.department.code.slice(0, 3)] ?? "basic.capital";
}

/** One item per unit, function, pair, fund, use and project. */
function mergedItems(items: readonly SpendingItem[]): readonly SpendingItem[] {
  const merged = new Map<string, SpendingItem>();
  for (const item of items) {
    const { yuan, ...rest } = item;
    const key = JSON.stringify(rest);
    merged.set(key, { ...item, yuan: (merged.get(key)?.yuan ?? 0n) + yuan });
  }
  return [...merged.values()];
}

function projectName(draft: ProjectDraft, index: number): string {
  return `${pickFrom(PROJECT_NAMES, draft.name)}${index === 0 ? "" : `（${String(index + 1)}）`}`;
}

function itemOf(branch: (typeof BRANCHES)[number], item: string): NamedCode {
  const code = branch.code + item;
  return branch.items.find((named) => named.code === code) ?? { code, name: "" };
}

function pickFrom<T>(list: readonly T[], index: number): T {
  const picked = list[index % list.length];
  if (picked === undefined) throw new RangeError("nothing to pick from");
  return picked;
}
