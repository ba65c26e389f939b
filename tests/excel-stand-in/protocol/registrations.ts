/** Numbers of events as office.js knows them. */
export const EVENT = {
  changed: 10,
  activated: 11,
  deactivated: 12,
  added: 13,
  selectionChanged: 14,
  deleted: 15,
} as const;

export type EventKind = keyof typeof EVENT;

/** The target of events of all sheets. */
export const WHOLE_WORKBOOK = "Workbook";

/** Who wants to hear of what: a sheet's id or the whole workbook, by kind of event. */
export class Registrations {
  readonly #counts = new Map<string, number>();

  register(kind: EventKind, target: string): void {
    const key = `${kind} ${target}`;
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
  }

  unregister(kind: EventKind, target: string): void {
    const key = `${kind} ${target}`;
    const left = (this.#counts.get(key) ?? 0) - 1;
    if (left > 0) this.#counts.set(key, left);
    else this.#counts.delete(key);
  }

  has(kind: EventKind, target: string): boolean {
    return this.#counts.has(`${kind} ${target}`);
  }

  /** Such as "changed {00000000-0001-0000-0000-000000000001}". */
  get all(): readonly string[] {
    return [...this.#counts.keys()];
  }
}
