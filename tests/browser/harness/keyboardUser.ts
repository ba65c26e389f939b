import type { Frame, Page } from "playwright-core";

/** No way in the pane is longer. */
const MOST_STOPS = 150;

/** Where the Tab key stops. */
export interface Stop {
  readonly name: string;
  /** its place in the document */
  readonly position: number;
  /** in the page as if it were not scrolled */
  readonly top: number;
  readonly bottom: number;
  /** Whether the focus can be seen: the element differs from how it looks without. */
  readonly isVisible: boolean;
}

/** Someone who uses the pane by keyboard alone. Every key is checked for losing the focus. */
export class KeyboardUser {
  constructor(
    private readonly page: Page,
    private readonly frame: Frame
  ) {}

  /** Puts the keyboard on the first control of the pane, as F6 does. */
  async begin(): Promise<void> {
    await this.page.locator(".pane-frame").focus();
    await this.frame.locator("button").first().focus();
  }

  /** @throws {Error} when the key has left the focus on nothing */
  async press(key: string): Promise<void> {
    await this.page.keyboard.press(key);
    // A frame of the browser later React has put away what goes and has placed the focus anew.
    const isLost = await this.frame.evaluate(async () => {
      for (let frames = 0; frames < 3; frames++)
        await new Promise((resolve) => requestAnimationFrame(resolve));
      return document.activeElement === document.body || document.activeElement === null;
    });
    if (isLost) throw new Error(`${key} has lost the focus`);
  }

  /** What has the focus: its name, or its text when it has no name of its own; nothing when the focus is lost. */
  async focused(): Promise<string> {
    return this.frame.evaluate(() => {
      const element = document.activeElement;
      if (!(element instanceof HTMLElement) || element === document.body) return "";
      const isField = element instanceof HTMLTextAreaElement || element instanceof HTMLInputElement;
      const labels = isField ? element.labels : undefined;
      return element.ariaLabel ?? labels?.[0]?.innerText ?? element.innerText.trim();
    });
  }

  async attribute(name: string): Promise<string | null> {
    return this.frame.evaluate(
      (asked) => document.activeElement?.getAttribute(asked) ?? null,
      name
    );
  }

  /** Whether what has the focus stands in, or is, such an element. */
  async isInside(selector: string): Promise<boolean> {
    return this.frame.evaluate(
      (asked) => document.activeElement?.closest(asked) !== null,
      selector
    );
  }

  /** Presses Tab until something of that name has the focus. */
  async tabTo(name: string | RegExp, way: "forwards" | "backwards" = "forwards"): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      const focused = await this.focused();
      if (typeof name === "string" ? focused === name : name.test(focused)) return;
      if (focused === "" && stop > 0) break;
      passed.push(focused);
      await this.page.keyboard.press(way === "forwards" ? "Tab" : "Shift+Tab");
    }
    throw new Error(`${String(name)} cannot be reached; passed ${passed.join(", ")}`);
  }

  /** The first stops of the Tab key from where the keyboard is. */
  async stops(most: number): Promise<readonly Stop[]> {
    const stops: Stop[] = [];
    for (let count = 0; count < most; count++) {
      await this.page.keyboard.press("Tab");
      const stop = await this.frame.evaluate(describeFocus);
      if (stop === undefined) break;
      stops.push(stop);
    }
    return stops;
  }
}

/** Runs in the pane. */
async function describeFocus(): Promise<Stop | undefined> {
  const element = document.activeElement;
  if (!(element instanceof HTMLElement) || element === document.body) return undefined;
  const look = (): string => {
    const style = getComputedStyle(element);
    const after = getComputedStyle(element, "::after");
    return [style, after]
      .map(({ outline, boxShadow, border, textDecoration }) =>
        [outline, boxShadow, border, textDecoration].join()
      )
      .join();
  };
  const settled = (): Promise<unknown> =>
    Promise.all(element.getAnimations({ subtree: true }).map(({ finished }) => finished));
  const { top, bottom } = element.getBoundingClientRect();
  const box = { top: top + window.scrollY, bottom: bottom + window.scrollY };
  await settled();
  const withFocus = look();
  element.blur();
  await settled();
  const isVisible = look() !== withFocus;
  element.focus();
  const position = [...document.querySelectorAll("*")].indexOf(element);
  return { name: element.innerText, position, ...box, isVisible };
}
