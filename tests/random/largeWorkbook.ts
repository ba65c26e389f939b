import type { BudgetUnit, Disclosure, Project, SpendingItem } from "../../samples/build/disclosure";
import { printTables } from "../../samples/build/printTables";
import type { WorkbookSnapshot } from "../../src/core/workbook/snapshot";
import { arrange, PLAIN_ARRANGEMENT } from "./arrangements";
import { Chance } from "./chance";
import {
  ADMINISTRATIVE_MEDICAL,
  BRANCHES,
  type ClassPair,
  GOODS,
  HOUSING,
  HOUSING_PAIR,
  MEDICAL_PAIR,
  type NamedCode,
  PENSION,
  PENSION_PAIR,
  WAGES,
} from "./classes";

/**
 * The workbook of a department of 200 units: about 20,000 rows, a hundred times the complete sample, plainly arranged
 * and consistent. The same workbook every time, for measuring what a cell costs.
 */
export function largeWorkbook(units = 200): WorkbookSnapshot {
  const disclosure = largeDisclosure(units);
  return arrange(printTables(disclosure), PLAIN_ARRANGEMENT, disclosure).snapshot;
}

/** Twenty-odd function classes and a project in every unit: many more than any unit has, to keep rows full. */
export function largeDisclosure(units = 200): Disclosure {
  const organisation = "滨河市教育局";
  const chance = new Chance(units);
  const all = Array.from({ length: units }, (_, index): BudgetUnit => ({
    code: String(114_001 + index),
    name: index === 0 ? `${organisation}机关` : `滨河市第${String(index)}中学`,
  }));
  const spending = all.flatMap((unit) => unitSpending(unit, chance));
  return { organisation, year: 2021, units: all, spending, projects: projectsOf(spending) };
}

const BRANCHES_PER_UNIT = 4;

function unitSpending(unit: BudgetUnit, chance: Chance): SpendingItem[] {
  const branches = chance.shuffled(BRANCHES).slice(0, BRANCHES_PER_UNIT);
  return [
    ...branches.flatMap(({ items }) => branchSpending(unit, items, chance)),
    basicItem(unit, PENSION, PENSION_PAIR, chance),
    basicItem(unit, ADMINISTRATIVE_MEDICAL, MEDICAL_PAIR, chance),
    basicItem(unit, HOUSING, HOUSING_PAIR, chance),
  ];
}

/** 行政运行 and 事业运行 are basic expenditure, all else of the branch is the project's. */
function branchSpending(
  unit: BudgetUnit,
  items: readonly NamedCode[],
  chance: Chance
): SpendingItem[] {
  const legal = WAGES.filter((pair) => pair.administrative !== undefined);
  return items.flatMap((item): SpendingItem[] => {
    const wages = chance.pick(legal);
    const goods = chance.pick(GOODS);
    if (item.name === "行政运行" || item.name === "事业运行")
      return [wages, goods].map((pair) => basicItem(unit, item, pair, chance));
    const project = `${unit.name}专项业务经费`;
    const common = { use: "project.other", project, yuan: yuanFrom(chance) } as const;
    return [{ ...itemOf(unit, item, goods, false), ...common }];
  });
}

function basicItem(
  unit: BudgetUnit,
  functionClass: NamedCode,
  pair: ClassPair,
  chance: Chance
): SpendingItem {
  const use = pair.department.code.startsWith("301") ? "basic.wages" : "basic.goods";
  const institution = functionClass.name === "事业运行";
  return { ...itemOf(unit, functionClass, pair, institution), use, yuan: yuanFrom(chance) };
}

function itemOf(
  unit: BudgetUnit,
  functionClass: NamedCode,
  pair: ClassPair,
  institution: boolean
): Omit<SpendingItem, "use" | "yuan"> {
  const government = institution ? pair.institution : pair.administrative;
  return {
    unit: unit.code,
    functionClass: functionClass.code,
    functionName: functionClass.name,
    departmentClass: pair.department.code,
    departmentClassName: pair.department.name,
    governmentClass: government?.code ?? "",
    governmentClassName: government?.name ?? "",
    fund: "general.appropriation",
  };
}

function projectsOf(spending: readonly SpendingItem[]): Project[] {
  const found = new Map<string, Project>();
  for (const item of spending) {
    if (item.project === undefined) continue;
    const before = found.get(item.project)?.totalYuan ?? 0n;
    const totalYuan = before + item.yuan;
    found.set(item.project, {
      name: item.project,
      unit: item.unit,
      totalYuan,
      lastYearYuan: 0n,
      lastYearTotalYuan: 0n,
    });
  }
  return [...found.values()];
}

function yuanFrom(chance: Chance): bigint {
  return BigInt(1 + chance.below(9_999_999));
}
