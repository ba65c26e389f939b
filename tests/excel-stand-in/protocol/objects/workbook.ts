import type { Host } from "../host";
import { assertChangeable } from "../host";
import { invalidArgument, itemNotFound, notImplemented } from "../hostError";
import type { HostObject } from "../hostObject";
import { describe } from "../hostObject";
import { text } from "../arguments";
import { worksheetsObject } from "./worksheets";

interface Root {
  readonly host: Host;
}

const workbook = describe<Root>({
  type: "Workbook",
  scalars: {
    Name: { since: "1.7", get: ({ host }) => host.model.name },
    ReadOnly: { since: "1.8", get: ({ host }) => host.faults.readOnly || host.model.readOnly },
    IsDirty: { since: "1.9", get: () => true },
  },
  objects: {
    Worksheets: { get: ({ host }) => worksheetsObject({ host }) },
    Settings: { since: "1.4", get: ({ host }) => settings({ host }) },
    Application: { get: ({ host }) => application({ host }) },
  },
  methods: {
    GetSelectedRange: { run: ({ host }) => selected(host, false) },
    GetActiveCell: { since: "1.7", run: ({ host }) => selected(host, true) },
  },
});

export function workbookObject(host: Host): HostObject {
  return workbook({ host });
}

function selected(host: Host, isCellOnly: boolean): HostObject {
  const area = host.model.selection;
  const cell = { ...area, rowCount: 1, columnCount: 1 };
  return host.make.range({ host, sheet: host.model.activeSheet, area: isCellOnly ? cell : area });
}

const application = describe<Root>({
  type: "Application",
  scalars: {
    CalculationMode: {
      get: () => "Automatic",
      // Changing it would change how the user's workbook calculates; an add-in of ours has no business there.
      set: () => {
        throw notImplemented("Application.CalculationMode=");
      },
    },
    CalculationState: { since: "1.9", get: () => "Done" },
    DecimalSeparator: { since: "1.11", get: () => "." },
    ThousandsSeparator: { since: "1.11", get: () => "," },
  },
  methods: {
    SuspendScreenUpdatingUntilNextSync: { since: "1.9", run: () => null },
    SuspendApiCalculationUntilNextSync: { since: "1.6", run: () => null },
  },
});

const settings = describe<Root>({
  type: "SettingCollection",
  items: ({ host }) => [...host.model.settings.keys()].map((key) => setting({ host, key })),
  item: ({ host }, key) => {
    const found = host.model.settings.has(text(key, "key"));
    if (!found) throw itemNotFound(String(key));
    return setting({ host, key: text(key, "key") });
  },
  methods: {
    GetCount: { run: ({ host }) => host.model.settings.size },
    GetItemOrNullObject: {
      run: ({ host }, [key]) =>
        host.model.settings.has(text(key, "key")) ? setting({ host, key: text(key, "key") }) : null,
    },
    Add: {
      run: ({ host }, [key, value]) => {
        assertChangeable(host);
        if (text(key, "key") === "" || value === undefined) throw invalidArgument("key");
        host.model.setSetting(text(key, "key"), value);
        return setting({ host, key: text(key, "key") });
      },
    },
  },
});

interface OneSetting {
  readonly host: Host;
  readonly key: string;
}

const setting = describe<OneSetting>({
  type: "Setting",
  id: ({ key }) => key,
  scalars: {
    Id: { get: ({ key }) => key },
    Key: { get: ({ key }) => key },
    Value: {
      get: ({ host, key }) => {
        if (!host.model.settings.has(key)) throw itemNotFound(key);
        return host.model.settings.get(key);
      },
      set: ({ host, key }, value) => {
        assertChangeable(host);
        host.model.setSetting(key, value);
      },
    },
  },
  methods: {
    Delete: {
      run: ({ host, key }) => {
        assertChangeable(host);
        if (!host.model.deleteSetting(key)) throw itemNotFound(key);
        return null;
      },
    },
  },
});
