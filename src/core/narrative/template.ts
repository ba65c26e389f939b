import type { Piece } from "./model";

/** A sentence with named places: `{年度}年收入预算{收入}万元。` */
export type Template = string;

/** What stands in a place. */
export type Filling = string | Piece | readonly Piece[];

export type TemplatePart =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "place"; readonly name: string; readonly at: number };

/** A template that cannot be used, with the place in it. */
export class TemplateProblem extends Error {
  constructor(
    readonly sentence: string,
    readonly at: number,
    readonly why:
      | { readonly kind: "unknown-name"; readonly name: string; readonly known: readonly string[] }
      | { readonly kind: "unclosed" }
  ) {
    super(`${sentence}, character ${String(at + 1)}: ${why.kind}`);
    this.name = "TemplateProblem";
  }
}

/**
 * Splits a template into text and places.
 * @throws {TemplateProblem} for a name that the sentence does not offer, and for a brace without its other half
 */
export function parseTemplate(
  sentence: string,
  template: Template,
  known: readonly string[]
): readonly TemplatePart[] {
  const parts: TemplatePart[] = [];
  let from = 0;
  for (const match of template.matchAll(/\{([^{}]*)\}|[{}]/g)) {
    const [whole, name] = match;
    if (name === undefined) throw new TemplateProblem(sentence, match.index, { kind: "unclosed" });
    if (!known.includes(name)) {
      throw new TemplateProblem(sentence, match.index, { kind: "unknown-name", name, known });
    }
    if (match.index > from) parts.push({ kind: "text", text: template.slice(from, match.index) });
    parts.push({ kind: "place", name, at: match.index });
    from = match.index + whole.length;
  }
  if (from < template.length) parts.push({ kind: "text", text: template.slice(from) });
  return parts;
}

/** Fills a template. Neighbouring texts become one piece. */
export function fillTemplate(
  parts: readonly TemplatePart[],
  fillings: Readonly<Record<string, Filling>>
): readonly Piece[] {
  const pieces = parts.flatMap((part): readonly Piece[] =>
    part.kind === "text" ? [part] : asPieces(fillings[part.name] ?? "")
  );
  return joined(pieces);
}

export function asPieces(filling: Filling): readonly Piece[] {
  if (typeof filling === "string") return filling === "" ? [] : [{ kind: "text", text: filling }];
  return "kind" in filling ? [filling] : filling;
}

/** Pieces of a list with a separator between them. */
export function joinedBy(
  separator: string,
  items: readonly (readonly Piece[])[]
): readonly Piece[] {
  return items.flatMap((item, index) =>
    index === 0 ? item : [{ kind: "text" as const, text: separator }, ...item]
  );
}

export function textOf(pieces: readonly Piece[]): string {
  return pieces.map(({ text }) => text).join("");
}

function joined(pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    if (piece.kind === "text" && last?.kind === "text") {
      result[result.length - 1] = { kind: "text", text: last.text + piece.text };
    } else result.push(piece);
  }
  return result;
}
