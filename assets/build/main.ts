import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "../../tests/browser/harness/findBrowser";

/** What the ribbon draws at 100 % to 250 % of a display's scale, small and large. */
const SIZES = [16, 20, 24, 32, 40, 48, 64, 80] as const;
const ICONS = ["product", "check", "clear", "classes", "pane"] as const;

/** Draws the icons of the manifest from their sources: `npm run icons`. */
const folder = join(import.meta.dirname, "..");
const { executablePath, args, env } = await findBrowser();
const browser = await chromium.launch({ executablePath, args: [...args], env: { ...env } });
const page = await browser.newPage();
for (const name of ICONS) {
  const drawing = readFileSync(join(folder, `${name}.svg`), "utf8");
  for (const size of SIZES) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`
    );
    const picture = await page.screenshot({ omitBackground: true });
    writeFileSync(join(folder, `${name}-${size}.png`), picture);
  }
}
await browser.close();
