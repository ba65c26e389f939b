import type { TextDocument } from "../document";
import type { Verdicts } from "../verdicts";

/** 减少2.98%。主要原因是：…经费增加: a reason that says the opposite of the number. */
export function directions(document: TextDocument, verdicts: Verdicts): void {
  for (const paragraph of document.paragraphs) {
    for (const match of paragraph.text.matchAll(REASON)) {
      const [words, said = "", reason = ""] = match;
      const isUp = /增加|增长|上升/.test(said);
      const contrary = isUp ? /^[^，。；]{2,40}经费(减少)$/ : /^[^，。；]{2,40}经费(增加)$/;
      const word = contrary.exec(reason)?.[1];
      if (word === undefined) continue;
      const start = match.index + words.length - 1 - word.length;
      verdicts.noted({
        pattern: "direction",
        rule: "GJ712",
        severity: "warning",
        span: paragraph.place(start, start + word.length),
        stated: `经费${word}`,
        expected: `经费${isUp ? "增加" : "减少"}`,
        message: {
          zh: `前面写“${said}”，原因却写“经费${word}”。`,
          en: `The number went ${isUp ? "up" : "down"}, and the reason says the opposite.`,
        },
        terms: [],
        cells: [],
      });
    }
  }
}

const REASON = /(增加|减少|增长|下降|上升)[\d.]+%。主要原因(?:是|为)?：?([^，。；]{2,60})。/g;
