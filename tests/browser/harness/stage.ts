import { afterAll, afterEach, beforeAll, jest } from "@jest/globals";
import { readFileSync } from "node:fs";
import { basename } from "node:path";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";
import type { RunningServer } from "../../excel-stand-in/server";
import { startServer } from "../../excel-stand-in/server";
import { findBrowser } from "./findBrowser";
import { leaveLastScreenshot } from "./screenshots";
import { StandInSession } from "./session";

/** How a session begins. */
export interface SessionOptions {
  /** name of a file in samples/; the sample with mistakes unless told otherwise */
  readonly sample?: string;
  /** a workbook of the test's own, opened in place of the sample */
  readonly workbook?: { readonly bytes: Uint8Array; readonly name: string };
  readonly locale?: "zh-CN" | "en-US";
  readonly theme?: "light" | "dark" | "contrast";
  /** of ExcelApi, such as "1.7" */
  readonly requirement?: string;
  readonly isPaneOpen?: boolean;
  /** the small page that loads nothing but office.js, in place of the add-in */
  readonly isTrial?: boolean;
  readonly width?: number;
  readonly height?: number;
}

export interface StageOptions {
  /** over https, which office.js asks for before it shows a dialog */
  readonly isSecure?: boolean;
}

export interface Stage {
  /** Opens the page that plays Excel; it is closed and looked over when the test ends. */
  readonly open: (options?: SessionOptions) => Promise<StandInSession>;
  readonly origin: () => string;
}

/**
 * The server and the browser of one test file. Call it once at the top: each test may open sessions, and fails on any
 * error in a console, any request that leaves the server, anything the stand-in was asked that it does not know.
 */
export function standInStage({ isSecure = false }: StageOptions = {}): Stage {
  // A machine with more to do than it has cores may take longer than any moment a person would wait: what fails there is
  // tried again, with the first failure in the log.
  jest.retryTimes(2, { logErrorsBeforeRetry: true });
  let server: RunningServer | undefined;
  let browser: Browser | undefined;
  let open: StandInSession[] = [];
  beforeAll(async () => {
    const { executablePath, args, env } = await findBrowser();
    server = await startServer({ isSecure });
    browser = await chromium.launch({ executablePath, args: [...args], env: { ...env } });
  });
  afterEach(async () => {
    const ending = open;
    open = [];
    // For people; a page that cannot be pictured any more is the test's own business.
    await Promise.allSettled(ending.map(leaveLastScreenshot));
    const troubles = (await Promise.all(ending.map((session) => session.troubles()))).flat();
    await Promise.all(ending.map((session) => session.close()));
    if (troubles.length > 0) throw new Error(`in the page:\n${troubles.join("\n")}`);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  return {
    open: async (options = {}) => {
      if (browser === undefined || server === undefined) throw new Error("open() is for tests");
      const session = await StandInSession.start(browser, server.origin, options);
      open.push(session);
      await session.ready();
      return session;
    },
    origin: () => server?.origin ?? "",
  };
}

/** The bytes of a file with its name, to open it in a session. */
export function workbookFile(path: string): { readonly bytes: Uint8Array; readonly name: string } {
  return { bytes: new Uint8Array(readFileSync(path)), name: basename(path) };
}
