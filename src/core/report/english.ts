/** A number of things in English: `1 table`, `2 tables`, `2 boxes` with the plural given. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}
