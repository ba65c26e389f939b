import type { Area } from "../../model/areas";
import { WHOLE_SHEET } from "../../model/areas";
import { invalidArgument } from "../hostError";

/** @throws HostError InvalidArgument when it is empty or reaches beyond the sheet */
export function insideSheet(area: Area): Area {
  const isInside =
    area.row >= 0 &&
    area.column >= 0 &&
    area.rowCount > 0 &&
    area.columnCount > 0 &&
    area.row + area.rowCount <= WHOLE_SHEET.rowCount &&
    area.column + area.columnCount <= WHOLE_SHEET.columnCount;
  if (!isInside) throw invalidArgument("range outside the sheet");
  return area;
}
