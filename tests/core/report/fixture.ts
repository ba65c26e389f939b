import type { CheckResult, Finding } from "../../../src/core/checking/finding";
import { Amount } from "../../../src/core/money/amount";
import type { RecognisedTable, Recognition } from "../../../src/core/recognition/model";
import type { CheckedWorkbook } from "../../../src/core/report/checkedWorkbook";
import { henan2021 } from "../../../src/core/standards/profiles/henan2021";
import { parseCellName, type CellAddress } from "../../../src/core/workbook/address";

/** A cell by its name: `at("收入", "B7")`. */
export function at(sheet: string, name: string): CellAddress {
  const place = parseCellName(name);
  if (place === undefined) throw new RangeError(name);
  return { sheet, ...place };
}

/** The second table of the profile, as found on a sheet called 收入. */
export function table(changes: Partial<RecognisedTable> = {}): RecognisedTable {
  const layout = henan2021.tables.find(({ kind }) => kind === "department-revenue");
  if (layout === undefined) throw new Error("the profile has no revenue table");
  return {
    index: 0,
    kind: layout.kind,
    layout,
    name: layout.name,
    visible: true,
    title: "某局部门收入总体情况表",
    titleCell: at("收入", "A1"),
    range: { sheet: "收入", top: 0, left: 0, bottom: 19, right: 8 },
    unit: "元",
    decimals: 0,
    years: [],
    empty: false,
    notes: [],
    confidence: 1,
    evidence: [{ kind: "title", match: "exact" }],
    measures: [],
    lines: [],
    texts: new Map(),
    lists: new Map(),
    keys: [],
    doubts: [],
    ...changes,
  };
}

export function finding(changes: Partial<Finding> = {}): Finding {
  return {
    rule: "GJ101",
    severity: "error",
    table: { index: 0, kind: "department-revenue", name: "部门收入总体情况表" },
    message: { zh: "合计行应等于各行之和。", en: "The total is the sum of the lines." },
    cells: [{ cell: at("收入", "D7"), role: "total" }],
    expected: Amount.of("24308771"),
    actual: Amount.of("24308772"),
    difference: Amount.of("1"),
    unit: "元",
    terms: [],
    dependents: [],
    ...changes,
  };
}

export function checked(
  findings: readonly Finding[] = [],
  recognition: Partial<Recognition> = {},
  result: Partial<CheckResult> = {}
): CheckedWorkbook {
  return {
    recognition: {
      profile: henan2021,
      year: 2021,
      organisation: "某局",
      tables: [table()],
      unrecognised: [],
      missing: [],
      ...recognition,
    },
    result: {
      findings,
      counts: { pass: 290, fail: 1, "needs-review": 2, "not-applicable": 5, error: 1 },
      countsByRule: new Map(),
      coverage: { figures: 400, checked: 399, unchecked: [at("收入", "I9")] },
      ...result,
    },
  };
}
