import { expect, test } from "@jest/globals";
import { CLEAN_TEXTS } from "./cases";
import { scoreSlip, SLIPS, sumOfScores } from "./slips";

/** Shares of the verified amounts in hundredths: so many slips must be found, and told with the right amount. */
const FLOORS: Readonly<Record<string, { readonly found: number; readonly told: number }>> = {
  "one digit": { found: 78, told: 64 },
  "exchanged digits": { found: 86, told: 76 },
  "factor ten": { found: 88, told: 66 },
};
/** No more amounts than this may make an error of something else. */
const MISLED = 0.5;

test.each(SLIPS)("%s", (name, slip) => {
  const { tried, found, told, misled } = sumOfScores(
    CLEAN_TEXTS.map((clean) => scoreSlip(clean, slip))
  );
  expect(tried).toBeGreaterThan(500);
  expect((100 * found) / tried).toBeGreaterThanOrEqual(FLOORS[name]?.found ?? 100);
  expect((100 * told) / tried).toBeGreaterThanOrEqual(FLOORS[name]?.told ?? 100);
  expect((100 * misled.length) / tried).toBeLessThanOrEqual(MISLED);
});
