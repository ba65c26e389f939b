import { Amount } from "../../money/amount";
import { findClass } from "../../standards/classes";
import { labelKey } from "../../recognition/normalise";
import type { TableAmount } from "./evidence";

/**
 * What the function classes come to of which a table prints only the items: 208 where it has 2080505 and no line of its
 * own. The cell is that of the first item.
 */
export function classTotals(amounts: readonly TableAmount[]): readonly TableAmount[] {
  return [...grouped(amounts).values()].flatMap((group) => totalsOf(group));
}

/** Columns of tables with codes of function classes. */
function grouped(amounts: readonly TableAmount[]): ReadonlyMap<string, readonly TableAmount[]> {
  const groups = new Map<string, TableAmount[]>();
  for (const amount of amounts) {
    if (amount.code?.startsWith("2") !== true) continue;
    const key = `${amount.cell.sheet} ${amount.table} ${amount.measure} ${String(amount.cell.column)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [amount]);
    else group.push(amount);
  }
  return groups;
}

function totalsOf(group: readonly TableAmount[]): readonly TableAmount[] {
  const present = new Set(group.map(({ code }) => code));
  const items = group.filter(({ code }) => code?.length === 7);
  const parents = new Set(items.flatMap(({ code = "" }) => [code.slice(0, 3), code.slice(0, 5)]));
  return [...parents].flatMap((code): TableAmount[] => {
    const name = findClass("function", code)?.name;
    const children = items.filter((item) => item.code?.startsWith(code) === true);
    const [first] = children;
    if (present.has(code) || name === undefined || first === undefined) return [];
    return [
      {
        ...first,
        code,
        label: labelKey(name),
        totalLine: false,
        yuan: Amount.sum(children.map(({ yuan }) => yuan)),
        blank: false,
      },
    ];
  });
}
