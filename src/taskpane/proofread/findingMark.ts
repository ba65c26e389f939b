/** The id of the words in the text that a finding is about. */
export function findingMark(finding: string): string {
  return `text-finding-${finding.replaceAll(" ", "-")}`;
}
