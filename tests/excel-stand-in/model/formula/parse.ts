import type { Area } from "../areas";
import { parseArea, splitSheet } from "../areas";
import type { Token } from "./tokens";
import { tokensOf } from "./tokens";

export interface Reference {
  readonly kind: "reference";
  readonly sheet: string | undefined;
  readonly area: Area;
}

export type Expression =
  | { readonly kind: "constant"; readonly value: number | string | boolean }
  | { readonly kind: "error"; readonly error: string }
  | Reference
  | {
      readonly kind: "call";
      readonly name: string;
      readonly args: readonly (Expression | undefined)[];
    }
  | { readonly kind: "unary"; readonly operator: string; readonly of: Expression }
  | {
      readonly kind: "binary";
      readonly operator: string;
      readonly left: Expression;
      readonly right: Expression;
    };

/** @returns undefined when it holds what the small grammar does not know, such as a name or an array */
export function parseFormula(formula: string): Expression | undefined {
  const tokens = tokensOf(formula.replace(/^=/, ""))?.filter((token) => token.kind !== "space");
  if (tokens === undefined) return undefined;
  const parser = new Parser(tokens);
  const expression = parser.binary(0);
  return parser.isAtEnd ? expression : undefined;
}

/** All cells it reads. */
export function referencesOf(expression: Expression): Reference[] {
  if (expression.kind === "reference") return [expression];
  if (expression.kind === "unary") return referencesOf(expression.of);
  if (expression.kind === "binary") {
    return [...referencesOf(expression.left), ...referencesOf(expression.right)];
  }
  if (expression.kind !== "call") return [];
  return expression.args.flatMap((arg) => (arg === undefined ? [] : referencesOf(arg)));
}

/** From the loosest to the tightest. */
const LEVELS = [["=", "<>", "<", ">", "<=", ">="], ["&"], ["+", "-"], ["*", "/"], ["^"]];

class Parser {
  #at = 0;

  constructor(readonly tokens: readonly Token[]) {}

  get isAtEnd(): boolean {
    return this.#at === this.tokens.length;
  }

  binary(level: number): Expression | undefined {
    const operators = LEVELS[level];
    if (operators === undefined) return this.#unary();
    let left = this.binary(level + 1);
    let operator = this.#operator(operators);
    while (left !== undefined && operator !== undefined) {
      const right = this.binary(level + 1);
      if (right === undefined) return undefined;
      left = { kind: "binary", operator, left, right };
      operator = this.#operator(operators);
    }
    return left;
  }

  #unary(): Expression | undefined {
    const operator = this.#operator(["+", "-"]);
    if (operator !== undefined) {
      const of = this.#unary();
      return of && { kind: "unary", operator, of };
    }
    let value = this.#primary();
    while (value !== undefined && this.#operator(["%"]) !== undefined) {
      value = { kind: "unary", operator: "%", of: value };
    }
    return value;
  }

  #primary(): Expression | undefined {
    const token = this.tokens[this.#at++];
    if (token === undefined) return undefined;
    if (token.kind === "number") return { kind: "constant", value: Number(token.text) };
    if (token.kind === "text") {
      return { kind: "constant", value: token.text.slice(1, -1).replaceAll('""', '"') };
    }
    if (token.kind === "error") return { kind: "error", error: token.text };
    if (token.kind === "reference") return reference(token.text);
    if (token.kind === "name") return this.#name(token.text.toUpperCase());
    if (token.text !== "(") return undefined;
    const inner = this.binary(0);
    return this.#operator([")"]) === undefined ? undefined : inner;
  }

  #name(name: string): Expression | undefined {
    if (this.#operator(["("]) === undefined) {
      const isTruth = name === "TRUE" || name === "FALSE";
      return isTruth ? { kind: "constant", value: name === "TRUE" } : undefined;
    }
    const args: (Expression | undefined)[] = [];
    if (this.#operator([")"]) !== undefined) return { kind: "call", name, args };
    for (;;) {
      const isLeftOut = [",", ")"].includes(this.tokens[this.#at]?.text ?? "");
      const arg = isLeftOut ? undefined : this.binary(0);
      if (arg === undefined && !isLeftOut) return undefined;
      args.push(arg);
      const next = this.#operator([",", ")"]);
      if (next === undefined) return undefined;
      if (next === ")") return { kind: "call", name, args };
    }
  }

  #operator(among: readonly string[]): string | undefined {
    const token = this.tokens[this.#at];
    if (token?.kind !== "operator" || !among.includes(token.text)) return undefined;
    this.#at++;
    return token.text;
  }
}

function reference(text: string): Reference | undefined {
  const { sheet, rest } = splitSheet(text);
  const area = parseArea(rest);
  return area && { kind: "reference", sheet, area };
}
