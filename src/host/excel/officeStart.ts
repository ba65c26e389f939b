import type { Language } from "../../core/report/language";

export type Theme = "light" | "dark" | "high-contrast";

/** The theme of Office, as something to subscribe to. */
export interface OfficeTheme {
  readonly current: () => Theme;
  /** @returns a function that ends it */
  readonly subscribe: (listener: () => void) => () => void;
}

/** What the page knows once office.js has started. */
export type OfficeStart =
  | {
      readonly host: "excel";
      readonly language: Language;
      readonly theme: OfficeTheme;
      /** Office's word for where it runs, such as `PC`, `Mac`, `OfficeOnline`. */
      readonly platform: string;
      /** The address of the workbook, which the pages of the add-in beside it share; empty before it is first saved. */
      readonly document: string;
    }
  /** The page was opened in a browser by itself, in another program of Office, or office.js could not be loaded. */
  | { readonly host: "none"; readonly language: Language; readonly theme: OfficeTheme };

/** Waits for office.js. Never rejects. */
export async function startOffice(): Promise<OfficeStart> {
  const alone: OfficeStart = {
    host: "none",
    language: languageOf(navigator.language),
    theme: followTheme(),
  };
  if (typeof Office === "undefined") return alone;
  const info = await Office.onReady();
  // Types promise a host; in a plain browser there is none.
  const host: Office.HostType | null | undefined = info.host;
  if (host !== Office.HostType.Excel) return alone;
  return {
    host: "excel",
    language: languageOf(Office.context.displayLanguage),
    theme: followTheme(),
    platform: String(info.platform),
    document: documentAddress(),
  };
}

function documentAddress(): string {
  // A workbook that was never saved has none, and a page in a dialog has no document, whatever the types say.
  const context = Office.context as { readonly document?: { readonly url?: string | null } };
  return context.document?.url ?? "";
}

/** Chinese in all its kinds, else English. */
export function languageOf(tag: string): Language {
  return /^zh\b/i.test(tag) ? "zh" : "en";
}

const DARK = "(prefers-color-scheme: dark)";
const HIGH_CONTRAST = "(forced-colors: active)";

/**
 * Office tells Excel's add-ins nothing when its theme changes: it is read again when the page is looked at again, and the
 * system's own settings tell of their changes.
 */
function followTheme(): OfficeTheme {
  return {
    current: currentTheme,
    subscribe: (listener) => {
      const queries = [DARK, HIGH_CONTRAST].map((query) => window.matchMedia(query));
      for (const query of queries) query.addEventListener("change", listener);
      document.addEventListener("visibilitychange", listener);
      window.addEventListener("focus", listener);
      return () => {
        for (const query of queries) query.removeEventListener("change", listener);
        document.removeEventListener("visibilitychange", listener);
        window.removeEventListener("focus", listener);
      };
    },
  };
}

function currentTheme(): Theme {
  if (window.matchMedia(HIGH_CONTRAST).matches) return "high-contrast";
  const dark = officeIsDark() ?? window.matchMedia(DARK).matches;
  return dark ? "dark" : "light";
}

/** `undefined` where Office does not say, as on the web. */
function officeIsDark(): boolean | undefined {
  if (typeof Office === "undefined") return undefined;
  // Types promise a theme; hosts do not keep it.
  const context: { officeTheme?: Partial<Office.OfficeTheme> } = Office.context;
  const theme = context.officeTheme;
  return theme?.isDarkTheme ?? isDark(theme?.bodyBackgroundColor);
}

/** By the luminance of a colour such as `#262626`. */
function isDark(color: string | undefined): boolean | undefined {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(color ?? "");
  if (match === null) return undefined;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return 0.299 * red + 0.587 * green + 0.114 * blue < 128;
}
