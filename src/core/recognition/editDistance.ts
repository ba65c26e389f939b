/**
 * Insertions, deletions and replacements that turn one text into the other, given up beyond `limit`.
 * @returns the distance, or `limit + 1` when it is larger
 */
export function editDistance(left: string, right: string, limit: number): number {
  if (left === right) return 0;
  if (Math.abs(left.length - right.length) > limit) return limit + 1;
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row += 1) {
    const current = [row];
    let smallest = row;
    for (let column = 1; column <= right.length; column += 1) {
      const replaced = at(previous, column - 1) + (left[row - 1] === right[column - 1] ? 0 : 1);
      const distance = Math.min(replaced, at(previous, column) + 1, at(current, column - 1) + 1);
      current.push(distance);
      smallest = Math.min(smallest, distance);
    }
    if (smallest > limit) return limit + 1;
    previous = current;
  }
  return Math.min(at(previous, right.length), limit + 1);
}

/** How many slips a label of this length may have: none up to three characters, two from ten on. */
export function allowedSlips(length: number): number {
  if (length < 4) return 0;
  return length < 10 ? 1 : 2;
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Number.POSITIVE_INFINITY;
}
