/** Offers a file for download. Nobody can tell whether the host lets it through. */
export function saveFile(name: string, type: string, bytes: Uint8Array): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  // The download has to have begun.
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, KEPT_MS);
}

const KEPT_MS = 60_000;
