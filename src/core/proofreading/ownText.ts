import type { Finding } from "../checking/finding";
import type { Recognition } from "../recognition/model";
import type { Wording } from "../wording";
import type { WorkbookSnapshot } from "../workbook/snapshot";
import { withLastYear, type LastYear } from "./lastYearText";
import type { TextFinding, Verdict } from "./model";
import { proofread } from "./proofread";
import { quoted } from "./quoted";
import { cellOfPlace, type TextInCells } from "./textSheets";

/** The explanation that stands in the workbook itself, held against its tables. */
export interface OwnText {
  /** As findings of the cells that hold the sentences. */
  readonly findings: readonly Finding[];
  /** Numbers of the text by verdict. */
  readonly numbers: Readonly<Record<Verdict, number>>;
}

export function proofreadOwnText(
  own: { readonly snapshot: WorkbookSnapshot; readonly recognition: Recognition },
  cells: TextInCells,
  lastYear: LastYear = {}
): OwnText {
  const evidence = withLastYear(own, lastYear);
  const { findings, counts } = proofread(cells.text, evidence);
  return {
    findings: findings.map((finding) => asFinding(finding, cells)),
    numbers: counts,
  };
}

/** The cell is a long paragraph: the sentence quotes the words, and says what is right. */
function asFinding(
  { rule, severity, span, message, expected, cause }: TextFinding,
  cells: TextInCells
): Finding {
  const holder = cellOfPlace(cells, span.start);
  const quote = quoted(cells.text, span.start, span.end);
  return {
    rule,
    severity,
    ...(holder && { textSheet: holder.cell.sheet }),
    message: withRight(
      { zh: `“${quote}”：${message.zh}`, en: `“${quote}”: ${message.en}` },
      expected
    ),
    cells: holder === undefined ? [] : [{ cell: holder.cell, role: "value" }],
    terms: [],
    ...(cause && { cause }),
    dependents: [],
  };
}

function withRight({ zh, en }: Wording, expected: string | undefined): Wording {
  return {
    zh: expected === undefined || zh.includes(expected) ? zh : `${zh}应为${expected}。`,
    en: expected === undefined || en.includes(expected) ? en : `${en} It should be ${expected}.`,
  };
}
