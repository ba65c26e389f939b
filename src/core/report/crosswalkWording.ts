import type {
  Accounted,
  Basis,
  CrosswalkRow,
  OpenReason,
  Proof,
  SumOutcome,
  Use,
} from "../crosswalk/model";
import { Amount } from "../money/amount";
import { convert } from "../money/money";
import type { Figure, Measure } from "../recognition/model";
import type { LegalTarget, TargetUnitKind, UnitKind } from "../standards/classes";
import type { Wording } from "../wording";
import { amountText } from "./amountText";

/** What a proposal rests on, in one or two sentences. */
export function basisWording(basis: Basis, target: LegalTarget): Wording {
  switch (basis.kind) {
    case "class-decides":
      return target.unitKind === "public-institution"
        ? {
            zh: "该科目只有事业单位使用，只对应这一个政府预算经济分类。",
            en: "Only public institutions use this class, and it has one government class.",
          }
        : {
            zh: "该科目只对应这一个政府预算经济分类，与单位性质无关。",
            en: "This class has one government class, whatever the unit.",
          };
    case "sums":
      return proofWording(basis.proof, target.unitKind);
    case "precedent":
      return basis.from === "last-year"
        ? {
            zh: `上年同一科目、同类支出的行均填 ${target.code}。`,
            en: `Last year's rows of this class and use all have ${target.code}.`,
          }
        : {
            zh: `本表同一科目、同类支出的行均已填 ${target.code}。`,
            en: `The filled rows of this class and use all have ${target.code}.`,
          };
    case "unit-kind":
      return {
        zh: `按所选的单位性质（${UNIT_KIND_NAMES[basis.unitKind].zh}）。`,
        en: `By the kind of unit chosen (${UNIT_KIND_NAMES[basis.unitKind].en}).`,
      };
    case "picked":
      return { zh: "由您选定。", en: "Picked by you." };
  }
}

/** The sums behind a proof: `505、506 各行 182,856 + 14,964 + 179,676 = 377,496，正是“事业运行”的…`. */
export function proofWording(proof: Proof, kind: TargetUnitKind): Wording {
  const { measure, institution, ofInstitution, complete } = proof;
  const name = useName(measure);
  const classes = classesOf(measure);
  const total = sumText(institution);
  if (institution.length === 0 && ofInstitution.length === 0) {
    return {
      zh: `功能分类表的“事业运行”没有${name.zh}，所以各行都不归 ${classes["public-institution"].zh}。`,
      en: `事业运行 shows no ${name.en}, so no row is of ${classes["public-institution"].en}.`,
    };
  }
  if (!complete) {
    const refused =
      classes[kind === "public-institution" ? "administrative" : "public-institution"];
    return {
      zh: `功能分类表“事业运行”的${name.zh}为 ${total}；这一行若归 ${refused.zh}，其他行无论怎样归都加不出这个数。`,
      en: `事业运行 shows ${total} of ${name.en}; with this row under ${refused.en} no choice for the others comes to that.`,
    };
  }
  const parts = sumOfText(ofInstitution);
  const aside = accountedWording(proof.accounted);
  return {
    zh: `由合计推定（唯一解）：归 ${classes["public-institution"].zh} 的行 ${parts}，正是功能分类表“事业运行”的${name.zh}；别的归法都加不出这个数。${aside.zh}`,
    en: `Proved by the sums (the only reading): the rows of ${classes["public-institution"].en} are ${parts}, which is what 事业运行 shows of ${name.en}.${aside.en}`,
  };
}

