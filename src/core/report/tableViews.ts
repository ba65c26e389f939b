import { unitName } from "../checking/naming";
import type { Finding } from "../checking/finding";
import type { RecognisedTable, Recognition } from "../recognition/model";
import { rangeName, type RangeAddress } from "../workbook/address";
import type { Wording } from "../wording";
import type { Language } from "./language";
import {
  confidenceWording,
  doubtWording,
  tableName,
  unrecognisedWording,
} from "./recognitionWording";

/**
 * Words the tables that were recognised, the regions that were not, and the kinds that are missing, in this order.
 * @param open findings that are not waived
 */
export function tableViews(
  recognition: Recognition,
  open: readonly Finding[],
  language: Language
): readonly TableView[] {
  const { tables, unrecognised, missing, profile } = recognition;
  const name = (state: TableView["state"]): Pick<TableView, "state" | "stateName"> => {
    return { state, stateName: STATE_WORDING[state][language] };
  };
  return [
    ...tables.map((table): TableView => {
      return {
        key: `table ${table.index}`,
        ...name(stateOf(table)),
        name: table.name,
        detail: tableDetail(table, language),
        place: table.range,
        findings: open.filter(
          (finding) => finding.table?.index === table.index && finding.severity !== "info"
        ).length,
      };
    }),
    ...unrecognised.map(({ range, reason }, index): TableView => {
      return {
        key: `region ${index}`,
        ...name("unrecognised"),
        name: `${range.sheet}!${rangeName(range)}`,
        detail: unrecognisedWording(reason, profile)[language],
        place: range,
        findings: 0,
      };
    }),
    ...missing.map((kind): TableView => {
      return {
        key: `missing ${kind}`,
        ...name("missing"),
        name: tableName(kind, profile),
        detail: MISSING_WORDING[language],
        findings: 0,
      };
    }),
  ];
}

export interface TableView {
  readonly key: string;
  readonly state: "recognised" | "doubtful" | "empty" | "unrecognised" | "missing";
  readonly stateName: string;
  readonly name: string;
  /** Sheet and unit, or why it was not recognised, or what to do about a missing one. */
  readonly detail: string;
  /** Where a click leads; absent for a missing table. */
  readonly place?: RangeAddress;
  /** Unwaived findings that are no `info`. */
  readonly findings: number;
}

function stateOf(table: RecognisedTable): TableView["state"] {
  const isDoubtful =
    confidenceWording(table.confidence) !== undefined || table.doubts.some(({ solved }) => !solved);
  if (isDoubtful) return "doubtful";
  return table.empty ? "empty" : "recognised";
}

function tableDetail(table: RecognisedTable, language: Language): string {
  const { sheet } = table.range;
  const place = {
    zh: `工作表“${sheet}”，单位：${table.unit}`,
    en: `Sheet “${sheet}”, in ${unitName(table.unit).en}`,
  }[language];
  const doubts = table.doubts
    .filter(({ kind, solved }) => kind === "columns-shifted" || !solved)
    .map((doubt) => doubtWording(doubt, table)[language]);
  const sure = confidenceWording(table.confidence)?.[language];
  return [place, ...(sure === undefined ? [] : [sure]), ...doubts].join(
    language === "zh" ? "；" : "; "
  );
}

const STATE_WORDING: Readonly<Record<TableView["state"], Wording>> = {
  recognised: { zh: "已识别", en: "recognised" },
  doubtful: { zh: "有疑问", en: "in doubt" },
  empty: { zh: "空表", en: "empty" },
  unrecognised: { zh: "未识别", en: "not recognised" },
  missing: { zh: "缺表", en: "missing" },
};

const MISSING_WORDING: Wording = {
  zh: "工作簿中没有找到。如果本部门有这张表，请检查它的标题和表头是否完整。",
  en: "Not found in the workbook. If the department has this table, check that its title and head are complete.",
};
