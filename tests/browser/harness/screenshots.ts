import { expect } from "@jest/globals";
import { basename } from "node:path";
import type { StandInSession } from "./session";

/** No pane is looked at further down than this. */
const LOWEST_PX = 4_000;

/**
 * A picture of the pane for people, from top to bottom, or of the whole page where no pane is open:
 * `.cache/screenshots/<test file>-<state>.png`.
 */
export async function leaveScreenshot(session: StandInSession, state: string): Promise<void> {
  const { testPath = "" } = expect.getState();
  const name = `${basename(testPath, ".test.ts")}-${state}`;
  const { page } = session;
  const size = page.viewportSize();
  if (size === null || !(await page.locator(".pane").isVisible())) {
    await session.screenshot(name);
    return;
  }
  const frame = await session.frame();
  const hidden = await frame.evaluate(
    () => document.documentElement.scrollHeight - document.documentElement.clientHeight
  );
  const height = Math.min(size.height + Math.max(hidden, 0), LOWEST_PX);
  await page.setViewportSize({ ...size, height });
  await session.screenshot(name, "pane");
  await page.setViewportSize(size);
}

/** The state that a test ends in, by the name of the test. */
export async function leaveLastScreenshot(session: StandInSession, index: number): Promise<void> {
  const { currentTestName = "" } = expect.getState();
  const state = currentTestName.replaceAll(/[^\p{L}\p{N}]+/gu, "-").slice(0, LONGEST_NAME);
  await leaveScreenshot(session, index === 0 ? state : `${state}-${index + 1}`);
}

/** File names in UTF-8 end at 255 bytes. */
const LONGEST_NAME = 60;