/** Why a row stays open, and what would decide it. */
export function reasonWording(
  reason: OpenReason,
  row: Pick<CrosswalkRow, "candidates" | "department">
): Wording {
  switch (reason.kind) {
    case "unit-kind-needed":
      return unitKindNeeded(reason.uses, row.candidates);
    case "kinds-differ":
      return {
        zh: "这一行既有基本支出又有项目支出，而两者所选的单位性质不同，请逐行选择。",
        en: "This row holds basic and project expenditure, for which different kinds are chosen; pick a class.",
      };
    case "sums-disagree":
      return sumsDisagree(reason.sum);
    case "contradicted":
      return {
        zh: `若归 ${reason.target.code}，归 ${institutionClasses(reason.sum).zh} 的行就加不出功能分类表“事业运行”的${useName(reason.sum.measure).zh} ${sumText(reason.sum.institution)}，不予填列。`,
        en: `With ${reason.target.code} the rows of ${institutionClasses(reason.sum).en} cannot come to the ${useName(reason.sum.measure).en} of 事业运行, ${sumText(reason.sum.institution)}; not filled.`,
      };
    case "pair-twice":
      return {
        zh: `若归 ${reason.target.code}，就与第 ${String(reason.other.row + 1)} 行重复（同一对科目只列一行），不予填列。`,
        en: `With ${reason.target.code} it would repeat row ${String(reason.other.row + 1)}; not filled.`,
      };
    case "unsettled":
      return {
        zh: `可归 ${codesOf(row.candidates).join("、")}，对照关系没有定论，请逐行选择。`,
        en: `May be ${codesOf(row.candidates).join(" or ")}; the standard does not settle it. Pick a class.`,
      };
    case "unknown-class":
      return {
        zh: `${row.department.printed} 不在该年度的部门预算支出经济分类科目中，请先核对编码。`,
        en: `${row.department.printed} is no department class of that year; check the code first.`,
      };
    case "no-year":
      return {
        zh: "没有认出预算年度，不知该用哪一年的科目表。请在“设置”中填写预算年度。",
        en: "The fiscal year is not known, so no list of classes can be chosen. Set it under “Settings”.",
      };
  }
}

/** What the sums say of one measure, for the head of the list. */
export function sumWording(sum: SumOutcome): Wording {
  const name = useName(sum.measure);
  const rows = String(sum.openRows);
  switch (sum.state) {
    case "proved":
      return {
        zh: `${name.zh}：各行均由合计推定。`,
        en: `${name.en}: every row is proved by the sums.`,
      };
    case "several":
      return {
        zh: `${name.zh}：合计有不止一种归法，${rows} 行不能由合计推定。`,
        en: `${name.en}: the sums allow several readings; ${rows} rows stay open.`,
      };
    case "disagrees":
      return sumsDisagree(sum);
    case "too-large":
      return {
        zh: `${name.zh}：待定的行有 ${rows} 行，逐一试算用时过长，没有推定。`,
        en: `${name.en}: trying all readings of ${rows} open rows would take too long; left open.`,
      };
    case "one-kind":
      return {
        zh: `${name.zh}：功能分类表没有“事业运行”，合计不能说明单位性质。`,
        en: `${name.en}: the function table has no 事业运行, so the sums do not tell the kind of unit.`,
      };
  }
}

/** 单位性质 in words. */
export const UNIT_KIND_NAMES: Readonly<Record<UnitKind, Wording>> = {
  administrative: { zh: "行政单位", en: "administrative" },
  "public-institution": { zh: "事业单位", en: "public institution" },
};

export const USE_NAMES: Readonly<Record<Use, Wording>> = {
  basic: { zh: "基本支出", en: "basic expenditure" },
  project: { zh: "项目支出", en: "project expenditure" },
};

function unitKindNeeded(uses: readonly Use[], candidates: readonly LegalTarget[]): Wording {
  const options = candidates.map(({ code, unitKind }) => ({
    zh: unitKind === "any" ? code : `${code}（${UNIT_KIND_NAMES[unitKind].zh}）`,
    en: unitKind === "any" ? code : `${code} (${UNIT_KIND_NAMES[unitKind].en})`,
  }));
  const use = uses.map((one) => USE_NAMES[one]);
  return {
    zh: `可归 ${options.map(({ zh }) => zh).join("或 ")}：请选${use.map(({ zh }) => zh).join("、")}的单位性质，或逐行选择。`,
    en: `May be ${options.map(({ en }) => en).join(" or ")}: choose the kind of unit for ${use.map(({ en }) => en).join(" and ") || "this row"}, or pick a class.`,
  };
}

