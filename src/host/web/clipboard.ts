export interface RichText {
  readonly text: string;
  readonly html: string;
}

/**
 * Puts a text with and without its formats onto the clipboard. The old way goes first: the new one is forbidden inside of
 * Office's frame by most hosts.
 * @returns whether it is there
 */
export async function copyRichText(rich: RichText): Promise<boolean> {
  return copiedByEvent(rich) || (await copiedByClipboard(rich));
}

function copiedByEvent({ text, html }: RichText): boolean {
  let isSet = false;
  const set = (event: ClipboardEvent): void => {
    if (event.clipboardData === null) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", text);
    event.clipboardData.setData("text/html", html);
    isSet = true;
  };
  document.addEventListener("copy", set, { once: true });
  try {
    // The one call that needs no permission; there is nothing that replaces it yet.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    return document.execCommand("copy") && isSet;
  } catch {
    return false;
  } finally {
    document.removeEventListener("copy", set);
  }
}

async function copiedByClipboard({ text, html }: RichText): Promise<boolean> {
  try {
    await navigator.clipboard.write([
      new ClipboardItem({
        "text/plain": new Blob([text], { type: "text/plain" }),
        "text/html": new Blob([html], { type: "text/html" }),
      }),
    ]);
    return true;
  } catch {
    return false;
  }
}
