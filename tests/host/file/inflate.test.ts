import { afterEach, describe, expect, test } from "@jest/globals";
import { deflateSync, strToU8 } from "fflate";
import { inflate } from "../../../src/host/file/inflate";

const original = Reflect.getOwnPropertyDescriptor(process, "getBuiltinModule");
const CONTENT = strToU8("部门收支总体情况表".repeat(500));
const PACKED = deflateSync(CONTENT);

afterEach(() => {
  if (original !== undefined) Reflect.defineProperty(process, "getBuiltinModule", original);
});

describe.each(["Node", "a web page"])("inflating in %s", (where) => {
  function prepare(): void {
    if (where !== "Node") Reflect.set(process, "getBuiltinModule", undefined);
  }

  test("gives the content", () => {
    prepare();
    expect(inflate(PACKED, CONTENT.length + 1)).toEqual(
      where === "Node" ? Buffer.from(CONTENT) : CONTENT
    );
  });

  test("never gives more than the limit, and never the right length for a size that is a lie", () => {
    prepare();
    let length = -1;
    try {
      ({ length } = inflate(PACKED, 1_001));
    } catch {
      length = -1;
    }
    expect(length).not.toBe(1_000);
    expect(length).toBeLessThanOrEqual(1_001);
  });

  test("refuses what is no deflate data", () => {
    prepare();
    expect(() => inflate(strToU8("这不是压缩数据，这不是压缩数据"), 4_000)).toThrow();
  });
});
