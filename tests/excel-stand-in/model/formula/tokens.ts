/** A piece of a formula, with its text as written. */
export interface Token {
  readonly kind: "number" | "text" | "name" | "reference" | "error" | "operator" | "space";
  readonly text: string;
}

/** @returns undefined when something stands there that is no part of a formula */
export function tokensOf(formula: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = nextToken(formula, at);
    if (token === undefined) return undefined;
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

function nextToken(formula: string, at: number): Token | undefined {
  for (const [kind, pattern] of PATTERNS) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text !== undefined && text !== "") return { kind, text };
  }
  return undefined;
}

const SHEET = "(?:'(?:[^']|'')*'!|[\\p{L}_][\\p{L}\\p{N}_.]*!)?";
const CELL = "\\$?[A-Za-z]{1,3}\\$?[0-9]{1,7}";
const LINES = "\\$?[A-Za-z]{1,3}:\\$?[A-Za-z]{1,3}|\\$?[0-9]{1,7}:\\$?[0-9]{1,7}";

const PATTERNS: readonly (readonly [Token["kind"], RegExp])[] = [
  ["space", /\s+/uy],
  ["text", /"(?:[^"]|"")*"/uy],
  ["error", /#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)/uy],
  [
    "reference",
    new RegExp(`${SHEET}(?:${CELL}(?::${CELL})?|${LINES})(?![\\p{L}\\p{N}_.(!])`, "uy"),
  ],
  ["number", /(?:[0-9]+\.?[0-9]*|\.[0-9]+)(?:[eE][+-]?[0-9]+)?/uy],
  ["name", /[\p{L}_\\][\p{L}\p{N}_.\\]*/uy],
  ["operator", /<>|<=|>=|[-+*/^&=<>%(),:;{}!@[\]#]/uy],
];
