import type { FilledRow } from "../crosswalk/fillTables";
import type { CrosswalkRow } from "../crosswalk/model";
import { basisWording, reasonWording } from "./crosswalkWording";
import type { Language } from "./language";

/** The JSON of `fill`; a contract with other programs. */
export interface FillJson {
  readonly rows: readonly {
    readonly sheet: string;
    /** As Excel counts. */
    readonly row: number;
    readonly department: string;
    readonly government: string;
    /** Of the government class, in the standard. */
    readonly name: string;
    readonly basis: string;
    /** The copy shows it. */
    readonly filled: boolean;
  }[];
  readonly ambiguous: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly department: string;
    readonly candidates: readonly string[];
    readonly reason: string;
  }[];
  readonly invalid: readonly {
    readonly sheet: string;
    readonly row: number;
    readonly department: string;
    readonly government: string;
    readonly reason: string;
  }[];
}

/**
 * What became of the rows that were asked about, in the order of the workbook.
 * @param filled the rows with a proposal
 */
export function fillJson(
  rows: readonly CrosswalkRow[],
  filled: readonly FilledRow[],
  language: Language
): FillJson {
  const place = ({ line, department }: CrosswalkRow) => ({
    sheet: line.labelCell.sheet,
    row: line.row + 1,
    department: department.code,
  });
  return {
    rows: filled.map(({ row, target, basis, shown }) => ({
      ...place(row),
      government: target.code,
      name: target.name,
      basis: basisWording(basis, target)[language],
      filled: shown,
    })),
    ambiguous: rows.flatMap((row) =>
      row.outcome.kind !== "open"
        ? []
        : [
            {
              ...place(row),
              candidates: row.candidates.map(({ code }) => code),
              reason: reasonWording(row.outcome.reason, row)[language],
            },
          ]
    ),
    invalid: rows.flatMap((row) =>
      row.outcome.kind !== "illegal"
        ? []
        : [
            {
              ...place(row),
              government: row.present?.code ?? "",
              reason: illegalReason(row, language),
            },
          ]
    ),
  };
}

/** The same for people: the numbers of rows first, then one line per row by what became of it. */
export function fillText(
  json: FillJson,
  { file, out, standing }: { file: string; out: string; standing: number },
  language: Language
): string {
  const filled = json.rows.filter((row) => row.filled);
  const unfilled = json.rows.filter((row) => !row.filled);
  const at = ({ sheet, row }: { sheet: string; row: number }): string =>
    language === "zh" ? `  ${sheet} 第 ${row} 行` : `  ${sheet} row ${row}`;
  const zh = language === "zh";
  const colon = zh ? "：" : ": ";
  const line = (row: FillJson["rows"][number]): string =>
    `${at(row)}  ${row.department} → ${row.government} ${row.name}${colon}${row.basis}`;
  const blocks = [
    [
      zh
        ? `${file} → ${out}${colon}已填 ${filled.length} 行，待定 ${json.ambiguous.length} 行，对应不符 ${json.invalid.length} 行，未能写入 ${unfilled.length} 行，原已填列 ${standing} 行`
        : `${file} → ${out}: ${filled.length} filled, ${json.ambiguous.length} open, ${json.invalid.length} not allowed, ${unfilled.length} not writable, ${standing} filled before`,
    ],
    titled(zh ? "已填" : "Filled", filled.map(line)),
    titled(
      zh
        ? "建议但未能写入（单元格在合并区域内，或其他单元格引用了它的公式）"
        : "Proposed and not writable (inside a merged area, or other cells share the formula)",
      unfilled.map(line)
    ),
    titled(
      zh ? "待定" : "Open",
      json.ambiguous.map((row) => `${at(row)}  ${row.department}${colon}${row.reason}`)
    ),
    titled(
      zh ? "对应不符" : "Not allowed",
      json.invalid.map(
        (row) => `${at(row)}  ${row.department} → ${row.government}${colon}${row.reason}`
      )
    ),
  ];
  return blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join("\n"))
    .join("\n\n");
}

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [title, ...lines];
}

function illegalReason({ candidates, present }: CrosswalkRow, language: Language): string {
  const codes = candidates.map(({ code, name }) => `${code} ${name}`);
  return language === "zh"
    ? `不能归 ${present?.code ?? ""}，可归 ${codes.join("、")}。`
    : `Cannot be ${present?.code ?? ""}; may be ${codes.join(", ")}.`;
}
