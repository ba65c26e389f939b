import { describe, expect, test } from "@jest/globals";
import { decodeXml, encodeXmlLike } from "../../../src/host/file/xmlEncoding";

describe("a part that was changed keeps its encoding", () => {
  const text = `<?xml version="1.0"?>\r\n<a>预算𠀀</a>`;
  const marked = Buffer.from(`\uFEFF${text}`, "utf16le");

  test.each<[string, Uint8Array]>([
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["UTF-16", marked],
    ["UTF-16, big-endian", Buffer.from(marked).swap16()],
  ])("%s", (_, bytes) => {
    expect(decodeXml(bytes, "a.xml")).toBe(text);
    expect(Buffer.from(encodeXmlLike(bytes, text))).toEqual(Buffer.from(bytes));
  });
});
