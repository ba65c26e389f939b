import { existsSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { join } from "node:path";
import { makeCertificate } from "./certificate";
import { staticFiles } from "./staticFiles";

const repository = join(import.meta.dirname, "../..");
const officeJs = join(repository, "node_modules/@microsoft/office-js/dist");

/** Where things are found in the server, and where they lie. */
const FOLDERS: readonly (readonly [prefix: string, folder: string])[] = [
  ["/addin/", join(repository, "dist/addin")],
  ["/samples/", join(repository, "samples")],
  // For pages that try office.js itself, without the add-in.
  ["/office-js/", officeJs],
  ["/trial/", join(import.meta.dirname, "trial")],
  ["/", join(repository, ".cache/stand-in")],
];

/** Both builds that the server shows; it serves what is there, so whoever starts it builds first. */
export const BUILDS: readonly string[] = [
  join(repository, "dist/addin/taskpane.html"),
  join(repository, ".cache/stand-in/index.html"),
];

export interface RunningServer {
  /** such as "http://127.0.0.1:3010", without a slash at the end */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

export interface ServerOptions {
  /** 0, unless told otherwise, takes one that is free */
  readonly port?: number;
  /** Over https, by a certificate that nobody trusts. Only then does office.js show dialogs. */
  readonly isSecure?: boolean;
}

/**
 * Serves the page that plays Excel, the production build of the add-in and the samples, to this machine only.
 * @throws Error when the builds are missing or the port is taken
 */
export async function startServer({
  port = 0,
  isSecure = false,
}: ServerOptions = {}): Promise<RunningServer> {
  const missing = BUILDS.find((file) => !existsSync(file));
  if (missing !== undefined) throw new Error(`${missing} is missing: npm run build:pages`);
  const server = isSecure
    ? createSecureServer(await makeCertificate(), answer)
    : createServer(answer);
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  const address = server.address();
  const taken = typeof address === "object" && address !== null ? address.port : port;
  return {
    origin: `${isSecure ? "https" : "http"}://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

const HANDLERS = FOLDERS.map(([prefix, folder]) => ({ prefix, serve: staticFiles(folder) }));

function answer(request: IncomingMessage, response: ServerResponse): void {
  const url = request.url ?? "/";
  if (request.method !== "GET" && request.method !== "HEAD") {
    response.writeHead(405, { Allow: "GET, HEAD" }).end();
    return;
  }
  for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
  if (/\/agaveerrorux\/index\.html(\?|$)/i.test(url)) {
    serveTrust(response);
    return;
  }
  const handler = HANDLERS.find(({ prefix }) => url.startsWith(prefix));
  if (handler === undefined) {
    response.writeHead(404).end();
    return;
  }
  const rest = url.slice(handler.prefix.length);
  request.url = handler.prefix === "/" && /^(\?|$)/.test(rest) ? "/index.html" : `/${rest}`;
  handler.serve(request, response);
}

/** What docs/部署.md asks of a web server; the pages themselves carry the rest of the policy. */
const HEADERS = {
  "Content-Security-Policy": "frame-ancestors 'self'",
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
};

/** Over plain http office.js asks a page beside itself whether the host is trusted; for tests it is. */
function serveTrust(response: ServerResponse): void {
  response.setHeader("Content-Type", "text/html; charset=utf-8");
  response.end(readFileSync(join(import.meta.dirname, "trusted.html")));
}
