import type { Host } from "../host";
import { assertChangeable } from "../host";
import { text } from "../arguments";
import { HostError, invalidArgument, itemNotFound } from "../hostError";
import type { HostObject, Method } from "../hostObject";
import { describe } from "../hostObject";
import type { EventKind } from "../registrations";
import { WHOLE_WORKBOOK } from "../registrations";

interface Root {
  readonly host: Host;
}

function events(kind: EventKind, name: string, since: string): Record<string, Method<Root>> {
  return {
    [`_Register${name}Event`]: {
      since,
      run: ({ host }) => {
        host.registrations.register(kind, WHOLE_WORKBOOK);
        return null;
      },
    },
    [`_Unregister${name}Event`]: {
      since,
      run: ({ host }) => {
        host.registrations.unregister(kind, WHOLE_WORKBOOK);
        return null;
      },
    },
  };
}

/** `workbook.worksheets`. */
export const worksheetsObject = describe<Root>({
  type: "WorksheetCollection",
  items: ({ host }) => host.model.sheets.map((sheet) => host.make.worksheet({ host, sheet })),
  item: ({ host }, key) => {
    const sheet = host.model.sheet(text(key, "key"));
    if (sheet === undefined) throw itemNotFound(String(key));
    return host.make.worksheet({ host, sheet });
  },
  methods: {
    GetCount: {
      since: "1.4",
      run: ({ host }, [visibleOnly]) => shown(host, visibleOnly).length,
    },
    GetItemOrNullObject: {
      since: "1.4",
      run: ({ host }, [key]) => {
        const sheet = host.model.sheet(text(key, "key"));
        return sheet === undefined ? null : host.make.worksheet({ host, sheet });
      },
    },
    GetActiveWorksheet: {
      run: ({ host }) => host.make.worksheet({ host, sheet: host.model.activeSheet }),
    },
    GetFirst: { since: "1.5", run: ({ host }, [visibleOnly]) => at(host, visibleOnly, 0) },
    GetLast: { since: "1.5", run: ({ host }, [visibleOnly]) => at(host, visibleOnly, -1) },
    Add: { run: ({ host }, [name]) => add(host, name) },
    ...events("changed", "DataChanged", "1.9"),
    ...events("activated", "Activated", "1.7"),
    ...events("deactivated", "Deactivated", "1.7"),
    ...events("added", "Added", "1.7"),
    ...events("deleted", "Deleted", "1.7"),
    ...events("selectionChanged", "SelectionChanged", "1.9"),
  },
});

function shown(host: Host, visibleOnly: unknown): Host["model"]["sheets"] {
  if (visibleOnly !== true) return host.model.sheets;
  return host.model.sheets.filter((sheet) => sheet.visibility === "Visible");
}

function at(host: Host, visibleOnly: unknown, index: number): HostObject {
  const sheet = shown(host, visibleOnly).at(index);
  if (sheet === undefined) throw itemNotFound("worksheet");
  return host.make.worksheet({ host, sheet });
}

function add(host: Host, name: unknown): HostObject {
  assertChangeable(host);
  const given = name === undefined || name === null ? freeName(host) : text(name, "name");
  if (!isSheetName(given)) throw invalidArgument(`name ${given}`);
  const sheet = host.model.addSheet(given, "add-in");
  if (sheet === undefined) {
    throw new HostError(
      "ItemAlreadyExists",
      "A resource with the same name or identifier already exists.",
      409
    );
  }
  return host.make.worksheet({ host, sheet });
}

function freeName(host: Host): string {
  let number = host.model.sheets.length + 1;
  while (host.model.sheet(`Sheet${number}`) !== undefined) number++;
  return `Sheet${number}`;
}

export function isSheetName(name: string): boolean {
  return name !== "" && name.length <= 31 && !/[\\/?*:[\]]/.test(name) && !/^'|'$/.test(name);
}
