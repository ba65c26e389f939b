import { expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { reportPicture } from "../../docs/build/reportPicture";

test("the picture in the documents shows what the program prints today (npm run docs)", async () => {
  const picture = new URL("../../docs/pictures/check.svg", import.meta.url);
  expect(await readFile(picture, "utf8")).toBe(await reportPicture());
});
