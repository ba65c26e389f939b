/** The fiscal year typed; `undefined` for anything that is no year a budget may have. */
export function yearFrom(text: string): number | undefined {
  if (!/^\d{4}$/.test(text)) return undefined;
  const year = Number(text);
  return year >= FIRST && year <= LAST ? year : undefined;
}

/** Published budgets begin in 2010; the other end is far off. */
const FIRST = 2000;
const LAST = 2099;
