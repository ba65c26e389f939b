/** The tab that the page was opened for, by the `tab` of its address: a button of the ribbon asks for it. */
export function tabAsked(): string | undefined {
  return new URLSearchParams(window.location.search).get("tab") ?? undefined;
}
