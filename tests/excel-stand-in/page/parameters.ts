export type Theme = "light" | "dark" | "contrast";

/** What the page's address asks for: ?file=/samples/含错误.xlsx&locale=en-US&theme=dark&requirement=1.7&pane=open */
export interface Parameters {
  /** address of a workbook to open */
  readonly file: string;
  readonly locale: string;
  readonly theme: Theme;
  /** of ExcelApi, such as "1.7" */
  readonly requirement: string | undefined;
  readonly isPaneOpen: boolean;
  /** address of the manifest; its pages are taken from the folder in which it lies */
  readonly manifest: string;
  /** Leaves out the menu of faults and the notice in the title bar, for pictures; the status bar keeps its notice. */
  readonly isDemoHidden: boolean;
}

export function readParameters(search: string): Parameters {
  const given = new URLSearchParams(search);
  const theme = given.get("theme");
  return {
    file: given.get("file") ?? "/samples/含错误.xlsx",
    locale: given.get("locale") ?? "zh-CN",
    theme: theme === "dark" || theme === "contrast" ? theme : "light",
    requirement: given.get("requirement") ?? undefined,
    isPaneOpen: given.get("pane") === "open",
    manifest: given.get("manifest") ?? "/addin/manifest.xml",
    isDemoHidden: given.get("hideDemo") === "1",
  };
}
