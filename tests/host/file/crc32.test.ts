import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { crc32, crc32InScript } from "../../../src/host/file/crc32";

test.each([{ checksum: crc32 }, { checksum: crc32InScript }])(
  "the check value of CRC-32",
  ({ checksum }) => {
    expect(checksum(Buffer.from("123456789")).toString(16)).toBe("cbf43926");
    expect(checksum(new Uint8Array())).toBe(0);
  }
);

test("with and without Node's own, any bytes have the same checksum", () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(crc32InScript(bytes)).toBe(crc32(bytes));
    })
  );
});
