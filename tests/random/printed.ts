import { printAmount } from "../../samples/build/amounts";
import type { Disclosure } from "../../samples/build/disclosure";
import type { PrintedTable } from "../../samples/build/printedTable";
import { printTables } from "../../samples/build/printTables";
import { choiceFor, type ArrangementChoices } from "./arrangements";
import { withNestedRows } from "./nestedRows";

/**
 * The tables of a disclosure, with the rows and in the unit that the choice for each wants; every empty table says that
 * it is empty.
 */
export function printedTables(
  disclosure: Disclosure,
  choices: ArrangementChoices
): readonly PrintedTable[] {
  return printTables(disclosure).map((printed, index) => {
    const { nested, inTenThousands } = choiceFor(choices, index);
    const table = nested ? withNestedRows(printed) : printed;
    return withEmptyNote(inTenThousands ? inUnitOfTenThousand(table) : table, disclosure.year);
  });
}

/** Every amount rounded on its own, subtotals too; forms state their units themselves. */
function inUnitOfTenThousand(table: PrintedTable): PrintedTable {
  if (table.unitLine === undefined) return table;
  const body = table.body.map((row) =>
    row.map((cell) => {
      if (cell?.measure === undefined || cell.text === "") return cell;
      return { ...cell, text: printAmount(BigInt(cell.text), "万元") };
    })
  );
  return { ...table, unitLine: "单位：万元", body };
}

function withEmptyNote(table: PrintedTable, year: number): PrintedTable {
  const empty = table.body.every((row) =>
    row.every((cell) => cell?.measure === undefined || /^[0.]*$/.test(cell.text))
  );
  if (!empty || table.notes.some((note) => note.includes("空表"))) return table;
  const note = `备注：我单位${String(year)}年没有此项收支，此表为空表。`;
  return { ...table, notes: [...table.notes, note] };
}
