import { hasExcelApi } from "./limits";
import { rulesOf, type SurveyedSheet } from "./ownRules";
import {
  HIGHLIGHT_LOOKS,
  highlightFormula,
  SEVERITIES_BY_GRAVITY,
} from "../../core/report/annotation";
import type { HighlightLook } from "../../core/report/annotation";
import type { HighlightAreas } from "../../core/report/highlightAreas";

/** What to do on one sheet: our rules there go, these areas come. */
export interface SheetMarking {
  readonly sheet: SurveyedSheet;
  readonly areas: HighlightAreas;
}

/**
 * Replaces our highlights on the sheets given, none of which may be protected. One sync up to some 600 rules; no rule of
 * the user's is touched and nothing is painted. Should a sync fail half-way, what is there carries our mark and goes with
 * the next run.
 * @returns the ids of our rules by id of the sheet
 */
export async function replaceHighlights(
  context: Excel.RequestContext,
  markings: readonly SheetMarking[]
): Promise<ReadonlyMap<string, readonly string[]>> {
  const added = new Map<string, Excel.ConditionalFormat[]>();
  await changeInBatches(context, changesFor(context, markings, added));
  return new Map([...added].map(([sheet, formats]) => [sheet, formats.map((format) => format.id)]));
}

/** One rule to add or to delete, and about how much of a request it takes. */
interface RuleChange {
  readonly bytes: number;
  readonly queue: () => void;
}

/** Excel takes 5 MB; counted generously, and with room for what every request carries. */
const REQUEST_BYTES = 4_000_000;

/** Measured: 6,100 with borders on four sides. */
const BYTES_OF_RULE = 6_300;
const BYTES_OF_DELETION = 700;

/** Excel fails near 8,192 characters of address. */
const MAX_ADDRESS = 8_000;

function changesFor(
  context: Excel.RequestContext,
  markings: readonly SheetMarking[],
  added: Map<string, Excel.ConditionalFormat[]>
): RuleChange[] {
  return markings.flatMap(({ sheet: { id, highlights }, areas }) => {
    const sheet = context.workbook.worksheets.getItem(id);
    const rules = rulesOf(sheet);
    const formats: Excel.ConditionalFormat[] = [];
    added.set(id, formats);
    const deletions = highlights.map((highlight): RuleChange => {
      const queue = (): void => {
        rules.getItem(highlight).delete();
      };
      return { bytes: BYTES_OF_DELETION, queue };
    });
    const additions = SEVERITIES_BY_GRAVITY.flatMap((severity) =>
      addressesOf(areas.get(severity) ?? []).map((address): RuleChange => {
        const queue = (): void => void formats.push(addRule(sheet, address, severity));
        return { bytes: BYTES_OF_RULE + address.length, queue };
      })
    );
    return [...deletions, ...additions];
  });
}

/** With sets of areas (ExcelApi 1.9) few long addresses, else one for each block. */
function addressesOf(areas: readonly string[]): string[] {
  if (!hasExcelApi("1.9")) return [...areas];
  const addresses: string[] = [];
  for (const area of areas) {
    const last = addresses.at(-1);
    if (last === undefined || last.length + area.length >= MAX_ADDRESS) addresses.push(area);
    else addresses[addresses.length - 1] = `${last},${area}`;
  }
  return addresses;
}

function addRule(
  sheet: Excel.Worksheet,
  address: string,
  severity: (typeof SEVERITIES_BY_GRAVITY)[number]
): Excel.ConditionalFormat {
  const place = address.includes(",") ? sheet.getRanges(address) : sheet.getRange(address);
  const format = place.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  // First of all, so that what is left of a batch that failed is known as ours.
  format.custom.rule.formula = `=${highlightFormula(severity)}`;
  format.stopIfTrue = false;
  setLook(format.custom.format, HIGHLIGHT_LOOKS[severity]);
  format.load("id");
  return format;
}

/** By Excel's names and not its enumeration, which is there only after office.js has started. */
const BORDERS = { thin: "Continuous", dashed: "Dash", dotted: "Dot" } as const;

function setLook(
  format: Excel.ConditionalRangeFormat,
  { fill, font, emphasis, border }: HighlightLook
): void {
  format.fill.color = `#${fill}`;
  format.font.color = `#${font}`;
  if (emphasis === "bold") format.font.bold = true;
  if (emphasis === "italic") format.font.italic = true;
  if (emphasis === "underline")
    format.font.underline = Excel.ConditionalRangeFontUnderlineStyle.single;
  if (border === "none") return;
  const { borders } = format;
  for (const side of [borders.top, borders.bottom, borders.left, borders.right]) {
    side.style = BORDERS[border];
    side.color = `#${font}`;
  }
}

/** Recursion, for the number of batches follows from the size of the changes: one, but for very many. */
async function changeInBatches(
  context: Excel.RequestContext,
  changes: readonly RuleChange[]
): Promise<void> {
  if (changes.length === 0) return;
  let bytes = 0;
  let count = 0;
  for (const change of changes) {
    bytes += change.bytes;
    if (count > 0 && bytes > REQUEST_BYTES) break;
    change.queue();
    count += 1;
  }
  await context.sync();
  await changeInBatches(context, changes.slice(count));
}
