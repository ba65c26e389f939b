import type { Draft } from "../draft";
import type { Paragraph } from "../model";
import type { Section } from "./section";

/** 部门主要职责 */
export const duties: Section = {
  title: "title.duties",
  write: (draft) => [
    draft.say("duties", () => ({ 单位: draft.organisation, 主要职责: draft.sentences("duties") })),
  ],
};

/** 部门预算单位构成 */
export const structure: Section = { title: "title.structure", write: (draft) => [units(draft)] };

/** 人员构成情况 */
export const staff: Section = {
  title: "title.staff",
  write: (draft) => [
    draft.say("staff", () => ({
      编制人数: draft.countOf("编制人数", [
        "staff.posts.administrative",
        "staff.posts.institution",
      ]),
      行政编制人数: draft.count("staff.posts.administrative"),
      事业编制人数: draft.count("staff.posts.institution"),
      在职人数: draft.count("staff.present"),
      离退休人数: draft.count("staff.retired"),
    })),
  ],
};

/** 车辆构成情况 */
export const vehicles: Section = {
  title: "title.vehicles",
  write: (draft) => [draft.say("vehicles", () => vehicleCounts(draft))],
};

const VEHICLES = [
  "vehicles.general",
  "vehicles.enforcement",
  "vehicles.special",
  "vehicles.other",
] as const;

/** Cars by kind and in all, as parts one and two say them. */
export function vehicleCounts(draft: Draft): {
  readonly [
    name in "车辆总数" | "一般公务用车" | "执法执勤用车" | "特种专业技术用车" | "其他用车"
  ]: ReturnType<Draft["count"]>;
} {
  return {
    车辆总数: draft.countOf("车辆总数", VEHICLES),
    一般公务用车: draft.count("vehicles.general"),
    执法执勤用车: draft.count("vehicles.enforcement"),
    特种专业技术用车: draft.count("vehicles.special"),
    其他用车: draft.count("vehicles.other"),
  };
}

/** The units that tables print rows of; else as the user names them. */
function units(draft: Draft): Paragraph {
  const rows = draft.now.view.tables.flatMap(({ units: lines }) => lines);
  const names = new Map(rows.map((line) => [line.unitCode ?? line.label, line.label]));
  const said = draft
    .said("units")
    ?.split(/[、，,；;\s]+/)
    .filter((name) => name !== "");
  const list = said ?? [...names.values()];
  const { organisation: 单位, year: 年度 } = draft;
  if (list.length === 1) return draft.say("structure.one-unit", () => ({ 单位, 年度 }));
  return draft.say("structure.units", () => ({
    单位,
    年度,
    预算单位数: list.length === 0 ? draft.fact("units") : String(list.length),
    预算单位: list.length === 0 ? draft.fact("units") : list.join("、"),
  }));
}
