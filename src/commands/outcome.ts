import { SEVERITIES_BY_GRAVITY } from "../core/report/annotation";
import type { Language } from "../core/report/language";

/** What the dialog tells after a click on the ribbon. */
export interface Outcome {
  readonly language: Language;
  readonly sentence: string;
  /** Findings by severity, the gravest first; absent where nothing was checked. */
  readonly counts?: readonly number[];
}

/** The address of the dialog's page: the outcome goes along in it. */
export function outcomePage(outcome: Outcome): string {
  return `result.html?${new URLSearchParams({ outcome: JSON.stringify(outcome) }).toString()}`;
}

/** The inverse; `undefined` for anything else that an address may hold. */
export function readOutcome(query: string): Outcome | undefined {
  try {
    const value: unknown = JSON.parse(new URLSearchParams(query).get("outcome") ?? "");
    return isOutcome(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isOutcome(value: unknown): value is Outcome {
  if (typeof value !== "object" || value === null) return false;
  const { language, sentence, counts } = value as Partial<Record<keyof Outcome, unknown>>;
  return (
    (language === "zh" || language === "en") &&
    typeof sentence === "string" &&
    (counts === undefined || isCounts(counts))
  );
}

function isCounts(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length === SEVERITIES_BY_GRAVITY.length &&
    value.every((count) => Number.isSafeInteger(count))
  );
}
