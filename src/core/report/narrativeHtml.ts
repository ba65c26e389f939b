import { narrativeLines, type NarrativeLine } from "../narrative/narrativeText";
import type { Narrative } from "../narrative/model";

/** The explanation as rich text for the clipboard: Word takes headings as headings, and the fonts of official documents. */
export function narrativeHtml(narrative: Pick<Narrative, "parts">): string {
  const lines = narrativeLines(narrative).map(markup);
  return `<html><head><meta charset="utf-8"></head><body>${lines.join("")}</body></html>`;
}

function markup({ role, text }: NarrativeLine): string {
  const { tag, style } = MARKUP[role];
  const broken = escaped(text).replace(/\r\n?|\n/g, "<br>");
  return `<${tag} style="${style}">${broken}</${tag}>`;
}

const MARKUP: Readonly<
  Record<NarrativeLine["role"], { readonly tag: string; readonly style: string }>
> = {
  part: {
    tag: "h1",
    style: "text-align:center;font-weight:normal;font-size:22pt;font-family:方正小标宋简体,SimSun",
  },
  section: {
    tag: "h2",
    style: "text-indent:2em;font-weight:normal;font-size:16pt;font-family:黑体,SimHei",
  },
  heading: {
    tag: "h3",
    style: "text-indent:2em;font-weight:normal;font-size:16pt;font-family:楷体,KaiTi",
  },
  text: { tag: "p", style: "text-indent:2em;font-size:16pt;font-family:仿宋,FangSong" },
};

function escaped(text: string): string {
  return text
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
