import type { DisclosureView } from "../figures/disclosureView";
import type { TableView } from "../figures/tableView";
import { figureOf, type Line } from "../recognition/model";
import { legalGovernmentClasses, pairLegality } from "../standards/classes";
import type { CrosswalkRow, Use } from "./model";

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
