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

/** Eight function classes and two projects in every unit, as in a department of average size. */
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

const PROJECTS_PER_UNIT = 2;

function unitSpending(unit: BudgetUnit, chance: Chance): SpendingItem[] {
  const branch = chance.pick(BRANCHES);
  const [running, management, services, institution] = branch.items;
  const basic = (functionClass: NamedCode | undefined, pair: ClassPair): SpendingItem => {
    const isInstitution = functionClass === institution;
    const use = pair.department.code.startsWith("301") ? "basic.wages" : "basic.goods";
    return { ...itemOf(unit, functionClass, pair, isInstitution), use, yuan: yuanFrom(chance) };
  };
  const legal = WAGES.filter((pair) => pair.administrative !== undefined);
  const goods = chance.shuffled(GOODS).slice(0, 8);
  const projects = Array.from({ length: PROJECTS_PER_UNIT }, (_, index) =>
    chance
      .shuffled(GOODS)
      .slice(0, 4)
      .map((pair): SpendingItem => ({
        ...itemOf(unit, index === 0 ? management : services, pair, false),
        use: "project.other",
        project: `${unit.name}专项业务经费（${String(index + 1)}）`,
        yuan: yuanFrom(chance),
      }))
  );
  return [
    ...[...legal, ...goods].map((pair) => basic(running, pair)),
    ...[...WAGES, ...goods].map((pair) => basic(institution, pair)),
    basic(PENSION, PENSION_PAIR),
    basic(ADMINISTRATIVE_MEDICAL, MEDICAL_PAIR),
    basic(HOUSING, HOUSING_PAIR),
    ...projects.flat(),
  ];
}

function itemOf(
  unit: BudgetUnit,
  functionClass: NamedCode | undefined,
  pair: ClassPair,
  institution: boolean
): Omit<SpendingItem, "use" | "yuan"> {
  const government = institution ? pair.institution : pair.administrative;
  return {
    unit: unit.code,
    functionClass: functionClass?.code ?? "",
    functionName: functionClass?.name ?? "",
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
