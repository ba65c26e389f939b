import type { Disclosure } from "../../samples/build/disclosure";
import type { PrintedTable } from "../../samples/build/printedTable";
import { printTables } from "../../samples/build/printTables";
import { choiceFor, type ArrangementChoices } from "./arrangements";

/** The tables of a disclosure, each in the unit that its choice wants; every empty table says that it is empty. */
export function printedTables(
  disclosure: Disclosure,
  choices: ArrangementChoices
): readonly PrintedTable[] {
  const yuan = printTables(disclosure);
  const tenThousands = printTables(disclosure, { unit: "万元" });
  return yuan.map((table, index) => {
    const chosen = choiceFor(choices, index).inTenThousands ? tenThousands[index] : table;
    return withEmptyNote(chosen ?? table, disclosure.year);
  });
}

function withEmptyNote(table: PrintedTable, year: number): PrintedTable {
  const empty = table.body.every((row) =>
    row.every((cell) => cell?.measure === undefined || /^[0.]*$/.test(cell.text))
  );
  if (!empty || table.notes.some((note) => note.includes("空表"))) return table;
  const note = `备注：我单位${String(year)}年没有此项收支，此表为空表。`;
  return { ...table, notes: [...table.notes, note] };
}