function sumsDisagree(sum: SumOutcome): Wording {
  const name = useName(sum.measure);
  const total = sumText(sum.institution);
  const classes = institutionClasses(sum);
  return {
    zh: `无论怎样归，归 ${classes.zh} 的行都加不出功能分类表“事业运行”的${name.zh} ${total}。请先核对两张表的金额。`,
    en: `No choice makes the rows of ${classes.en} come to the ${name.en} of 事业运行, ${total}. Check the amounts of both tables first.`,
  };
}

/** 基本支出·工资福利支出 as a sentence about basic expenditure says it. */
function useName({ id, name }: Measure): Wording {
  const part = name.split("·").at(-1) ?? name;
  return { zh: part === "小计" ? "基本支出" : part, en: MEASURES[id] ?? "basic expenditure" };
}

const MEASURES: Readonly<Record<string, string>> = {
  "basic.wages": "basic wages",
  "basic.goods": "basic goods and services",
  "basic.capital": "basic capital expenditure",
};

/** The government classes that the rows under a measure may have, by unit kind. */
function classesOf({ id }: Measure): Readonly<Record<UnitKind, Wording>> {
  return CLASSES[id] ?? { administrative: same("501～504"), "public-institution": TWO_CLASSES };
}

function institutionClasses({ measure }: SumOutcome): Wording {
  return classesOf(measure)["public-institution"];
}

const same = (code: string): Wording => ({ zh: code, en: code });
const TWO_CLASSES: Wording = { zh: "505、506", en: "505 and 506" };

const CLASSES: Readonly<Record<string, Readonly<Record<UnitKind, Wording>>>> = {
  "basic.wages": { administrative: same("501"), "public-institution": same("505") },
  "basic.goods": { administrative: same("502"), "public-institution": same("505") },
  "basic.capital": { administrative: same("503"), "public-institution": same("506") },
};

/** 30108、30110 另有专门的功能科目（2080505、2101101），不计在内。 */
function accountedWording(accounted: readonly Accounted[]): Wording {
  if (accounted.length === 0) return { zh: "", en: "" };
  const classes = codesIn(
    accounted.flatMap(({ rows }) => rows),
    "departmentClass"
  );
  const functions = codesIn(
    accounted.flatMap((one) => one.functions),
    "functionClass"
  );
  return {
    zh: `${classes.join("、")} 列在专门的功能科目（${functions.join("、")}），不计在内。`,
    en: ` ${classes.join(", ")} have functions of their own (${functions.join(", ")}) and are left out.`,
  };
}

function codesIn(
  figures: readonly Figure[],
  side: "departmentClass" | "functionClass"
): readonly string[] {
  return [...new Set(figures.flatMap(({ line }) => line[side]?.code ?? []))];
}

function codesOf(candidates: readonly LegalTarget[]): readonly string[] {
  return candidates.map(({ code }) => code);
}

/** `182,856 + 14,964 + 179,676 = 377,496`; a long sum is cut in the middle. */
function sumOfText(figures: readonly Figure[]): string {
  const amounts = figures.map(({ money }) => amountText(money.amount));
  const [only] = amounts;
  if (only === undefined) return "0";
  if (amounts.length === 1) return only;
  const shown =
    amounts.length > LONGEST_SUM
      ? [...amounts.slice(0, 3), `…（${String(amounts.length)}）…`, ...amounts.slice(-1)]
      : amounts;
  return `${shown.join(" + ")} = ${sumText(figures)}`;
}

const LONGEST_SUM = 8;

/** In the unit of the first figure. */
function sumText(figures: readonly Figure[]): string {
  const unit = figures[0]?.money.unit;
  if (unit === undefined) return "0";
  return amountText(
    Amount.sum(figures.map(({ money }) => convert(money.amount, money.unit, unit)))
  );
}
