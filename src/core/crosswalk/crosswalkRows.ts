import type { DisclosureView } from "../figures/disclosureView";
import type { TableView } from "../figures/tableView";
import { figureOf, type Line } from "../recognition/model";
import { legalGovernmentClasses, pairLegality, type UnitKind } from "../standards/classes";
import type { CrosswalkRow, Use } from "./model";
import { sumSystems, type SumSystem } from "./sumSystem";

/** A row before anything is proposed for it. */
export type UndecidedRow = Omit<CrosswalkRow, "outcome">;

/** The two-class tables of this year's disclosure, with a place for a government class in every row. */
export function crosswalkTables(view: DisclosureView): readonly TableView[] {
  return view
    .all("general-budget-by-economic-class")
    .filter(({ table }) => table.visible && hasGovernmentColumns(table));
}

/** Every row with a department class that has no rows below it; 301 above its 30101 is a heading. */
export function crosswalkRows(view: TableView, year: number | undefined): readonly UndecidedRow[] {
  return view.leaves().flatMap((line): UndecidedRow[] => {
    const { departmentClass, governmentClass } = line;
    if (departmentClass === undefined) return [];
    const isKnown = !departmentClass.malformed && year !== undefined;
    return [
      {
        id: `${line.labelCell.sheet}!${String(line.row + 1)}`,
        table: view.table,
        line,
        department: departmentClass,
        ...(governmentClass && { present: governmentClass }),
        candidates: isKnown ? legalGovernmentClasses(departmentClass.code, year) : [],
        uses: usesOf(line),
      },
    ];
  });
}

/** Whether the government class that stands there may stand beside the department class. */
export function isLegalRow({ department, present }: UndecidedRow, year: number): boolean {
  if (present === undefined || present.malformed) return false;
  return pairLegality(department.code, present.code, year).legal;
}

/** Whether the unit kind decides where the row goes. */
export function hasBothKinds({ candidates }: UndecidedRow): boolean {
  return new Set(candidates.map(({ unitKind }) => unitKind)).size === 2;
}

/** The unit kind that a government class of the row is for. */
export function unitKindOf({ candidates }: UndecidedRow, code: string): UnitKind | undefined {
  const found = candidates.find(
    (target) => code.startsWith(target.code) || target.code.startsWith(code)
  );
  return found === undefined || found.unitKind === "any" ? undefined : found.unitKind;
}

/** The unit kind that the class which stands there is for, where it may stand there. */
export function unitKindFilled(row: UndecidedRow, year: number | undefined): UnitKind | undefined {
  if (row.present === undefined || year === undefined || !isLegalRow(row, year)) return undefined;
  return unitKindOf(row, row.present.code);
}

/** What the function table says of the rows of a two-class table; nothing where there is none to ask. */
export function sumSystemsOf(
  view: DisclosureView,
  table: TableView,
  byLine: ReadonlyMap<Line, UndecidedRow>
): readonly SumSystem[] {
  const byFunction =
    view.one("general-budget-by-function") ??
    (view.hasGeneralMoneyOnly() ? view.one("department-expenditure") : undefined);
  if (byFunction === undefined || view.one(table.table.kind) !== table) return [];
  return sumSystems(table, byFunction, (line) => possibleKinds(byLine.get(line)));
}

function possibleKinds(row: UndecidedRow | undefined): "either" | UnitKind | "any" {
  if (row === undefined || row.candidates.length === 0) return "any";
  if (hasBothKinds(row)) return "either";
  const [target, other] = row.candidates;
  return target === undefined || other !== undefined ? "any" : target.unitKind;
}

function hasGovernmentColumns({ keys }: TableView["table"]): boolean {
  return keys.some(({ role }) => role === "government-class");
}

const USES: readonly Use[] = ["basic", "project"];

function usesOf(line: Line): readonly Use[] {
  return USES.filter((use) =>
    line.figures.some(
      ({ measure, money }) =>
        (measure.id === use || measure.id.startsWith(`${use}.`)) && !money.amount.isZero()
    )
  );
}

/** Whether two rows hold money of the same kind of expenditure. */
export function shareUse(
  one: Pick<CrosswalkRow, "uses">,
  other: Pick<CrosswalkRow, "uses">
): boolean {
  return one.uses.some((use) => other.uses.includes(use));
}

/** The amount of a row, for people. */
export function amountOfRow({ line }: Pick<CrosswalkRow, "line">): ReturnType<typeof figureOf> {
  return figureOf(line, "total") ?? line.figures.find(({ money }) => !money.amount.isZero());
}
