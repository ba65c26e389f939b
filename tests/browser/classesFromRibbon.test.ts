import { describe, expect, test } from "@jest/globals";
import type { StandInSession } from "./harness/session";
import { standInStage } from "./harness/stage";

const stage = standInStage();

/** The address of the page in the pane, from its name on. */
async function pageOf({ page }: StandInSession): Promise<string> {
  const address = await page.locator(".pane-frame").getAttribute("src");
  return (address ?? "").replace(/^.*\//, "");
}

describe("经济分类对应 in the ribbon", () => {
  test("opens the pane at its tab, shares it with 打开窗格, and leaves it alone when it is there", async () => {
    const session = await stage.open();
    await session.pressRibbon("经济分类对应");
    expect(await pageOf(session)).toMatch(/^taskpane\.html\?(.*&)?tab=crosswalk\b/);
    await session.pane().getByRole("tab", { selected: true }).waitFor();
    await session
      .pane()
      .locator("body")
      .evaluate((body) => {
        body.dataset["seen"] = "yes";
      });
    await session.pressRibbon("经济分类对应");
    expect(await session.pane().locator("body").getAttribute("data-seen")).toBe("yes");
    await session.pressRibbon("打开窗格");
    expect(await session.page.locator(".pane-frame").count()).toBe(1);
    expect(await pageOf(session)).not.toContain("tab=");
  });
});
