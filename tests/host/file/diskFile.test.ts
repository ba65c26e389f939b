import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { execFileSync } from "node:child_process";
import {
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { UnreadableFile, UnwritableFile } from "../../../src/host/file/fileProblem";
import { readDiskFile, writeDiskFile } from "../../../src/host/file/diskFile";

describe("files on disk", () => {
  let folder = "";
  const at = (name: string): string => join(folder, name);

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "gouji-"));
    writeFileSync(at("in.xlsx"), "original");
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  test("what was written is read", () => {
    writeDiskFile(at("out.xlsx"), Uint8Array.of(1, 2), at("in.xlsx"));
    expect([...readDiskFile(at("out.xlsx"))]).toEqual([1, 2]);
    writeDiskFile(at("out.xlsx"), Uint8Array.of(3), at("in.xlsx"));
    expect([...readDiskFile(at("out.xlsx"))]).toEqual([3]);
    expect(readdirSync(folder)).toEqual(["in.xlsx", "out.xlsx"]);
  });

  test("a link is followed, not replaced", () => {
    writeFileSync(at("real.xlsx"), "old");
    symlinkSync(at("real.xlsx"), at("link.xlsx"));
    writeDiskFile(at("link.xlsx"), Uint8Array.of(65), at("in.xlsx"));
    expect(readFileSync(at("real.xlsx"), "utf8")).toBe("A");
  });

  test.each<[string, string, () => string]>([
    ["not-found", "no file", () => at("none.xlsx")],
    ["not-found", "a file as folder", () => at("in.xlsx/none.xlsx")],
    ["folder", "a folder", () => folder],
    [
      "not-readable",
      "a pipe that nobody writes to",
      () => {
        execFileSync("mkfifo", [at("pipe")]);
        return at("pipe");
      },
    ],
  ])("reading gives %s for %s", (kind, _, path) => {
    expect(kindOf(() => readDiskFile(path()))).toBe(kind);
  });

  test.each<[string, string, () => string]>([
    ["is-input", "the input itself", () => at("in.xlsx")],
    ["is-input", "another spelling of it", () => join(folder, ".", "x", "..", "in.xlsx")],
    ["is-input", "a link to it", () => linked(symlinkSync)],
    ["is-input", "a hard link to it", () => linked(linkSync)],
    ["folder", "a folder", () => folder],
    ["no-folder", "a folder that is missing", () => at("none/out.xlsx")],
    ["no-folder", "a file as folder", () => at("in.xlsx/out.xlsx")],
  ])("writing gives %s for %s, and nothing changes", (kind, _, path) => {
    mkdirSync(at("x"));
    const target = path();
    const before = readdirSync(folder);
    expect(
      kindOf(() => {
        writeDiskFile(target, Uint8Array.of(1), at("in.xlsx"));
      })
    ).toBe(kind);
    expect(readFileSync(at("in.xlsx"), "utf8")).toBe("original");
    expect(readdirSync(folder)).toEqual(before);
  });

  test("what cannot be written leaves nothing behind", () => {
    const bytes = null as unknown as Uint8Array;
    const write = (): void => {
      writeDiskFile(at("out.xlsx"), bytes, at("in.xlsx"));
    };
    expect(kindOf(write)).toBe("not-writable");
    expect(readdirSync(folder)).toEqual(["in.xlsx"]);
  });

  function linked(link: (from: string, to: string) => void): string {
    link(at("in.xlsx"), at("other.xlsx"));
    return at("other.xlsx");
  }
});

function kindOf(action: () => unknown): string {
  try {
    action();
  } catch (problem) {
    if (problem instanceof UnreadableFile || problem instanceof UnwritableFile) return problem.kind;
    throw problem;
  }
  return "nothing was thrown";
}
