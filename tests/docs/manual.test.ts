import { describe, expect, test } from "@jest/globals";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

const repository = join(import.meta.dirname, "../..");
const manual = readFileSync(join(repository, "docs/使用手册.md"), "utf8");

/** Everything in Chinese that the program can show: literals as they are, templates with anything in their gaps. */
const shown = [...labelsOfManifest(), ...["app", "core/report", "taskpane"].flatMap(wordingsIn)];

describe("the manual", () => {
  const labels = [
    ...new Set([...manual.matchAll(/「([^」]+)」/g)].map(([, label]) => label ?? "")),
  ];

  test("quotes labels at all", () => {
    expect(labels.length).toBeGreaterThan(40);
  });

  test.each(labels.filter((label) => label !== ""))("quotes 「%s」 as it is on screen", (label) => {
    expect(shown.some((wording) => wording.test(label))).toBe(true);
  });
});

describe.each(["README.md", "docs/使用手册.md", "docs/architecture.md", "docs/Excel实机检查.md"])(
  "%s",
  (document) => {
    const text = readFileSync(join(repository, document), "utf8");
    const targets = [...text.matchAll(/\]\(([^)#]+)(?:#[^)]*)?\)/g)].map(([, path]) => path ?? "");

    test("leads to files that exist", () => {
      const local = targets.filter((target) => !target.startsWith("https://"));
      const base = join(repository, dirname(document));
      expect(local.filter((target) => !existsSync(join(base, target)))).toEqual([]);
    });
  }
);

function labelsOfManifest(): readonly RegExp[] {
  const manifest = readFileSync(join(repository, "manifest.xml"), "utf8");
  return [...manifest.matchAll(/DefaultValue="([^"]+)"/g)].map(([, text]) => exactly(text ?? ""));
}

function wordingsIn(room: string): readonly RegExp[] {
  const folder = join(repository, "src", room);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => {
      const source = readFileSync(join(folder, file), "utf8");
      return [...source.matchAll(/\bzh:\s*(?:"([^"]*)"|`([^`]*)`)/g)].map(([, literal, template]) =>
        exactly(literal ?? template ?? "")
      );
    });
}

function exactly(wording: string): RegExp {
  const fixed = wording
    .split(/\$\{[^}]*\}/)
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  // A template of nothing but gaps would be anything.
  return fixed.join("") === "" ? /^$/ : new RegExp(`^${fixed.join(".+")}$`);
}
