import type { Wording } from "../../core/wording";

/** Something about a file that keeps us from our work, with one sentence that says what to do about it. */
abstract class FileProblem<Kind extends string> extends Error {
  constructor(
    readonly kind: Kind,
    readonly wording: Wording,
    cause?: unknown
  ) {
    super(wording.en, cause === undefined ? undefined : { cause });
  }
}

/** A file that cannot be read as a workbook. */
export class UnreadableFile extends FileProblem<UnreadableKind> {
  override readonly name = "UnreadableFile";
}

/** A file that cannot be written; nothing was changed on disk. */
export class UnwritableFile extends FileProblem<UnwritableKind> {
  override readonly name = "UnwritableFile";
}

export type UnreadableKind =
  | "not-found"
  | "folder"
  | "no-permission"
  | "not-readable"
  | "empty"
  | "old-excel"
  | "text"
  | "encrypted"
  | "truncated"
  | "not-zip"
  | "not-workbook"
  | "binary-workbook"
  | "bomb"
  | "entities"
  | "too-large"
  | "damaged"
  | "old-word"
  | "no-explanation"
  | "locked-explanation";

export type UnwritableKind = "is-input" | "folder" | "no-permission" | "no-folder" | "not-writable";

/** The sentence of every kind that needs no detail. */
const wordings = {
  "not-found": { zh: "找不到文件，请检查路径。", en: "The file does not exist; check the path." },
  folder: { zh: "这是文件夹，不是文件。", en: "This is a folder, not a file." },
  "no-permission": {
    zh: "没有权限读取文件，请检查权限，或复制到其他文件夹后再试。",
    en: "No permission to read the file; check its permissions or copy it to another folder.",
  },
  "not-readable": {
    zh: "文件读取失败，请复制到本机后再试。",
    en: "The file could not be read; copy it to a local folder and try again.",
  },
  empty: {
    zh: "文件为空（0 字节），请重新获取或另存一份。",
    en: "The file is empty (0 bytes); get it again.",
  },
  "old-excel": {
    zh: "这是旧版 .xls 工作簿，请在 Excel 中另存为 .xlsx 后再试。",
    en: "This is an old .xls workbook; save it as .xlsx in Excel and try again.",
  },
  text: {
    zh: "这是文本或网页格式（如 .csv、.txt，或系统导出的假 .xls），请用 Excel 打开并另存为 .xlsx 后再试。",
    en: "This is text or a web page (.csv, .txt or an export named .xls); open it in Excel and save it as .xlsx.",
  },
  encrypted: {
    zh: "文件有打开密码，请在 Excel 中取消密码（文件→信息→保护工作簿→用密码进行加密，清空）并保存后再试。",
    en: "The file is protected by a password; remove the password in Excel, save and try again.",
  },
  truncated: {
    zh: "文件不完整（可能未下载完或复制中断），请重新获取。",
    en: "The file is incomplete (a broken download or copy); get it again.",
  },
  "not-zip": {
    zh: "这不是 .xlsx 工作簿；如单位装有文档加密软件，请先解密，否则请在 Excel 中另存为 .xlsx 后再试。",
    en: "This is not an .xlsx workbook; decrypt it if your organisation encrypts documents, or save it as .xlsx in Excel.",
  },
  "not-workbook": {
    zh: "文件中没有 Excel 工作簿（可能是 Word、WPS、ODS 文档或压缩包），请选择 .xlsx 文件或另存为 .xlsx。",
    en: "There is no Excel workbook in the file (perhaps a Word or ODS document or an archive); choose an .xlsx file.",
  },
  "binary-workbook": {
    zh: "这是二进制 .xlsb 工作簿，请在 Excel 中另存为 .xlsx 后再试。",
    en: "This is a binary .xlsb workbook; save it as .xlsx in Excel and try again.",
  },
  bomb: {
    zh: "文件解压后异常巨大，为安全起见不予打开；如确为工作簿，请在 Excel 中删除多余的空行空列后另存。",
    en: "The file inflates to an abnormal size and is not opened; if it is a real workbook, delete unused rows and columns and save it again.",
  },
  entities: {
    zh: "文件内含不允许的 XML 声明（DTD 或自定义实体），为安全起见不予打开；请在 Excel 中另存为 .xlsx 后再试。",
    en: "The file declares a DTD or entities and is not opened; save it as .xlsx in Excel and try again.",
  },
  "old-word": {
    zh: "这是旧版 .doc 文档，请在 Word 中另存为 .docx 后再试。",
    en: "This is an old .doc document; save it as .docx in Word and try again.",
  },
  "no-explanation": {
    zh: "这不是 .docx 或文字文件，请在 Word 中另存为 .docx，或把文字复制到 .txt 文件后再试。",
    en: "This is neither a .docx document nor text; save it as .docx in Word, or copy the text into a .txt file.",
  },
  "locked-explanation": {
    zh: "文件有打开密码，请在 Word 中取消密码（文件→信息→保护文档→用密码进行加密，清空）并保存后再试。",
    en: "The document is protected by a password; remove the password in Word, save and try again.",
  },
} as const satisfies Partial<Record<UnreadableKind, Wording>>;

/** The problem of a kind that needs no detail. */
export function unreadable(kind: keyof typeof wordings, cause?: unknown): UnreadableFile {
  return new UnreadableFile(kind, wordings[kind], cause);
}

const unwritableWordings: Record<UnwritableKind, Wording> = {
  "is-input": {
    zh: "输出文件与原文件是同一个文件；原文件不会被改动，请换一个输出文件名。",
    en: "The output is the input file itself, which is never changed; choose another name.",
  },
  folder: {
    zh: "输出位置是文件夹，请给出文件名。",
    en: "The output is a folder; give a file name.",
  },
  "no-permission": {
    zh: "无法写入输出文件：没有权限，或文件正在 Excel 中打开；请关闭文件或换一个位置。",
    en: "The output cannot be written: no permission, or it is open in Excel; close it or choose another place.",
  },
  "no-folder": {
    zh: "输出文件所在的文件夹不存在，请先建立文件夹。",
    en: "The folder of the output does not exist; create it first.",
  },
  "not-writable": {
    zh: "输出文件写入失败（磁盘可能已满），请换一个位置再试。",
    en: "The output could not be written (the disk may be full); choose another place.",
  },
};

export function unwritable(kind: UnwritableKind, cause?: unknown): UnwritableFile {
  return new UnwritableFile(kind, unwritableWordings[kind], cause);
}

/**
 * The content contradicts the format.
 * @param detail for whoever looks into it, in English: what was wrong where
 */
export function damaged(detail: string, cause?: unknown): UnreadableFile {
  return new UnreadableFile(
    "damaged",
    {
      zh: `文件内容已损坏，请用 Excel 打开并修复、另存后再试（${detail}）。`,
      en: `The file is damaged; open and repair it in Excel, save it and try again (${detail}).`,
    },
    cause
  );
}

/** More of something than we take; `limit` is the limit in words. */
export function tooLarge(limit: Wording): UnreadableFile {
  return new UnreadableFile("too-large", {
    zh: `文件过大：${limit.zh}。请拆分，或删除与预算公开无关的内容后再试。`,
    en: `The file is too large: ${limit.en}. Split it or delete what does not belong to the disclosure.`,
  });
}
