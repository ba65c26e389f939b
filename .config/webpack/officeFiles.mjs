import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const library = fileURLToPath(new URL("../../node_modules/@microsoft/office-js/", import.meta.url));
const { version } = JSON.parse(readFileSync(`${library}package.json`, "utf8"));

/** The folder beside the pages; its name changes with the library, so that it may be cached for ever like the rest. */
export const officeFolder = `office-js-${version}`;

const FROM_MICROSOFT = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

/** What a page says to load office.js. */
export function officeScript(fromMicrosoft) {
  return fromMicrosoft ? FROM_MICROSOFT : `${officeFolder}/office.js`;
}

/**
 * The files that office.js asks for in Excel (dist/office.debug.js, loadScript), each with who asks. It takes them from
 * the folder in which it lies itself, under names that it composes of host, platform and version.
 *
 * Left out: the libraries that send telemetry (telemetry/, ariatelemetry/; office.js goes on without them), sign-in
 * (webauth/), Excel 2013 and the tablets (excel-15*, *-ios, *-android, *-winrt: below the requirement set), and the page
 * that asks whether a foreign host is to be trusted (AgaveErrorUX/).
 */
export const OFFICE_FILES = [
  ["office.js", "the pages"],
  ["excel-win32-16.01.js", "Excel for Windows, 2016 and later"],
  [
    "excel-win32-16.00.js",
    "Excel for Windows, first builds of 2016 and 2019 that name version 16.00",
  ],
  ["excel-mac-16.00.js", "Excel for Mac"],
  ["excel-web-16.00.js", "Excel on the web"],
  ["zh-cn/office_strings.js", "an Office in Chinese, for the texts of errors"],
  ["en-us/office_strings.js", "an Office in any other language, after its own was not found"],
  [
    "o15apptofilemappingtable.js",
    "a page opened outside of Excel, so that onReady answers there too",
  ],
];

/** As patterns of copy-webpack-plugin. */
export function officeFiles() {
  const copied = OFFICE_FILES.map(([file]) => ({
    from: `${library}dist/${file}`,
    to: `${officeFolder}/${file}`,
    info: { minimized: true },
  }));
  return [...copied, { from: `${library}LICENSE.md`, to: `${officeFolder}/LICENSE.md` }];
}
