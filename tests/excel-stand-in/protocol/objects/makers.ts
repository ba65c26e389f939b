import type { WorkbookModel } from "../../model/workbookModel";
import type { Faults } from "../faults";
import type { Host } from "../host";
import { Registrations } from "../registrations";
import { conditionalFormatsObject } from "./conditionalFormats";
import { rangeObject } from "./range";
import { rangeAreasObject } from "./rangeAreas";
import { worksheetObject } from "./worksheet";

/** The host over a workbook, with everything its objects need of each other. */
export function createHost(model: WorkbookModel, faults: Faults): Host {
  return {
    model,
    faults,
    registrations: new Registrations(),
    make: {
      worksheet: worksheetObject,
      range: rangeObject,
      rangeAreas: rangeAreasObject,
      conditionalFormats: conditionalFormatsObject,
    },
  };
}
