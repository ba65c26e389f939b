/** The words with a few before them. */
export function quoted(text: string, start: number, end: number): string {
  const from = Math.max(0, start - CONTEXT);
  // Not from within a number either.
  const isWithin = /[\d.,]/.test(text[from - 1] ?? "");
  const cut = text.slice(from, start).replace(isWithin ? /^[\d.,]*(?:万元|元|%)?/ : /^(?!)/, "");
  // Not from the middle of a clause, where another begins within reach.
  const before = start > CONTEXT ? cut.replace(/^[^，。；：\n]*[，。；：]/, "") : cut;
  return inOneLine(before.slice(before.lastIndexOf("\n") + 1) + text.slice(start, end));
}

const CONTEXT = 20;

/** Without line breaks. */
export function inOneLine(text: string): string {
  return text.replace(/\s*\n\s*/g, "").trim();
}
