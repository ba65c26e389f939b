/**
 * Whether two printed names mean the same project: equal but for spaces, punctuation, width, and endings such as 项目 or
 * 经费 that one table drops.
 */
export function projectNamesAgree(one: string, other: string): boolean {
  const left = plainName(one);
  const right = plainName(other);
  return left !== "" && left === right;
}

function plainName(name: string): string {
  const plain = name.normalize("NFKC").replace(/[\s\p{P}\p{S}]/gu, "");
  return plain.replace(/(项目|经费|资金|支出)+$/u, "") || plain;
}
