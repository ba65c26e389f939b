import type { Settings } from "../../app/settings";
import type { Wording } from "../../core/wording";

export type UnitKind = NonNullable<Settings["unitKind"]>;

export type Use = "basic" | "project";

/** 单位性质, wherever it is asked for. */
export const KINDS_OF_UNITS = {
  basic: { zh: "单位性质（基本支出）", en: "Kind of unit (basic expenditure)" },
  project: { zh: "单位性质（项目支出）", en: "Kind of unit (project expenditure)" },
  hint: {
    zh: "部门预算支出经济分类怎样对应政府预算支出经济分类，要看单位性质；与合计矛盾的不会填。",
    en: "Decides which government class a department class goes to; what the sums contradict is never filled in.",
  },
  unset: { zh: "不指定", en: "Not given" },
  asAll: { zh: "同上", en: "As above" },
  uses: {
    basic: { zh: "基本支出", en: "basic" },
    project: { zh: "项目支出", en: "project" },
  } satisfies Record<Use, Wording>,
  ofUnit: (unit: string, use: Wording): Wording => ({
    zh: `${unit} ${use.zh}`,
    en: `${unit} ${use.en}`,
  }),
};

export const UNIT_KIND_NAMES: Readonly<Record<UnitKind, Wording>> = {
  administrative: { zh: "行政单位（含参公单位）", en: "Administrative" },
  "public-institution": { zh: "事业单位", en: "Public institution" },
};
