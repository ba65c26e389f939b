import type { Edit, Edits } from "../../core/narrative/edits";
import { readFacts } from "../../core/narrative/facts";
import type { Facts } from "../../core/narrative/model";
import { fieldsOf } from "../fieldsOf";

/** What a workbook keeps of its explanation. */
export interface NarrativeKept {
  readonly facts: Facts;
  readonly edits: Edits;
  /** The name of the worksheet that we have written. */
  readonly sheet?: string;
}

export const NOTHING_KEPT: NarrativeKept = { facts: new Map(), edits: new Map() };

/** Anybody may have written it: what is not understood, or is larger than any person writes, is left out. */
export function readNarrativeKept(value: unknown): NarrativeKept {
  const { facts, edits, sheet } = fieldsOf(value);
  const given = [...readFacts(facts).facts].filter(
    ([id, text]) => id.length <= LONGEST_ID && text.length <= LONGEST_TEXT
  );
  const rewritten = Object.entries(fieldsOf(edits)).flatMap(([id, edit]) => {
    const read = readEdit(edit);
    return read === undefined || id.length > LONGEST_ID ? [] : [[id, read] as const];
  });
  const name = typeof sheet === "string" && sheet !== "" && sheet.length <= 31 ? sheet : undefined;
  return {
    facts: new Map(given.slice(0, MOST)),
    edits: new Map(rewritten.slice(0, MOST)),
    ...(name !== undefined && { sheet: name }),
  };
}

/** The value to keep; `undefined` when there is nothing. */
export function narrativeKeptValue({ facts, edits, sheet }: NarrativeKept): unknown {
  if (facts.size === 0 && edits.size === 0 && sheet === undefined) return undefined;
  return {
    facts: Object.fromEntries(facts),
    edits: Object.fromEntries(edits),
    ...(sheet !== undefined && { sheet }),
  };
}

function readEdit(value: unknown): Edit | undefined {
  const { text, numbers } = fieldsOf(value);
  if (typeof text !== "string" || text.length > LONGEST_TEXT) return undefined;
  const printed = Object.entries(fieldsOf(numbers)).filter(
    (entry): entry is [string, string] =>
      entry[0].length <= LONGEST_ID && typeof entry[1] === "string" && entry[1].length <= 40
  );
  return { text, numbers: Object.fromEntries(printed.slice(0, MOST)) };
}

/** Characters; a cell of Excel takes 32,767. */
export const LONGEST_TEXT = 20_000;
const LONGEST_ID = 300;
const MOST = 2_000;
