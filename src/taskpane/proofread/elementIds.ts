/** The id of the words in the text that begin at a place. */
export function textMark(at: number): string {
  return `text-mark-${at}`;
}

/** The id of a finding in the list. */
export function findingCard(finding: string): string {
  return `text-finding-${finding.replaceAll(" ", "-")}`;
}
