import { vehicleCounts } from "./department";
import type { Section } from "./section";

/** 国有资产占用情况说明 */
export const assets: Section = {
  title: "title.assets",
  write: (draft) => [
    draft.say("assets", () => ({
      日期: draft.fact("assets.date"),
      ...vehicleCounts(draft),
      通用设备: draft.count("equipment.general"),
      专用设备: draft.count("equipment.special"),
    })),
  ],
};
