import { SEVERITIES_BY_GRAVITY } from "../core/report/annotation";
import type { Language } from "../core/report/language";

/** What the dialog tells after a click on the ribbon. */
export interface Outcome {
  readonly language: Language;
  /** The verdict of a check, such as `15 处疑点`; absent where nothing was checked. */
  readonly verdict?: string;
  readonly sentence: string;
  /** Findings by severity, the gravest first; absent where nothing was checked. */
  readonly counts?: readonly number[];
}

/**
 * The address of the dialog's page: the outcome goes along in it, for not every web view shares its storage with a
 * dialog. Office takes addresses of 2,000 characters; what is too long loses the middle of its longest lines, which is
 * where the names of sheets stand.
 */
export function outcomePage(outcome: Outcome): string {
  const lines = outcome.sentence.split("\n").map((line) => Array.from(line));
  let most = Math.max(...lines.map(({ length }) => length));
  for (;;) {
    const sentence = lines.map((line) => shortened(line, most)).join("\n");
    const page = `result.html?outcome=${encode({ ...outcome, sentence })}`;
    if (page.length <= LONGEST || most < SHORTEST_LINE) return page;
    most = Math.floor(most * 0.9);
  }
}

/** Leaves 500 of the 2,000 characters to the folder in which the page lies and to what Office adds. */
const LONGEST = 1_500;
const SHORTEST_LINE = 20;

function shortened(letters: readonly string[], most: number): string {
  if (letters.length <= most) return letters.join("");
  const half = Math.floor(most / 2);
  return `${letters.slice(0, half).join("")}…${letters.slice(-half).join("")}`;
}

/** The inverse; `undefined` for anything else that an address may hold. */
export function readOutcome(query: string): Outcome | undefined {
  try {
    const value = decode(new URLSearchParams(query).get("outcome") ?? "");
    return isOutcome(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** As base 64 with letters that need no escaping: less than half of what percent signs make of Chinese. */
function encode(outcome: Outcome): string {
  const bytes = new TextEncoder().encode(JSON.stringify(outcome));
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
  return base64.replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

function decode(text: string): unknown {
  const raw = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(raw, (letter) => letter.charCodeAt(0));
  return JSON.parse(new TextDecoder().decode(bytes));
}

function isOutcome(value: unknown): value is Outcome {
  if (typeof value !== "object" || value === null) return false;
  const { language, verdict, sentence, counts } = value as Partial<Record<keyof Outcome, unknown>>;
  return (
    (language === "zh" || language === "en") &&
    (verdict === undefined || typeof verdict === "string") &&
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
