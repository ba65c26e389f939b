import { createReadStream } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromium as playwright, type Browser, type Frame, type Page } from "playwright-core";
import webpack from "webpack";
import { findBrowser } from "../../browser/harness/findBrowser";
import type { BatchRecord } from "../../excel-stand-in/protocol/counters";
import type { Faults } from "../../excel-stand-in/protocol/faults";

const repository = fileURLToPath(new URL("../../../", import.meta.url));
const bundles = join(repository, ".cache/host-trial");
const office = join(repository, "node_modules/@microsoft/office-js/dist");

/** Chromium with the production code of host/excel and the real office.js, before the stand-in for Excel. */
export interface ExcelTrial {
  open(bytes: Uint8Array, faults?: Partial<Faults>): Promise<OpenTrial>;
  end(): Promise<void>;
}

/** One workbook open in it. */
export interface OpenTrial {
  /** The page of the stand-in: `window.excel`. */
  readonly excel: Page;
  /** The page of the add-in: `window.trial`. */
  readonly addIn: Frame;
  /** Calls that the stand-in does not know, and errors in either page. */
  problems(): Promise<readonly string[]>;
  /** What was asked of Excel since the last time this was asked. */
  syncs(): Promise<readonly Batch[]>;
  /** Conditional formats in the workbook, sheet by sheet. */
  rules(): Promise<readonly Rule[]>;
}

export interface Rule {
  readonly sheet: string;
  readonly type: string;
  readonly formula: string;
  readonly cells: number;
}

export type Batch = Pick<BatchRecord, "actions" | "requestBytes" | "responseBytes" | "calls">;

export async function startExcelTrial(): Promise<ExcelTrial> {
  await bundle();
  const server = await serve();
  const { port } = server.address() as AddressInfo;
  const browser = await launch();
  return {
    open: (bytes, faults = {}) => open(browser, `http://localhost:${port}/`, bytes, faults),
    end: async () => {
      await browser.close();
      server.close();
    },
  };
}

async function open(
  browser: Browser,
  address: string,
  bytes: Uint8Array,
  faults: Partial<Faults>
): Promise<OpenTrial> {
  const excel = await browser.newPage();
  const errors: string[] = [];
  excel.on("pageerror", (error) => errors.push(String(error)));
  await excel.goto(address);
  await excel.evaluate(
    ([given, wrong]) => {
      window.openInExcel([...given], wrong);
    },
    [[...bytes], faults] as const
  );
  const frame = await excel.waitForSelector("iframe");
  const addIn = await frame.contentFrame();
  if (addIn === null) throw new Error("no page in the frame");
  await addIn.waitForURL(/addin\.html/);
  await addIn.waitForFunction(() => window.trial !== undefined);
  const trial: OpenTrial = {
    excel,
    addIn,
    problems: async () => [...errors, ...(await excel.evaluate(() => window.excel?.unknown ?? []))],
    syncs: async () => {
      const batches = await excel.evaluate(() =>
        window.excel?.standIn.counters.batches.filter(({ isHousekeeping }) => !isHousekeeping)
      );
      await excel.evaluate(() => {
        window.excel?.standIn.counters.reset();
      });
      return batches ?? [];
    },
    rules: () =>
      excel.evaluate(
        () =>
          window.excel?.model.sheets.flatMap(({ name, conditionalFormats }) =>
            conditionalFormats.map(({ formula, areas, type }) => ({
              sheet: name,
              type,
              formula: formula ?? "",
              cells: areas.reduce((sum, area) => sum + area.rowCount * area.columnCount, 0),
            }))
          ) ?? []
      ),
  };
  await trial.syncs();
  return trial;
}

async function launch(): Promise<Browser> {
  const { executablePath, args, env } = await findBrowser();
  return playwright.launch({ executablePath, args: [...args], env });
}

function bundle(): Promise<void> {
  const compiler = webpack({
    mode: "development",
    target: ["web", "es2021"],
    context: repository,
    entry: {
      addin: "./tests/host/excel/trial/addin.ts",
      parent: "./tests/host/excel/trial/parent.ts",
    },
    output: { path: bundles, filename: "[name].js" },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: "swc-loader",
          options: { jsc: { parser: { syntax: "typescript" }, target: "es2021" } },
        },
      ],
    },
    resolve: { extensions: [".ts", ".mjs", ".js"] },
    devtool: false,
  });
  return new Promise((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error !== null) reject(error);
      else if (stats?.hasErrors() === true) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
}

const PAGES: Readonly<Record<string, string>> = {
  "/": `<!doctype html><title>Excel</title><script src="parent.js"></script><body></body>`,
  "/addin.html": `<!doctype html><title>add-in</title><script src="office/office.js"></script><script src="addin.js"></script>`,
};

/** What office.js asks on plain http: whether the host is trusted. */
const TRUST = `<!doctype html><script>addEventListener("message", (e) => e.source.postMessage(JSON.stringify({ hostUserTrusted: true }), "*"))</script>`;

function serve(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    const page = path.endsWith("AgaveErrorUX/index.html") ? TRUST : PAGES[path];
    if (page !== undefined) {
      response.setHeader("Content-Type", "text/html; charset=utf-8").end(page);
      return;
    }
    const file = path.startsWith("/office/")
      ? join(office, path.slice("/office/".length))
      : join(bundles, path);
    if (extname(file) === ".js") response.setHeader("Content-Type", "text/javascript");
    createReadStream(file)
      .on("error", () => response.writeHead(404).end())
      .pipe(response);
  });
  return new Promise((resolve) => {
    server.listen(0, "127.0.0.1", () => {
      resolve(server);
    });
  });
}
