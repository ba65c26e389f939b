import { measureName } from "../checking/naming";
import type { Wording } from "../wording";
import type { Doubt, Evidence, RecognisedTable, UnrecognisedReason } from "../recognition/model";
import type { LayoutProfile } from "../standards/layoutProfile";
import type { TableKind } from "../standards/tableKinds";

/** Why a region that looks like a table was left alone, in words. */
export function unrecognisedWording(reason: UnrecognisedReason, profile: LayoutProfile): Wording {
  switch (reason.kind) {
    case "no-title":
      return {
        zh: "像是一张表，但没有标题，表头也不属于任何标准表",
        en: "looks like a table, but has no title, and its head is that of no standard table",
      };
    case "ambiguous-head": {
      const names = reason.candidates.map((kind) => tableName(kind, profile));
      return {
        zh: `没有能辨认的标题，表头同时符合${names.map(quoted).join("、")}，不作猜测`,
        en: `has no known title, and its head fits several tables (${names.join(", ")}); no guess is made`,
      };
    }
    case "head-mismatch": {
      const heads = reason.missingHeads;
      const name = tableName(reason.closest, profile);
      return {
        zh: `标题为“${reason.title}”，最接近${quoted(name)}，但表头缺少${list(heads)}`,
        en: `is titled “${reason.title}”, which is closest to ${name}, but its head lacks ${heads.join(", ")}`,
      };
    }
  }
}

/** What the confidence in a table rests on, one sentence part per piece of evidence. */
export function evidenceWording(evidence: Evidence): Wording {
  switch (evidence.kind) {
    case "title":
      return TITLE_WORDING[evidence.match];
    case "head":
      return {
        zh: `表头 ${evidence.expected} 项中找到 ${evidence.found} 项${headRemarks(evidence, "zh")}`,
        en: `${evidence.found} of ${evidence.expected} column heads found${headRemarks(evidence, "en")}`,
      };
    case "lines":
      return {
        zh: `认出 ${evidence.found} 行${evidence.unknown > 0 ? `，另有 ${evidence.unknown} 行不认识` : ""}`,
        en: `${evidence.found} lines known${evidence.unknown > 0 ? `, ${evidence.unknown} unknown` : ""}`,
      };
    case "columns-solved":
      return {
        zh: "表头与数字错位，已按合计关系确定各列",
        en: "the numbers are shifted against their heads; the sums allow one reading, which was taken",
      };
  }
}

/** Where head and numbers of a table do not fit, in words. */
export function doubtWording(doubt: Doubt, table: RecognisedTable): Wording {
  const missing = doubt.kind === "column-missing";
  // A missing column is doubted together with its neighbours, which are there.
  const present = new Set(table.measures.map(({ id }) => id));
  const doubted = missing ? doubt.measures.filter((id) => !present.has(id)) : doubt.measures;
  const names = doubted.map((id) => measureName(table, id));
  const what = missing
    ? { zh: `表头缺少${list(names)}一列`, en: `the head lacks ${names.join(", ")}` }
    : {
        zh: `${list(names)}的数字与表头错位`,
        en: `the numbers of ${names.join(", ")} are shifted against their heads`,
      };
  return doubt.solved
    ? { zh: `${what.zh}，已按合计关系读出`, en: `${what.en}; read in the only way the sums allow` }
    : {
        zh: `${what.zh}，无法确定，相关核对需人工进行`,
        en: `${what.en}; undecided, please check by hand`,
      };
}

/**
 * A word for a confidence that a person should know about; absent when there is nothing to say.
 */
export function confidenceWording(confidence: number): Wording | undefined {
  if (confidence >= SURE) return undefined;
  if (confidence >= FAIRLY_SURE) return { zh: "基本可以确定", en: "fairly sure" };
  return { zh: "把握不大", en: "not sure" };
}

const SURE = 0.85;
const FAIRLY_SURE = 0.65;

/** The name of a table kind as the profile prints it. */
export function tableName(kind: TableKind, profile: LayoutProfile): string {
  return profile.tables.find((table) => table.kind === kind)?.name ?? kind;
}

function headRemarks(evidence: Evidence & { kind: "head" }, language: keyof Wording): string {
  const { similar, extra } = evidence;
  const zh = language === "zh";
  const remarks = [
    ...(similar > 0 ? [zh ? `${similar} 项近似` : `${similar} similar`] : []),
    ...(extra > 0 ? [zh ? `多出 ${extra} 列` : `${extra} more`] : []),
  ];
  if (remarks.length === 0) return "";
  return zh ? `（${remarks.join("，")}）` : ` (${remarks.join(", ")})`;
}

const TITLE_WORDING: Readonly<Record<(Evidence & { kind: "title" })["match"], Wording>> = {
  exact: { zh: "标题相符", en: "title matches" },
  similar: { zh: "标题近似", en: "title is similar" },
  "sheet-name": { zh: "无标题，按工作表名辨认", en: "no title, recognised by the sheet name" },
  none: { zh: "无标题，按表头辨认", en: "no title, recognised by the head" },
};

function list(names: readonly string[]): string {
  return names.map(quoted).join("、");
}

function quoted(name: string): string {
  return `“${name}”`;
}
