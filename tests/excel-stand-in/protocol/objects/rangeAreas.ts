import { areaText, sheetPrefix } from "../../model/areas";
import type { OnAreas } from "../host";
import { present } from "../host";
import { itemNotFound } from "../hostError";
import type { HostObject } from "../hostObject";
import { describe } from "../hostObject";
import { rangeFormat } from "./rangeFormat";

/** Excel refuses addresses of several areas that are longer. */
export const MOST_ADDRESS = 8192;

/** Several rectangles of one sheet. */
export const rangeAreasObject: (target: OnAreas) => HostObject = describe<OnAreas>({
  type: "RangeAreas",
  isReferenced: true,
  scalars: {
    Address: {
      get: (on) => {
        const prefix = sheetPrefix(present(on).name);
        return on.areas.map((area) => prefix + areaText(area)).join(",");
      },
    },
    AreaCount: { get: (on) => on.areas.length },
    CellCount: {
      get: (on) => on.areas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0),
    },
  },
  objects: {
    Areas: { get: (on) => ranges(on) },
    Format: { get: (on) => rangeFormat(on) },
    ConditionalFormats: { get: (on) => on.host.make.conditionalFormats(on) },
    Worksheet: { get: (on) => on.host.make.worksheet(on) },
  },
});

const ranges = describe<OnAreas>({
  type: "RangeCollection",
  items: (on) =>
    on.areas.map((area) => on.host.make.range({ host: on.host, sheet: present(on), area })),
  methods: {
    GetCount: { run: (on) => on.areas.length },
    GetItemAt: {
      run: (on, [index]) => {
        const area = on.areas[Number(index)];
        if (area === undefined) throw itemNotFound("area");
        return on.host.make.range({ host: on.host, sheet: present(on), area });
      },
    },
  },
});
