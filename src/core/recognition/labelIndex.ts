import { allowedSlips, editDistance } from "./editDistance";

/** Finds what a label stands for: by its normalised form first, then within a few slips, if only one thing is near. */
export class LabelIndex<Target> {
  private readonly exact = new Map<string, Target[]>();
  /** Labels that were asked for before: a workbook asks for the same few hundred again and again. */
  private readonly similar = new Map<string, readonly Target[]>();

  /** @param entries wordings, already normalised, with what they stand for */
  constructor(entries: Iterable<readonly [string, Target]>) {
    for (const [label, target] of entries) {
      const targets = this.exact.get(label);
      if (targets === undefined) this.exact.set(label, [target]);
      else if (!targets.includes(target)) targets.push(target);
    }
  }

  /** Everything that is known under exactly this label. */
  find(label: string): readonly Target[] {
    return this.exact.get(label) ?? NONE;
  }

  /** Everything known under the nearest label, when it is near enough and no other is as near. */
  findSimilar(label: string): readonly Target[] {
    const limit = allowedSlips(label.length);
    if (limit === 0) return NONE;
    let found = this.similar.get(label);
    if (found === undefined) {
      found = this.searchSimilar(label, limit);
      if (this.similar.size >= REMEMBERED) this.similar.clear();
      this.similar.set(label, found);
    }
    return found;
  }

  private searchSimilar(label: string, limit: number): readonly Target[] {
    let nearest: readonly Target[] = NONE;
    let smallest = limit + 1;
    for (const [known, targets] of this.exact) {
      const bound = Math.min(limit, allowedSlips(known.length), smallest);
      const distance = editDistance(label, known, bound);
      if (distance > bound) continue;
      if (distance < smallest) nearest = targets;
      // Two wordings of one thing may be equally near; two things may not.
      else if (!isSame(nearest, targets)) nearest = NONE;
      smallest = distance;
    }
    return nearest;
  }
}

function isSame<Target>(one: readonly Target[], other: readonly Target[]): boolean {
  return one.length === other.length && one.every((target) => other.includes(target));
}

const NONE: readonly never[] = [];
const REMEMBERED = 2000;
