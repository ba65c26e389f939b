import { createReadStream, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join, normalize, sep } from "node:path";

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css; charset=utf-8",
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".md": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".xml": "text/xml; charset=utf-8",
};

/** Answers with the files of a folder, fresh each time, and with nothing that lies elsewhere. */
export function staticFiles(
  folder: string
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const file = fileFor(folder, request.url ?? "/");
    if (file === undefined) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cache-Control", "no-cache");
    createReadStream(file).pipe(response);
  };
}

function fileFor(folder: string, address: string): string | undefined {
  const file = normalize(join(folder, pathOf(address)));
  const inside = file.startsWith(folder + sep) && !file.includes("\0");
  if (!inside) return undefined;
  return statSync(file, { throwIfNoEntry: false })?.isFile() === true ? file : undefined;
}

function pathOf(address: string): string {
  try {
    return decodeURIComponent(address.replace(/[?#].*$/s, ""));
  } catch {
    return "/";
  }
}
