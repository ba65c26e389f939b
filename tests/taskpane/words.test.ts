import { describe, expect, test } from "@jest/globals";
import { readdirSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import * as ofCrosswalk from "../../src/taskpane/crosswalk/words";
import * as ofNarrative from "../../src/taskpane/narrative/words";
import * as ofProofread from "../../src/taskpane/proofread/words";
import * as ofUnitKinds from "../../src/taskpane/unitKinds/words";
import * as words from "../../src/taskpane/words";

/** A number and a wording at once: functions of wordings take either. */
const ANYTHING: unknown = Object.assign(Object(7), { zh: "七", en: "seven" });

const pane = join(import.meta.dirname, "../../src/taskpane");

describe("the words of the pane", () => {
  test.each([
    ...wordingsIn(words, "words"),
    ...wordingsIn(ofCrosswalk, "crosswalk"),
    ...wordingsIn(ofNarrative, "narrative"),
    ...wordingsIn(ofProofread, "proofread"),
    ...wordingsIn(ofUnitKinds, "unitKinds"),
  ])("%s is said in both languages", (_, { zh, en }) => {
    expect(isSaid(zh)).toBe(isSaid(en));
    expect(en).not.toMatch(CHINESE_SENTENCE);
    if (isSaid(zh) && /[a-z]{2}/i.test(en)) expect(zh).toMatch(CHINESE);
  });

  test("stand in files called words.ts, not in components", () => {
    const files = readdirSync(pane, { recursive: true, encoding: "utf8" }).filter(
      (file) => /\.tsx?$/.test(file) && basename(file) !== "words.ts"
    );
    expect(files.length).toBeGreaterThan(20);
    const speaking = files.filter((file) => CHINESE.test(uncommented(join(pane, file))));
    expect(speaking).toEqual([]);
  });
});

const CHINESE = /\p{Script=Han}/u;
/** More than the name of the ribbon's tab, which is the same in both languages. */
const CHINESE_SENTENCE = /[\p{Script=Han}]{5}/u;

interface BothLanguages {
  readonly zh: string;
  readonly en: string;
}

/** Every wording below a value, with its path; functions are asked for one with arguments of any kind. */
function wordingsIn(value: unknown, path: string): readonly (readonly [string, BothLanguages])[] {
  if (path.endsWith("LANGUAGE_NAMES")) return [];
  if (typeof value === "function") {
    const asked = value as (...parts: readonly unknown[]) => unknown;
    return wordingsIn(asked(ANYTHING, ANYTHING), `${path}()`);
  }
  if (typeof value !== "object" || value === null) return [];
  if (isWording(value)) return [[path, value]];
  return Object.entries(value).flatMap(([key, part]) => wordingsIn(part, `${path}.${key}`));
}

function isWording(value: object): value is BothLanguages {
  return "zh" in value && "en" in value;
}

function isSaid(text: string): boolean {
  return text.trim() !== "";
}

function uncommented(file: string): string {
  return readFileSync(file, "utf8")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/^\s*\/\/.*$/gm, "");
}
