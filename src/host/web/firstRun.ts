const KEY = "gouji:welcome-read";

/** Whether the user of this machine has read the welcome; `true` where the web view keeps nothing, so as not to nag. */
export function welcomeRead(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== null;
  } catch {
    return true;
  }
}

/** Remembers on this machine, not in the workbook, that the welcome has been read. */
export function rememberWelcomeRead(): void {
  try {
    window.localStorage.setItem(KEY, "1");
  } catch {
    // The web view keeps nothing; the welcome will not be shown then either.
  }
}
