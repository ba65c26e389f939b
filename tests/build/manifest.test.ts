import { describe, expect, test } from "@jest/globals";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { ROOT, SOURCE, manifestFor, manifestProblems, textOf } from "./manifest";

const { version } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
  version: string;
};

describe("manifest.xml", () => {
  test("has nothing that Excel would refuse and promises nothing that is not there", () => {
    expect(manifestProblems(SOURCE)).toEqual([]);
  });

  test.each([
    ["Id", expect.stringMatching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/)],
    ["Version", `${version}.0`],
    ["ProviderName", "Gouji"],
    ["DefaultLocale", "zh-CN"],
    ["Permissions", "ReadWriteDocument"],
  ])("%s is %s", (name, text) => {
    expect(textOf(SOURCE, name)).toEqual(text);
  });

  test("asks for no more than Excel 2019 has, and for no other address", () => {
    expect(SOURCE).toContain('<Set Name="ExcelApi" MinVersion="1.7" />');
    expect(SOURCE.match(/<Set /g)).toHaveLength(1);
    expect(SOURCE).not.toContain("AppDomain");
  });

  test.each<readonly [what: string, from: string | RegExp, to: string, problem: string]>([
    ["a name that nothing has", 'resid="Check.Tip"', 'resid="Check.Tipp"', "Check.Tipp is not"],
    ["a text nobody shows", 'resid="Check.Tip"', 'resid="Clear.Tip"', "Check.Tip is never used"],
    [
      "no English",
      /(?<=<bt:String id="Tab.Label"[^>]*>\s*)<bt:Override[^>]*\/>/,
      "",
      "Tab.Label is not said in English",
    ],
    [
      "Chinese for English",
      '"Clear highlights"',
      '"清除"',
      "Clear.Label: the English is not English",
    ],
    ["a long label", '"预算勾稽"', `"${"长".repeat(126)}"`, "Tab.Label is too long"],
    [
      "a foreign page",
      /https:..localhost:3000.commands/,
      "https://a.example/commands",
      "elsewhere",
    ],
    ["no such page", "3000/commands.html", "3000/command.html", "no file command.html"],
    ["a smaller picture", "assets/clear-80.png", "assets/clear-64.png", "Icon.clear.80 is 64×64"],
    [
      "a size left out",
      /<bt:Image size="80" resid="Icon.clear.80" \/>/,
      "",
      "an icon has no 80 px",
    ],
    ["no such function", ">checkWorkbook<", ">checkWorkbooks<", "nobody registers checkWorkbooks"],
    ["two controls alike", 'id="Clear"', 'id="Check"', "Check stands there twice"],
  ])("is refused with %s", (_what, from, to, problem) => {
    const spoilt = SOURCE.replace(from, to);
    expect(spoilt).not.toBe(SOURCE);
    expect(manifestProblems(spoilt)).toContainEqual(expect.stringContaining(problem));
  });

  test("is refused when it is no XML", () => {
    expect(() => manifestProblems(SOURCE.replace("</Hosts>", "</Host>"))).toThrow();
  });
});

describe("the manifest for another address", () => {
  test.each([
    ["https://gouji.czj.example/", "https://gouji.czj.example/"],
    ["https://10.1.2.3:8443/addins/gouji", "https://10.1.2.3:8443/addins/gouji/"],
  ])("%s: everything lies there", async (origin, folder) => {
    const written = await manifestFor(SOURCE, { origin, version: "3.14.15" });
    expect(manifestProblems(written, folder)).toEqual([]);
    expect(written).not.toContain("localhost");
    expect(textOf(written, "Version")).toBe("3.14.15.0");
  });

  test.each([
    ["http://gouji.czj.example/", "https:// addresses only"],
    ["gouji.czj.example", "not an address"],
    ["https://gouji.czj.example/?a=1", "without ?"],
    ["https://me:secret@gouji.czj.example/", "a user's name"],
  ])("%s: refused with a sentence", async (origin, sentence) => {
    await expect(manifestFor(SOURCE, { origin, version })).rejects.toThrow(sentence);
  });
});
