import { OpenProblem } from "./openProblem";
import type { OriginalPackage, Relationship } from "./originalPackage";
import { readPackage, readXml, relatedPart, relationshipsOf } from "./originalPackage";
import { readSettings } from "./readSettings";
import { readSheet } from "./readSheet";
import { readStyles } from "./readStyles";
import { stringText } from "./stringText";
import type { Sheet, Visibility } from "./sheetModel";
import { StyleTable } from "./styles";
import type { XmlElement } from "./xml";
import { attribute, decodeEscapes, element, elements, prefixedAttribute } from "./xml";
import { WorkbookModel } from "./workbookModel";

/**
 * The workbook in an .xlsx file.
 * @throws OpenProblem whose message is a sentence for the user
 */
export function openWorkbook(bytes: Uint8Array, name: string): WorkbookModel {
  const original = readPackage(bytes);
  const main = relatedPart(original, "", "officeDocument");
  const workbook = readXml(original, main)?.root;
  if (main === undefined || workbook === undefined || workbook.name.endsWith("document")) {
    throw new OpenProblem("这个文件里没有工作簿，请选择 Excel 的 .xlsx 文件。");
  }
  const related = relationshipsOf(original, main);
  const styles = readStyles(
    readXml(original, partOf(related, "styles"))?.root,
    readXml(original, partOf(related, "theme"))?.root
  );
  const strings = readStrings(original, partOf(related, "sharedStrings"));
  const sheets = elements(element(workbook, "sheets"), "sheet").flatMap((entry, index) => {
    const sheet = openSheet(original, related, entry, index, { strings, styles });
    return sheet === undefined ? [] : [sheet];
  });
  if (!sheets.some((sheet) => sheet.visibility === "Visible")) {
    throw new OpenProblem("这个工作簿里没有可以显示的工作表。");
  }
  const model = new WorkbookModel(name, sheets, new StyleTable(styles.cells), original);
  const view = element(workbook, "bookViews", "workbookView");
  const active = sheets[Number(attribute(view, "activeTab") ?? 0)];
  if (active?.visibility === "Visible") model.activate(active);
  for (const [key, value] of readSettings(original)) model.settings.set(key, value);
  return model;
}

function partOf(related: readonly Relationship[], kind: string): string | undefined {
  return related.find((relation) => relation.kind === kind)?.target;
}

function openSheet(
  original: OriginalPackage,
  related: readonly Relationship[],
  entry: XmlElement,
  index: number,
  shared: Parameters<typeof readSheet>[3]
): Sheet | undefined {
  const id = prefixedAttribute(entry, "id");
  const relation = related.find((candidate) => candidate.id === id);
  if (relation?.kind !== "worksheet") return undefined;
  const document = readXml(original, relation.target);
  const name = decodeEscapes(attribute(entry, "name") ?? "");
  if (document === undefined) {
    throw new OpenProblem(`工作表“${name}”的内容已损坏，无法打开。`);
  }
  const number = String(index + 1).padStart(12, "0");
  const sheet = readSheet(
    { id: `{00000000-0001-0000-0000-${number}}`, name, part: relation.target },
    document.root,
    relationshipsOf(original, relation.target),
    shared
  );
  sheet.visibility = VISIBILITY[attribute(entry, "state") ?? ""] ?? "Visible";
  return sheet;
}

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  hidden: "Hidden",
  veryHidden: "VeryHidden",
};

function readStrings(original: OriginalPackage, part: string | undefined): string[] {
  return elements(readXml(original, part)?.root, "si").map(stringText);
}
