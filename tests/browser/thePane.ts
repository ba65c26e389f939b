import type { Frame, FrameLocator, Locator } from "playwright-core";
import type { StandInSession } from "./harness/session";

/** The pane as a person uses it, by the names that stand on it, in Chinese unless told otherwise. */
export class ThePane {
  readonly frame: FrameLocator;

  constructor(
    private readonly session: StandInSession,
    private readonly words: PaneWords = CHINESE
  ) {
    this.frame = session.pane();
    // What takes longer than this is not "a moment" to anybody.
    session.page.setDefaultTimeout(8_000);
  }

  button(name: string | RegExp): Locator {
    return this.frame.getByRole("button", { name });
  }

  /** The cards of findings that are not folded away. */
  get findings(): Locator {
    return this.frame.locator("[data-finding]");
  }

  /** The card of the finding on a cell, such as "1部门收支总体情况表!B5". */
  findingAt(place: string): Locator {
    return this.findings.filter({ has: this.frame.getByTitle(place) }).first();
  }

  /** One sentence above the list: what went wrong, or what happened. */
  get problem(): Locator {
    return this.frame.getByRole("alert");
  }

  /** What the live regions hold, for those who hear the pane. */
  async announced(): Promise<string> {
    return (await this.frame.getByRole("status").allInnerTexts()).join("\n");
  }

  async text(): Promise<string> {
    return this.frame.locator("body").innerText();
  }

  /** Presses the primary button and waits until the check is over. */
  async check(): Promise<void> {
    await this.button(this.words.checkOrAgain).click();
    await this.checked();
  }

  async checked(): Promise<void> {
    await this.button(this.words.again).waitFor();
    await this.idle();
  }

  /** Until nothing is under way, quiet rechecks included. */
  async idle(): Promise<void> {
    await this.frame
      .getByRole("progressbar", { includeHidden: true })
      .waitFor({ state: "detached" });
  }

  /** Until nothing is under way and Excel has not been asked for anything for a moment. */
  async settled(): Promise<void> {
    await this.idle();
    await this.session.page.waitForFunction(() => {
      const { standIn } = window;
      const asked = standIn?.batches().length ?? 0;
      const seen = window as unknown as { asked?: number; since?: number };
      if (seen.asked !== asked) Object.assign(seen, { asked, since: performance.now() });
      return performance.now() - (seen.since ?? Infinity) > 250;
    });
    await this.idle();
  }

  /** The sentence of what was recognised, checked and found. */
  async outcome(): Promise<string> {
    return this.frame
      .getByText(/^识别 \d+ 张表/)
      .first()
      .innerText();
  }

  /** Whether one has to scroll sideways. */
  async isWiderThanItsFrame(): Promise<boolean> {
    const frame = await this.session.frame();
    return frame.evaluate(() => {
      const { scrollWidth, clientWidth } = document.documentElement;
      return scrollWidth > clientWidth;
    });
  }

  /** Whether all of it can be seen without scrolling. */
  async isInSight(what: Locator): Promise<boolean> {
    return what.evaluate((element) => {
      const { top, bottom, height } = element.getBoundingClientRect();
      return height > 0 && top >= 0 && bottom <= window.innerHeight;
    });
  }

  /** 更正 → 写入: what is offered first. */
  async correct(place: string): Promise<void> {
    await this.findingAt(place).getByRole("button", { name: /^更正/ }).click();
    await this.button("写入").click();
  }

  async waive(place: string, reason: string): Promise<void> {
    await this.findingAt(place)
      .getByRole("button", { name: /^已核实/ })
      .click();
    await this.frame.getByRole("textbox", { name: "核实理由" }).fill(reason);
    await this.button("确认已核实").click();
  }

  async openTab(name: string): Promise<void> {
    await this.frame.getByRole("tab", { name, exact: true }).click();
  }

  /** Until this stands anywhere in the pane. */
  async says(sentence: string | RegExp): Promise<void> {
    await this.frame.getByText(sentence).first().waitFor();
  }

  /** Until this stands nowhere in the pane. */
  async saysNoMore(sentence: string | RegExp): Promise<void> {
    await this.frame.getByText(sentence).first().waitFor({ state: "detached" });
  }

  /** What axe-core objects to in the pane. */
  async objections(axe: string): Promise<readonly string[]> {
    return objectionsIn(await this.session.frame(), axe);
  }
}

/** What axe-core objects to in a page of the add-in, inside which it runs; one line for each element. */
export async function objectionsIn(frame: Frame, axe: string): Promise<readonly string[]> {
  await frame.evaluate(axe);
  return frame.evaluate(async () => {
    const { axe: engine } = window as unknown as { readonly axe: Axe };
    const { violations } = await engine.run(document, { resultTypes: ["violations"] });
    return violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ html }) => `${id}: ${help}: ${html.slice(0, 200)}`)
    );
  });
}

interface Axe {
  run(
    where: Document,
    options: { readonly resultTypes: readonly string[] }
  ): Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly help: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
}

interface PaneWords {
  readonly checkOrAgain: RegExp;
  readonly again: string;
}

const CHINESE: PaneWords = { checkOrAgain: /^(一键检查|重新检查)$/, again: "重新检查" };

export const ENGLISH: PaneWords = {
  checkOrAgain: /^Check (workbook|again)$/,
  again: "Check again",
};
