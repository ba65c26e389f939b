import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { buildSamples } from "../../../samples/build/samples";
import { checkRecognition } from "../../../src/core/checking/checkFigures";
import type { Finding } from "../../../src/core/checking/finding";
import {
  MOST_WAIVERS,
  readWaivers,
  waiverFor,
  waiverStates,
  withoutWaiver,
  withWaiver,
  type Waiver,
} from "../../../src/core/checking/waiver";
import { Amount } from "../../../src/core/money/amount";
import { recogniseWorkbook } from "../../../src/core/recognition/recogniseWorkbook";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/core/workbook/snapshot";
import { readWorkbook } from "../../../src/host/file/readWorkbook";
import { runs } from "../../random/runs";

let wrong: WorkbookSnapshot = { sheets: [] };
let findings: readonly Finding[] = [];

beforeAll(async () => {
  const bytes = (await buildSamples()).get("含错误.xlsx");
  wrong = readWorkbook(bytes ?? new Uint8Array());
  findings = findingsIn(wrong);
});

function findingsIn(snapshot: WorkbookSnapshot): readonly Finding[] {
  return checkRecognition(recogniseWorkbook(snapshot)).findings;
}

const waived = (finding: Finding): Waiver => waiverFor(finding, "已核实", "2021-03-15");
const kinds = (waivers: readonly Waiver[], of: readonly Finding[]): string[] =>
  of.map((finding) => waiverStates(waivers, of)(finding).kind);

describe("a waiver", () => {
  test("is for one finding of the sample alone", () => {
    for (const finding of findings) {
      const states = kinds([waived(finding)], findings);
      expect(states.filter((kind) => kind !== "none")).toEqual(["waived"]);
      expect(states[findings.indexOf(finding)]).toBe("waived");
    }
  });

  test.each<[string, (snapshot: WorkbookSnapshot) => WorkbookSnapshot]>([
    ["read again", (snapshot) => snapshot],
    ["with rows inserted above", ({ sheets }) => ({ sheets: sheets.map(movedDown) })],
    ["with its sheets the other way round", ({ sheets }) => ({ sheets: [...sheets].reverse() })],
    [
      "with other names of its sheets",
      ({ sheets }) => ({
        sheets: sheets.map((sheet, index) => ({ ...sheet, name: `表${index}` })),
      }),
    ],
  ])("holds in the same workbook %s", (_, change) => {
    const again = findingsIn(change(wrong));
    expect(again).toHaveLength(findings.length);
    expect(kinds(findings.map(waived), again)).toEqual(findings.map(() => "waived"));
  });

  test("expires with any change of a number", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9999 }), (which, where, by) => {
        const finding = findings[which % findings.length];
        if (finding === undefined) return;
        const changes = changesOf(finding, Amount.of(by));
        const changed = changes[where % Math.max(1, changes.length)];
        if (changed === undefined) return;
        expect(waiverStates([waived(finding)])(changed).kind).toBe("expired");
      }),
      runs(500)
    );
  });

  test("has not expired for another line of the same name", () => {
    const [finding] = findings;
    if (finding?.actual === undefined) throw new Error("the first finding has no amount");
    const twin = { ...finding, actual: finding.actual.plus(Amount.of(1)) };
    expect(kinds([waived(finding)], [finding, twin])).toEqual(["waived", "none"]);
    expect(kinds([waived(finding)], [twin])).toEqual(["expired"]);
  });

  test("can be taken back, also when it has expired", () => {
    const [finding, other] = findings;
    if (finding === undefined || other === undefined) throw new Error("no findings");
    const waivers = [waived(finding), waived(other)];
    expect(withoutWaiver(waivers, finding)).toEqual([waived(other)]);
    const changed = { ...finding, actual: Amount.of(1) };
    expect(withoutWaiver(waivers, changed)).toEqual([waived(other)]);
  });

  test("takes the place of the one before; of too many the oldest goes", () => {
    const [finding] = findings;
    if (finding === undefined) throw new Error("no findings");
    const many = Array.from({ length: MOST_WAIVERS }, (_, index) => {
      return { ...waived(finding), subject: String(index) };
    });
    const all = withWaiver(many, waived(finding));
    expect(all).toHaveLength(MOST_WAIVERS);
    expect(all[0]?.subject).toBe("1");
    expect(withWaiver([waived(finding)], waived(finding))).toHaveLength(1);
  });
});

describe("what was kept", () => {
  test("is read as it was", () => {
    const waivers = findings.map(waived);
    expect(readWaivers(JSON.parse(JSON.stringify(waivers)))).toEqual(waivers);
  });

  test("may be anything, and never more than can be looked after", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readWaivers(value)).toEqual([]);
      }),
      runs(200)
    );
    const good = { subject: "s", numbers: "n", reason: "r", date: "2021-03-15", about: "a" };
    const bad = [
      { ...good, reason: "" },
      { ...good, numbers: 3 },
      { ...good, about: 3 },
    ];
    expect(readWaivers([null, ...bad, { ...good, subject: "s".repeat(5000) }, good])).toEqual([
      { ...good, about: "" },
      good,
    ]);
    expect(readWaivers(Array.from({ length: 10_000 }, () => good))).toHaveLength(MOST_WAIVERS);
  });
});

function movedDown(sheet: SheetSnapshot): SheetSnapshot {
  return { ...sheet, firstRow: sheet.firstRow + 3 };
}

/** The finding with one of its numbers changed, in every possible place. */
function changesOf(finding: Finding, by: Amount): readonly Finding[] {
  const { expected, actual, terms } = finding;
  return [
    ...(expected === undefined ? [] : [{ ...finding, expected: expected.plus(by) }]),
    ...(actual === undefined ? [] : [{ ...finding, actual: actual.plus(by) }]),
    ...terms.map((changed) => ({
      ...finding,
      terms: terms.map((term) =>
        term === changed ? { ...term, amount: term.amount.plus(by) } : term
      ),
    })),
    ...terms.map((changed): Finding => {
      const turned = changed.sign === 1 ? -1 : 1;
      return {
        ...finding,
        terms: terms.map((term) => (term === changed ? { ...term, sign: turned } : term)),
      };
    }),
  ];
}
