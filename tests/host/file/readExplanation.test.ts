import { describe, expect, test } from "@jest/globals";
import { strToU8, zipSync } from "fflate";
import { narrativeDocx } from "../../../src/host/document/narrativeDocx";
import { UnreadableFile } from "../../../src/host/file/fileProblem";
import { readExplanation } from "../../../src/host/file/readExplanation";

const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`;

function docx(body: string, root = "w:document"): Uint8Array {
  return zipSync({
    "_rels/.rels": strToU8(RELATIONS),
    "word/document.xml": strToU8(`<${root} ${W}><w:body>${body}</w:body></${root}>`),
  });
}

const p = (runs: string): string => `<w:p>${runs}</w:p>`;
const t = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;

describe("the text of a Word document", () => {
  const CASES: readonly [string, string, string][] = [
    ["paragraphs are lines", p(t("一、收入")) + p(t("二、支出")), "一、收入\n二、支出\n"],
    ["runs go together", p(t("2430.") + t("88万元")), "2430.88万元\n"],
    [
      "breaks and tabs",
      p(`<w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t><w:tab/><w:t>丙</w:t></w:r>`),
      "甲\n乙\t丙\n",
    ],
    [
      "deleted text is gone",
      p(`${t("增")}<w:del><w:r><w:delText>减</w:delText><w:tab/></w:r></w:del>${t("加")}`),
      "增加\n",
    ],
    [
      "moved text stands once",
      p(`<w:moveFrom>${t("旧")}</w:moveFrom><w:moveTo>${t("新")}</w:moveTo>`),
      "新\n",
    ],
    [
      "what stands twice for old readers stands once",
      p(
        `<mc:AlternateContent xmlns:mc="m"><mc:Choice>${t("框")}</mc:Choice><mc:Fallback>${t("框")}</mc:Fallback></mc:AlternateContent>`
      ),
      "框\n",
    ],
    ["fields show their result", p(`<w:r><w:instrText>PAGE 7</w:instrText></w:r>${t("3")}`), "3\n"],
    [
      "tables go row by row",
      `<w:tbl><w:tr><w:tc>${p(t("项目"))}</w:tc><w:tc>${p(t("金额"))}</w:tc></w:tr></w:tbl>${p(t("完"))}`,
      "项目\t金额\n完\n",
    ],
    ["entities are characters", p(t("a&lt;b&amp;c")), "a<b&c\n"],
  ];
  test.each(CASES)("%s", (_, body, text) => {
    expect(readExplanation(docx(body))).toBe(text);
  });

  test("of our own is what we wrote", async () => {
    const parts = [
      { id: "p", title: "第一部分", sections: [{ id: "s", title: "一、职责", paragraphs: [] }] },
    ];
    expect(readExplanation(await narrativeDocx({ parts })).trim()).toBe("第一部分\n一、职责");
  });
});

describe("a text file", () => {
  const TEXT = "预算２４３０．８８万元，下降20.33%。\r\n完";
  const utf16 = (text: string, little: boolean): Uint8Array => {
    const units = [...`\uFEFF${text}`].map((character) => character.charCodeAt(0));
    return Uint8Array.from(
      units.flatMap((unit) => (little ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255]))
    );
  };
  const GB = [0xd4, 0xa4, 0xcb, 0xe3, 0x35, 0xcd, 0xf2, 0xd4, 0xaa];
  const CASES: readonly [string, Uint8Array, string][] = [
    ["UTF-8", strToU8(TEXT), TEXT],
    ["UTF-8 with its mark", strToU8(`\uFEFF${TEXT}`), TEXT],
    ["UTF-16, little end first", utf16(TEXT, true), TEXT],
    ["UTF-16, big end first", utf16(TEXT, false), TEXT],
    ["GB18030", Uint8Array.from(GB), "预算5万元"],
  ];
  test.each(CASES)("in %s", (_, bytes, text) => {
    expect(readExplanation(bytes)).toBe(text.replaceAll("\r\n", "\n"));
  });
});

describe("what is no explanation", () => {
  const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
  const ole = (stream: string): Uint8Array =>
    Uint8Array.from([...OLE, ...[...stream].flatMap((character) => [character.charCodeAt(0), 0])]);
  const CASES: readonly [string, Uint8Array, RegExp][] = [
    ["nothing", new Uint8Array(), /文件为空/],
    ["an old document", ole("WordDocument"), /旧版 \.doc/],
    ["a locked document", ole("EncryptedPackage"), /在 Word 中取消密码/],
    ["a PDF", strToU8("%PDF-1.7 text"), /不是 \.docx 或文字文件/],
    ["a picture", Uint8Array.from([0x89, 0x50, 0, 0, 1]), /不是 \.docx 或文字文件/],
    ["a workbook", docx("", "workbook"), /不是 \.docx 或文字文件/],
    ["an archive of something else", zipSync({ "a.txt": strToU8("1") }), /不是 \.docx 或文字文件/],
    [
      "a document type declaration",
      zipSync({
        "_rels/.rels": strToU8(RELATIONS),
        "word/document.xml": strToU8("<!DOCTYPE a [<!ENTITY b 'c'>]><w/>"),
      }),
      /XML 声明/,
    ],
    ["half a document", docx(p(t("一"))).subarray(0, 120), /不完整|损坏/],
    ["a bomb", docx(p(t("长".repeat(6_000_000)))), /解压后异常巨大|文字超过/],
  ];
  test.each(CASES)("%s is refused with a sentence", (_, bytes, sentence) => {
    const read = (): string => readExplanation(bytes);
    expect(read).toThrow(UnreadableFile);
    try {
      read();
    } catch (error) {
      expect(error instanceof UnreadableFile ? error.wording.zh : "").toMatch(sentence);
    }
  });
});
