/**
 * One form for all the ways a label is printed: no blanks or line breaks, half-width letters, digits and brackets, no
 * quotes. `“三公” 经费` and `三公经费` become the same text.
 */
export function normalise(text: string): string {
  const plain = NEEDS_FOLDING.test(text) ? fold(text) : text;
  return NEEDS_UNIFYING.test(plain)
    ? plain.replace(/〔/g, "(").replace(/〕/g, ")").replace(DASHES, "-")
    : plain;
}

function fold(text: string): string {
  // NFKC makes ① a plain 1, which no longer looks like numbering.
  return text.replace(CIRCLED, "($&)").normalize("NFKC").replace(DROPPED, "");
}

/** The label without 其中：, numbering (一、 1、 （一） 1.) and trailing punctuation. */
export function stripNumbering(normalised: string): string {
  let rest = normalised;
  for (;;) {
    const next = rest.replace(NUMBERING, "");
    if (next === rest || next === "") break;
    rest = next;
  }
  return rest.replace(/[:;,。、]+$/, "");
}

/** A label as it is compared: both steps. */
export function labelKey(text: string): string {
  return stripNumbering(normalise(text));
}

/** Blanks and line breaks removed, everything else as printed: for showing a label to people. */
export function compact(text: string): string {
  return text.replace(/[\s\u200b\ufeff]+/g, "");
}

// Anything outside plain CJK ideographs and a few ASCII characters may fold under NFKC.
const NEEDS_FOLDING = /[^\u4e00-\u9fff0-9A-Za-z(),.:%+=_-]/;
const NEEDS_UNIFYING = /[〔〕‐‑‒–—―−]/;
const DASHES = /[‐‑‒–—―−]/g;
const CIRCLED = /[①-⑳]/g;
const DROPPED = /[\s\u200b-\u200f\u2060\ufeff"'“”‘’「」『』《》〈〉＂＇`´]+/g;
const NUMBERING =
  /^(其中[:,]?|[一二三四五六七八九十]{1,3}[、.]|\d{1,2}[、.](?!\d)|\([一二三四五六七八九十]{1,3}\)|\(\d{1,2}\))/;
