import type { LegalTarget } from "../standards/classes";
import type { CellText } from "../workbook/cellText";
import { governmentCode, governmentName, type GovernmentStyle } from "./governmentStyle";
import type { CrosswalkRow } from "./model";

export type { CellText };

/**
 * The cells to write so that a row shows a government class: those of its code and its name that do not show exactly
 * that already. A name beside a code that stays is left as it is, whatever it says: checking is where that is reported.
 */
export function fillCells(
  row: Pick<CrosswalkRow, "line" | "present">,
  target: LegalTarget,
  style: GovernmentStyle
): readonly CellText[] {
  const { sheet } = row.line.labelCell;
  const shown = shownCode(row, style);
  const wanted = governmentCode(target.code, style);
  const code = style.codeColumns.flatMap((column, position): CellText[] => {
    const text = wanted[position] ?? "";
    if (text === (shown.get(column) ?? "")) return [];
    return [{ cell: { sheet, row: row.line.row, column }, text }];
  });
  return [...code, ...nameCell(row, target, style, code.length > 0)];
}

function nameCell(
  { line, present }: Pick<CrosswalkRow, "line" | "present">,
  target: LegalTarget,
  style: GovernmentStyle,
  codeChanges: boolean
): readonly CellText[] {
  const { nameColumn } = style;
  const text = governmentName(target, style);
  const shown = present?.name?.text ?? "";
  if (nameColumn === undefined || shown === text || (shown !== "" && !codeChanges)) return [];
  const cell = present?.name?.cell ?? {
    sheet: line.labelCell.sheet,
    row: line.row,
    column: nameColumn,
  };
  return [{ cell, text }];
}

/** What the code cells show, by column. */
function shownCode(
  { present }: Pick<CrosswalkRow, "present">,
  { codeColumns }: GovernmentStyle
): ReadonlyMap<number, string> {
  if (present === undefined) return new Map();
  const parts = codeColumns.length < 2 ? [present.printed] : present.printed.split(" ");
  // Parts left blank are not among those printed: 款 alone, where 类 stands in a row above.
  const first = parts.length < codeColumns.length ? codeColumns.indexOf(present.cell.column) : 0;
  return new Map(parts.map((part, index) => [codeColumns[Math.max(0, first) + index] ?? -1, part]));
}
