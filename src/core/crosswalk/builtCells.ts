import type { Amount } from "../money/amount";
import type { MoneyUnit } from "../money/money";
import type { Recognition } from "../recognition/model";
import type { TableLayout } from "../standards/layoutProfile";
import type { BuiltCell, BuiltRow } from "../workbook/builtSheet";

export const BLANK: BuiltCell = { kind: "blank" };

export function textCell(text: string): BuiltCell {
  return text === "" ? BLANK : { kind: "text", text };
}

export function numberCell(amount: Amount, decimals: number): BuiltCell {
  return { kind: "number", number: amount.toString(), decimals };
}

/** With the department before it, as titles of disclosures are printed. */
export function titleRow(
  { organisation = "" }: Recognition,
  { titles, name }: Pick<TableLayout, "titles" | "name">
): BuiltRow {
  return { kind: "title", cells: [textCell(organisation + (titles[0] ?? name))] };
}

/** 单位：元, over the last column. */
export function unitRow(unit: MoneyUnit, columns: number): BuiltRow {
  const blanks = Array.from({ length: columns - 1 }, () => BLANK);
  return { kind: "note", cells: [...blanks, textCell(`单位：${unit}`)] };
}

/** Heads of several levels: the head of a group stands over its first column only. */
export function headRows(paths: readonly (readonly string[])[]): readonly BuiltRow[] {
  const depth = Math.max(...paths.map(({ length }) => length));
  return Array.from({ length: depth }, (_, level): BuiltRow => ({
    kind: "head",
    cells: paths.map((path, index) => {
      const before = paths[index - 1];
      const isGroup = level < path.length - 1;
      const goesOn =
        isGroup && before?.slice(0, level + 1).join() === path.slice(0, level + 1).join();
      return goesOn ? BLANK : textCell(path[level] ?? "");
    }),
  }));
}
