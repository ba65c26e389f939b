import { areaText } from "../model/areas";
import type { Change } from "../model/workbookModel";
import type { Registrations, EventKind } from "./registrations";
import { EVENT, WHOLE_WORKBOOK } from "./registrations";

/** An entry of a richApiMessage: category, number of the event, target, JSON text, id, whether it came from afar. */
export type EventEntry = readonly [number, number, string, string, number, boolean];

const CATEGORY = 65_536;

/** The events that a change raises for those who registered. Values that were only recalculated raise none, as in Excel. */
export function eventEntries(change: Change, registrations: Registrations): EventEntry[] {
  return raised(change).flatMap(({ kind, sheetId, args }) =>
    [sheetId, WHOLE_WORKBOOK]
      .filter((target) => registrations.has(kind, target))
      .map((target): EventEntry => [
        CATEGORY,
        EVENT[kind],
        target,
        JSON.stringify({ ...args, worksheetId: sheetId }),
        1,
        false,
      ])
  );
}

interface Raised {
  readonly kind: EventKind;
  readonly sheetId: string;
  readonly args: Readonly<Record<string, unknown>>;
}

function raised(change: Change): Raised[] {
  if (change.kind === "cells") {
    const args = {
      address: areaText(change.area),
      changeType: "RangeEdited",
      source: "Local",
      triggerSource: change.origin === "add-in" ? "ThisLocalAddin" : "Unknown",
    };
    return [{ kind: "changed", sheetId: change.sheet.id, args }];
  }
  if (change.kind === "sheetAdded" || change.kind === "sheetDeleted") {
    const kind = change.kind === "sheetAdded" ? "added" : "deleted";
    return [{ kind, sheetId: change.sheet.id, args: { source: "Local" } }];
  }
  if (change.kind === "activated") {
    return [
      { kind: "deactivated", sheetId: change.before.id, args: {} },
      { kind: "activated", sheetId: change.sheet.id, args: {} },
    ];
  }
  if (change.kind === "selection") {
    const args = { address: areaText(change.area), isInsideChart: false };
    return [{ kind: "selectionChanged", sheetId: change.sheet.id, args }];
  }
  return [];
}
