import { damaged } from "./fileProblem";
import { outline, TextEdit, withPrefix } from "./xmlOutline";
import type { XmlElement } from "./xmlOutline";
import { escapeXml } from "./xmlText";
import { XmlScanner } from "./xmlScanner";
import {
  highlightFormula,
  isHighlightFormula,
  SEVERITIES_BY_GRAVITY,
} from "../../core/report/annotation";
import type { HighlightAreas } from "../../core/report/highlightAreas";

type Severity = (typeof SEVERITIES_BY_GRAVITY)[number];

/**
 * A worksheet part with our conditional formats in the place of those of an earlier run; nothing else changes. The
 * user's own rules come before ours, so they look as they did; ours show wherever theirs say nothing.
 * @param looks the differential format of each severity
 * @throws {UnreadableFile} when the part is no worksheet
 */
export function highlightSheet(
  xml: string,
  part: string,
  areas: HighlightAreas,
  looks: Readonly<Record<Severity, number>>
): string {
  const plain = withoutOldRules(xml, part);
  const place = placeForRules(outline(plain, part, 2));
  if (place === undefined) throw damaged(`${part}: no sheetData`);
  const edit = new TextEdit(plain);
  let priority = highestPriority(plain, part) + 1;
  for (const severity of SEVERITIES_BY_GRAVITY) {
    for (const group of groups(areas.get(severity) ?? [])) {
      const rule = ruleMarkup(group, severity, looks[severity], priority++);
      edit.insert(place.end, withPrefix(rule, place.prefix));
    }
  }
  return edit.result();
}

/** Whether a worksheet part has conditional formats of ours, judged without reading it all. */
export function mayHoldHighlights(xml: string): boolean {
  return xml.includes("gouji:");
}

const CONTAINERS: ReadonlySet<string> = new Set(["conditionalFormatting"]);

/** All that stands before conditional formats, in the order of CT_Worksheet (ISO/IEC 29500-1, 18.3.1.99). */
const BEFORE_RULES: ReadonlySet<string> = new Set([
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
]);

/** Areas in one rule: Excel has no written limit, and slows down with thousands of them. */
const AREAS_PER_RULE = 1_000;

function placeForRules(root: XmlElement): XmlElement | undefined {
  if (root.name !== "worksheet") return undefined;
  if (!root.children.some(({ name }) => name === "sheetData")) return undefined;
  return root.children.findLast(({ name }) => BEFORE_RULES.has(name));
}

function withoutOldRules(xml: string, part: string): string {
  if (!mayHoldHighlights(xml)) return xml;
  const edit = new TextEdit(xml);
  for (const container of outline(xml, part, 2, CONTAINERS).children) {
    if (container.name !== "conditionalFormatting") continue;
    const rules = container.children.filter(({ name }) => name === "cfRule");
    const ours = rules.filter((rule) => isHighlightFormula(formulaOf(xml, part, rule)));
    if (ours.length > 0 && ours.length === rules.length)
      edit.replace(container.start, container.end, "");
    else for (const rule of ours) edit.replace(rule.start, rule.end, "");
  }
  return edit.result();
}

function formulaOf(xml: string, part: string, rule: XmlElement): string {
  const scanner = new XmlScanner(xml.slice(rule.start, rule.end), part);
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token === "open" && scanner.name === "formula") return scanner.elementText();
  }
  return "";
}

/** Of all rules, those in extensions (data bars with their newer looks) included. */
function highestPriority(xml: string, part: string): number {
  if (!xml.includes("cfRule")) return 0;
  const scanner = new XmlScanner(xml, part);
  let highest = 0;
  for (let token = scanner.next(); token !== "end"; token = scanner.next()) {
    if (token !== "open" || scanner.name !== "cfRule") continue;
    const priority = Number(scanner.attribute("priority") ?? 0);
    if (priority > highest) highest = priority;
  }
  return highest;
}

function groups(areas: readonly string[]): string[][] {
  const result: string[][] = [];
  for (let from = 0; from < areas.length; from += AREAS_PER_RULE)
    result.push(areas.slice(from, from + AREAS_PER_RULE));
  return result;
}

function ruleMarkup(
  areas: readonly string[],
  severity: Severity,
  look: number,
  priority: number
): string {
  return (
    `<conditionalFormatting sqref="${areas.join(" ")}">` +
    `<cfRule type="expression" dxfId="${look}" priority="${priority}">` +
    `<formula>${escapeXml(highlightFormula(severity))}</formula>` +
    `</cfRule></conditionalFormatting>`
  );
}
