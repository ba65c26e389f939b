import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, FrameLocator, Page } from "playwright-core";
import type { Frame } from "playwright-core";
import type { StandInApi } from "../../excel-stand-in/page/standInApi";
import type { SessionOptions } from "./stage";

const screenshots = join(import.meta.dirname, "../../../.cache/screenshots");

/** What can be asked of the page from outside: everything that is a function of plain values. */
export type Question = {
  [name in keyof StandInApi]: StandInApi[name] extends (...args: never[]) => unknown ? name : never;
}[keyof StandInApi];

/** One open page that plays Excel, as a person sits before it. */
export class StandInSession {
  readonly #errors: string[] = [];
  readonly #requests: string[] = [];
  readonly #expected: RegExp[] = [];

  static async start(
    browser: Browser,
    origin: string,
    options: SessionOptions
  ): Promise<StandInSession> {
    const { width = 1440, height = 900, theme = "light", locale = "zh-CN" } = options;
    const context = await browser.newContext({
      viewport: { width, height },
      locale,
      colorScheme: theme === "light" ? "light" : "dark",
      forcedColors: theme === "contrast" ? "active" : "none",
      acceptDownloads: true,
      // The server's certificate is made when it starts; nobody trusts it.
      ignoreHTTPSErrors: true,
    });
    const session = new StandInSession(context, await context.newPage(), origin, options);
    session.#watch();
    return session;
  }

  private constructor(
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly origin: string,
    private readonly options: SessionOptions
  ) {}

  /** Loads the page with what the options ask for. */
  async ready(): Promise<void> {
    const {
      sample = "含错误.xlsx",
      locale,
      theme,
      requirement,
      workbook,
      isPaneOpen,
      isTrial,
    } = this.options;
    const search = new URLSearchParams({ file: `/samples/${sample}`, hideDemo: "1" });
    if (locale !== undefined) search.set("locale", locale);
    if (theme !== undefined) search.set("theme", theme);
    if (requirement !== undefined) search.set("requirement", requirement);
    if (isTrial === true) search.set("manifest", "/trial/manifest.xml");
    await this.page.goto(`${this.origin}/?${search.toString()}`);
    await this.page.waitForFunction(() => window.standIn !== undefined);
    if (workbook !== undefined) await this.openBytes(workbook.bytes, workbook.name);
    if (isPaneOpen === true) await this.ask("openPane");
  }

  /** Asks `window.standIn`. */
  async ask<Name extends Question>(
    name: Name,
    ...args: Parameters<StandInApi[Name]>
  ): Promise<Awaited<ReturnType<StandInApi[Name]>>> {
    const answer: unknown = await this.page.evaluate(
      async ([question, given]) => {
        const standIn = window.standIn as unknown as Record<
          string,
          (...args: unknown[]) => unknown
        >;
        return await standIn[question]?.(...given);
      },
      [name, args] as const
    );
    return answer as Awaited<ReturnType<StandInApi[Name]>>;
  }

  /** @returns the sentence for the user when it is no workbook */
  async openBytes(bytes: Uint8Array, name: string): Promise<string | undefined> {
    const text = Buffer.from(bytes).toString("base64");
    return this.page.evaluate(
      ([base64, fileName]) => {
        const raw = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        return window.standIn?.open(raw, fileName);
      },
      [text, name] as const
    );
  }

  /** The workbook as saving would write it. */
  async save(): Promise<Uint8Array> {
    return new Uint8Array(Buffer.from(await this.ask("save"), "base64"));
  }

  /** For finding and clicking things in the add-in's pane, which must be open. */
  pane(): FrameLocator {
    return this.page.frameLocator(".pane-frame");
  }

  /** For finding and clicking things in the add-in's dialog, which must be open. */
  dialog(): FrameLocator {
    return this.page.frameLocator(".dialog-frame");
  }

  /** For running code in the pane, in the page of the ribbon's functions, or in a dialog. */
  async frame(which: "pane" | "functions" | "dialog" = "pane"): Promise<Frame> {
    const handle = await this.page.waitForSelector(`.${which}-frame`, { state: "attached" });
    const frame = await handle.contentFrame();
    if (frame === null) throw new Error(`the ${which} has no page`);
    await frame.waitForLoadState();
    return frame;
  }

  /** Presses a button of the ribbon by its label. */
  async pressRibbon(label: string): Promise<void> {
    await this.page.locator(".ribbon-large", { hasText: label }).click();
  }

  /** Waits until no function of the ribbon runs any more. */
  async commandDone(): Promise<void> {
    const idle = /^(就绪|编辑|Ready|Edit)$/;
    await this.page.locator(".status-state", { hasText: idle }).waitFor();
  }

  /** Types into the cell that is selected, as a person does. */
  async type(text: string, end: "Enter" | "Tab" | "Escape" = "Enter"): Promise<void> {
    await this.page.keyboard.insertText(text);
    await this.page.keyboard.press(end);
  }

  /** Drops a file onto the page. */
  async drop(bytes: Uint8Array, name: string): Promise<void> {
    const base64 = Buffer.from(bytes).toString("base64");
    await this.page.evaluate(
      ([content, fileName]) => {
        const raw = Uint8Array.from(atob(content), (letter) => letter.charCodeAt(0));
        const carried = new DataTransfer();
        carried.items.add(new File([raw], fileName));
        for (const kind of ["dragover", "drop"]) {
          window.dispatchEvent(new DragEvent(kind, { dataTransfer: carried, cancelable: true }));
        }
      },
      [base64, name] as const
    );
  }

  /** A picture in .cache/screenshots. @returns its path */
  async screenshot(name: string, part: "page" | "pane" | "sheet" = "page"): Promise<string> {
    mkdirSync(screenshots, { recursive: true });
    const path = join(screenshots, `${name}.png`);
    const selector = { page: "body", pane: ".pane", sheet: ".sheet-side" }[part];
    await this.page.locator(selector).screenshot({ path });
    return path;
  }

  /** Every request so far. */
  get requests(): readonly string[] {
    return this.#requests;
  }

  /** Errors of this kind are what the test is about. */
  expectError(kind: RegExp): void {
    this.#expected.push(kind);
  }

  /** What went wrong although the test did not ask for it. */
  async troubles(): Promise<readonly string[]> {
    const unknown = await this.page.evaluate(() => window.standIn?.unknown() ?? []);
    const errors = this.#errors.filter((text) => !this.#expected.some((kind) => kind.test(text)));
    const foreign = this.#requests.filter((url) => !isOwn(url, this.origin));
    return [
      ...errors,
      ...foreign.map((url) => `a request left the server: ${url}`),
      ...unknown.map((what) => `the stand-in does not know ${what}`),
    ];
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  #watch(): void {
    const { page } = this;
    page.on("pageerror", (error) => {
      this.#errors.push(error.stack ?? error.message);
    });
    page.on("console", (message) => {
      if (message.type() === "error")
        this.#errors.push(`${message.text()} ${message.location().url}`);
    });
    page.on("request", (request) => {
      this.#requests.push(request.url());
    });
  }
}

function isOwn(url: string, origin: string): boolean {
  return url.startsWith(`${origin}/`) || url.startsWith("data:") || url.startsWith("blob:");
}
