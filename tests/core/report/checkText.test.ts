import { describe, expect, test } from "@jest/globals";
import type { Finding } from "../../../src/core/checking/finding";
import { Amount } from "../../../src/core/money/amount";
import { checkText } from "../../../src/core/report/checkText";
import { at, checked, finding, table } from "./fixture";

const term = (name: string, amount: string, cell: string, sign: 1 | -1 = 1) => ({
  sign,
  name,
  amount: Amount.of(amount),
  unit: "元" as const,
  cell: at("收入", cell),
});

function without(key: "table", subject: Finding): Finding {
  const { [key]: left, ...rest } = subject;
  expect(left).toBeDefined();
  return rest;
}

describe("the report for the terminal", () => {
  test("says what was recognised and checked when all is well, and nothing else", () => {
    const subject = checked([], undefined, {
      counts: { pass: 292, fail: 0, "needs-review": 0, "not-applicable": 5, error: 0 },
      coverage: { figures: 400, checked: 400, unchecked: [] },
    });
    expect(checkText("某局.xlsx", subject, "zh").split("\n")).toEqual([
      "某局.xlsx",
      `某局 · 2021 年 · ${subject.recognition.profile.name}`,
      "",
      "没有发现疑点。",
      "识别 1 张表（1 种），缺 0 张；核对 292 处，一致 292 处，0 处不一致，0 处待人工核对；数字 400 个，其中 400 个至少核对过一次",
    ]);
    expect(checkText("某局.xlsx", subject, "en").split("\n").slice(-2)).toEqual([
      "No findings.",
      "1 table recognised (1 kind), 0 missing; 292 relations checked, 292 hold, 0 fail, 0 undecided; 400 of 400 numbers checked at least once",
    ]);
  });

  test("findings of running text stand under their sheet, and its numbers are counted at the end", () => {
    const subject = checked(
      [
        without(
          "table",
          finding({
            rule: "GJ707",
            textSheet: "编制说明",
            message: { zh: "算式不等。", en: "Not equal." },
            cells: [{ cell: at("编制说明", "B4"), role: "value" }],
          })
        ),
      ],
      undefined,
      { textNumbers: { verified: 6, contradicted: 1, unchecked: 2 } }
    );
    const lines = checkText("某局.xlsx", subject, "zh").split("\n");
    expect(lines[3]).toBe("说明文字（工作表：编制说明）");
    expect(lines[4]).toMatch(/^ {2}✗ 错误 {2}B4 {2}.*\(GJ707\)$/);
    expect(lines).not.toContain("整个工作簿");
    expect(lines.at(-1)).toMatch(/；说明文字中的数 9 个，相符 6 个，有矛盾 1 个，未核对 2 个$/);
  });

  test("explains a finding: cell, expected, actual, gap, sum, cause, further cells, dependents", () => {
    const subject = checked([
      finding({
        terms: [term("行政运行", "24308770", "D8"), term("上年", "1", "D9", -1)],
        cells: [
          { cell: at("收入", "D7"), role: "total" },
          { cell: at("收入", "D8"), role: "part" },
          { cell: at("支出", "E5"), role: "counterpart" },
        ],
        cause: { kind: "digit-slip", message: { zh: "末位写错", en: "last digit" } },
        dependents: [finding(), finding()],
      }),
    ]);
    expect(checkText("某局.xlsx", subject, "zh").split("\n").slice(3, 10)).toEqual([
      "某局部门收入总体情况表　工作表：收入，区域：A1:I20，单位：元",
      "  ✗ 错误  D7  应为 24,308,771 元，实为 24,308,772 元，多 1 元  (GJ101)",
      "      合计行应等于各行之和。",
      "      计算：行政运行 24,308,770 [D8] － 上年 1 [D9]",
      "      可能原因：末位写错",
      "      另见：支出!E5",
      "      另有 2 处因此不符，改正后应随之消失。",
    ]);
  });

  test("cuts a long sum in the middle", () => {
    const terms = Array.from({ length: 26 }, (_, row) => term(`行${row}`, "1000", `D${row + 8}`));
    const text = checkText("x.xlsx", checked([finding({ terms })]), "zh");
    expect(text).toContain(
      "计算：行0 1,000 [D8] ＋ 行1 1,000 [D9] …… ＋ 行25 1,000 [D33]（共 26 项）"
    );
  });

  test("says once what all terms of a sum share", () => {
    const sum = (...names: readonly string[]): string => {
      const terms = names.map((name, row) => term(name, "5", `D${row + 8}`));
      const text = checkText("x.xlsx", checked([finding({ terms })]), "zh");
      return /计算：(.*)/.exec(text)?.[1] ?? "";
    };
    expect(sum("行政运行·基本支出·小计", "事业运行·基本支出·小计")).toBe(
      "行政运行 5 [D8] ＋ 事业运行 5 [D9]"
    );
    expect(sum("行政运行·基本支出·小计", "行政运行·项目支出·小计")).toBe(
      "行政运行·基本支出 5 [D8] ＋ 行政运行·项目支出 5 [D9]"
    );
    expect(sum("本年度金额", "本年度金额", "其他")).toBe(
      "本年度金额 5 [D8] ＋ 5 [D9] ＋ 其他 5 [D10]"
    );
    expect(sum("本年度金额", "本年度金额")).toBe("本年度金额 5 [D8] ＋ 5 [D9]");
    expect(sum("行政运行·小计")).toBe("行政运行·小计 5 [D8]");
  });

  test("groups by table in the order of the workbook, the gravest first, the workbook last", () => {
    const second = table({ index: 1, title: "第二张" });
    const ref = { index: 1, kind: "department-revenue", name: "第二张" } as const;
    const subject = checked(
      [
        without("table", finding({ rule: "GJ500", severity: "warning" })),
        finding({ rule: "GJ1", severity: "info", table: ref }),
        finding({ rule: "GJ2", severity: "error", table: ref }),
        finding({ rule: "GJ3", severity: "rounding" }),
      ],
      { tables: [table(), second] }
    );
    const text = checkText("x.xlsx", subject, "zh");
    const order = ["某局部门收入", "GJ3", "第二张", "GJ2", "GJ1", "整个工作簿", "GJ500"];
    const places = order.map((word) => text.indexOf(word));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
    expect(text).toContain("疑点 3 处：错误 1 处，提醒 1 处，尾差 1 处，另有提示 1 处");
  });

  test("prints one note of a kind in full and the others as cells", () => {
    const notes = Array.from({ length: 13 }, (_, row) =>
      finding({ severity: "info", cells: [{ cell: at("收入", `C${row + 1}`), role: "value" }] })
    );
    const text = checkText("x.xlsx", checked(notes), "zh");
    expect(text.match(/合计行应等于/g)).toHaveLength(1);
    expect(text).toContain("同类提示另有 12 处：C2、C3、C4、C5、C6、C7、C8、C9、C10、C11 等");
  });

  test.each([
    [{ kind: "no-title" } as const, "附!B1:D3  像是一张表，但没有标题，表头也不属于任何标准表"],
    [
      {
        kind: "ambiguous-head",
        candidates: ["government-fund", "state-capital"],
      } as const,
      "附!B1:D3  没有能辨认的标题，表头同时符合“政府性基金预算支出情况表”、“国有资本经营预算支出情况表”，不作猜测",
    ],
    [
      {
        kind: "head-mismatch",
        title: "收入表",
        closest: "department-revenue",
        missingHeads: ["合计", "其他各项收入"],
      } as const,
      "附!B1:D3  标题为“收入表”，最接近“部门收入总体情况表”，但表头缺少“合计”、“其他各项收入”",
    ],
  ])("says why a region was not recognised: %j", (reason, line) => {
    const range = { sheet: "附", top: 0, left: 1, bottom: 2, right: 3 };
    const subject = checked([], { unrecognised: [{ range, reason }] });
    expect(checkText("x.xlsx", subject, "zh")).toContain(`未能识别的区域（没有核对）\n  ${line}`);
  });

  test("does not say the amounts twice, and names the other cell of a mistake once", () => {
    const moved = finding({
      message: { zh: "合计为 2 元，按各行合计应为 1 元，多 1 元。", en: "" },
      statement: { zh: "合计应等于各行合计。", en: "The total should equal the rows." },
      cells: [
        { cell: at("收入", "D7"), role: "total" },
        { cell: at("收入", "E7"), role: "counterpart" },
      ],
      cause: {
        kind: "neighbour-column",
        message: { zh: "这个数填到了E7。", en: "" },
        cell: at("收入", "E7"),
      },
    });
    const text = checkText("x.xlsx", checked([moved]), "zh");
    expect(text).toContain("\n      合计应等于各行合计。\n      可能原因：这个数填到了E7。\n\n");
    expect(text).not.toContain("按各行合计应为");
  });

  test("counts findings by severity, leaving out what there is none of", () => {
    const note = finding({ severity: "info" });
    const said = (language: "zh" | "en", ...findings: readonly Finding[]): string | undefined =>
      checkText("x.xlsx", checked(findings), language).split("\n").at(-2);
    expect(said("zh", finding(), note)).toBe("疑点 1 处：错误 1 处，另有提示 1 处");
    expect(said("zh", note)).toBe("没有发现疑点，另有提示 1 处。");
    expect(said("en", finding(), finding(), note)).toBe("2 findings: 2 errors; 1 note");
  });

  test("tells of a low confidence with its evidence, and of doubts about columns", () => {
    const unsure = table({
      confidence: 0.5,
      evidence: [
        { kind: "title", match: "similar" },
        { kind: "head", found: 8, expected: 9, similar: 1, extra: 2 },
        { kind: "lines", found: 5, unknown: 1 },
        { kind: "columns-solved" },
      ],
      doubts: [
        { kind: "column-missing", measures: ["other"], solved: false, cell: at("收入", "H5") },
      ],
    });
    const text = checkText("x.xlsx", checked([], { tables: [unsure] }), "zh");
    expect(text).toContain(
      "[收入!A1] 把握不大：标题近似，表头 9 项中找到 8 项（1 项近似，多出 2 列），认出 5 行，另有 1 行不认识，表头与数字错位，已按合计关系确定各列"
    );
    expect(text).toMatch(/\[收入!A1\] 表头缺少“.+”一列，无法确定，相关核对需人工进行/);
  });

  test("says nothing of a column that was left out while the sums hold", () => {
    const sure = table({
      doubts: [
        { kind: "column-missing", measures: ["other"], solved: true, cell: at("收入", "H5") },
      ],
    });
    const text = checkText("x.xlsx", checked([], { tables: [sure] }), "zh");
    expect(text).not.toContain("识别时的疑问");
  });
});
