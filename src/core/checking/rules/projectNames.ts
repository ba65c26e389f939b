/**
 * Project names for looking up: equal but for spaces, punctuation, width, and endings such as 项目 or 经费 that one table
 * drops.
 */
export class ProjectNames {
  private readonly names: ReadonlySet<string>;

  constructor(names: Iterable<string>) {
    this.names = new Set([...names].map(plainName).filter((name) => name !== ""));
  }

  /** Whether one of the names means the same project. */
  has(name: string): boolean {
    return this.names.has(plainName(name));
  }
}

function plainName(name: string): string {
  const plain = name.normalize("NFKC").replace(/[\s\p{P}\p{S}]/gu, "");
  return plain.replace(/(项目|经费|资金|支出)+$/u, "") || plain;
}
