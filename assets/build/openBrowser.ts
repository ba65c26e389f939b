import chromium from "@sparticuz/chromium";
import { existsSync } from "node:fs";
import { chromium as playwright } from "playwright-core";
import type { Browser } from "playwright-core";

const INSTALLED = [
  "/usr/bin/google-chrome",
  "/usr/bin/chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** A Chromium to draw with: the one installed, else the one that comes as a package for Linux. */
export async function openBrowser(): Promise<Browser> {
  const installed = process.env["GOUJI_BROWSER"] ?? INSTALLED.find((path) => existsSync(path));
  if (installed !== undefined) return playwright.launch({ executablePath: installed });
  const args = chromium.args.filter((arg) => !/^--(single-process|no-zygote)/.test(arg));
  return playwright.launch({ executablePath: await chromium.executablePath(), args });
}
