import type { Faults } from "./faults";

/** Who the add-in is told it is, and where it runs. */
export interface BootInfo {
  readonly locale: string;
  readonly conversationId: string;
  readonly addinId: string;
  /** address of the page that plays Excel */
  readonly parentUrl: string;
  /** A page in a dialog, which office.js gives less to do. */
  readonly isDialog?: boolean;
}

/** For one more page; two pages of the same add-in never share an id of conversation. */
export function newBoot(
  locale: string,
  addinId = "6f756a69-0000-4000-8000-000000000001"
): BootInfo {
  const { origin, pathname } = window.location;
  return { locale, conversationId: crypto.randomUUID(), addinId, parentUrl: origin + pathname };
}

/**
 * For a page in a dialog. Its id is its own: office.js remembers for as long as the tab is open that an id belongs to a
 * dialog, and would take the pane for one that is opened later.
 */
export function newDialogBoot(locale: string): BootInfo {
  return { ...newBoot(locale, crypto.randomUUID()), isDialog: true };
}

/** The `_host_Info` of an add-in's address: host, platform, version, locale, correlation, dialog, logging, flags. */
export function hostInfo(boot: BootInfo): string {
  const fields = [
    "Excel",
    "Web",
    "16.01",
    boot.locale,
    boot.conversationId,
    boot.isDialog === true ? "isDialog" : "",
    "disableLogging",
    "0",
  ];
  return fields.join("$");
}

/** The name that the frame of an add-in must have, from which office.js takes whom to talk to. */
export function frameName(boot: BootInfo): string {
  return JSON.stringify({
    baseFrameName: "gouji",
    hostInfo: hostInfo(boot),
    xdmInfo: `${boot.conversationId}|${boot.addinId}|${boot.parentUrl}`,
    serializerVersion: 1,
    flights: "[]",
  });
}

/** The address with which an add-in's page starts inside Excel. */
export function addInUrl(url: string, boot: BootInfo, base?: string): string {
  const address = new URL(url, base);
  address.searchParams.set("_host_Info", hostInfo(boot));
  return address.href;
}

/** Answer to ContextActivationManager_getAppContextAsync. Excel on the web tells no theme; there is no field for one. */
export function appContext(
  boot: BootInfo,
  faults: Faults,
  documentUrl: string
): Record<string, unknown> {
  return {
    _id: boot.addinId,
    _appName: 16,
    _appVersion: "16.01",
    _appUILocale: boot.locale,
    _dataLocale: boot.locale,
    _docUrl: documentUrl,
    _clientMode: faults.readOnly ? 0 : 1,
    _settings: [],
    _reason: 0,
    _osfControlType: 1,
    _eToken: "",
    _correlationId: boot.conversationId,
    _appInstanceId: boot.addinId,
    _appMinorVersion: 1,
    _requirementMatrix: JSON.stringify({
      ExcelApi: faults.requirementSet,
      RibbonApi: "1.1",
      SharedRuntime: "1.1",
      ...(faults.dialogs === "missing" ? {} : { DialogApi: "1.1" }),
      AddinCommands: "1.1",
      DelayForCellEdit: "1.1",
    }),
    _hostFullVersion: "16.0.0.0",
    _addinName: "Gouji",
    _appDomains: [],
    _featureGates: {},
  };
}
