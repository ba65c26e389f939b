import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ClassList } from "../../../../src/core/standards/classes";
import { listClasses, nameAgreement } from "../../../../src/core/standards/classes";

const LISTS: readonly ClassList[] = ["function", "department", "government"];

describe("names that agree with their code", () => {
  test.each<[ClassList, string, string]>([
    ["department", "30101", "基本工资"],
    ["department", "30101", " 基 本\n工资 "],
    ["department", "30101", "30101 基本工资"],
    ["department", "30101", "1、基本工资"],
    ["department", "301", "一、工资福利支出"],
    ["department", "301", "（一）工资福利支出"],
    ["department", "30299", "其中：其他商品和服务支出"],
    // Nothing printed contradicts nothing.
    ["department", "30101", ""],
    ["department", "30101", "　 "],
    // Brackets.
    ["department", "30213", "维修(护)费"],
    ["department", "30213", "维修（护）费"],
    ["department", "30213", "维修护费"],
    ["department", "30213", "维修（护"],
    ["department", "30303", "退职(役）费"],
    ["government", "50101", "工资奖金津补贴_行政"],
    ["government", "50502", "商品和服务支出_事业"],
    ["government", "503", "机关资本性支出"],
    ["government", "503", "机关资本性支出(一)"],
    ["government", "504", "机关资本性支出（基本建设）"],
    ["government", "504", "机关资本性支出（二）"],
    ["government", "50602", "资本性支出"],
    ["department", "311", "对企业补助"],
    ["department", "31101", "资本金注入（二）"],
    ["function", "201", "一般公共服务支出（类）"],
    ["function", "20103", "政府办公厅（室）及相关机构事务（款）"],
    ["function", "2010301", "行政运行（项）"],
    ["function", "2010301", "行政运行（政府办公厅（室）及相关机构）"],
    ["function", "2010301", "行政运行（政府办公厅（室）及相关机构"],
    ["function", "2010301", "行政运行（政府办公"],
    ["function", "2010305", "专项业务及机关事务管理"],
    ["function", "2010350", "事业运行（政府办公厅（室）及相关机构）"],
    // Endings.
    ["department", "30108", "机关事业单位基本养老保险"],
    ["department", "30108", "机关事业单位基本养老保险费"],
    ["department", "30108", "机关事业单位基本养老保险缴费支出"],
    ["function", "2080505", "机关事业单位基本养老保险缴费"],
    ["department", "30212", "因公出国（境）费"],
    ["department", "30212", "因公出国(境)费用"],
    ["department", "31013", "公务用车购置费"],
    ["department", "31013", "公务车购置"],
    ["department", "30231", "公务用车运行费"],
    ["department", "30239", "其他交通费"],
    ["department", "302", "商品服务支出"],
    ["department", "30299", "其他商品服务和支出"],
    ["department", "303", "对个人和家庭的补助支出"],
    ["government", "509", "对个人和家庭补助"],
    // Cut by the printer.
    ["department", "30108", "机关事业单位基本养老保险缴"],
    ["department", "30108", "机关事"],
    ["department", "30108", "机关事业单位基本养…"],
    // Other and former wordings.
    ["department", "30110", "城镇职工基本医疗保险缴费"],
    ["function", "20805", "行政事业单位离退休"],
    ["function", "210", "医疗卫生与计划生育支出"],
    ["department", "30307", "医疗费"],
    ["department", "310", "其他资本性支出"],
    // A local extension may repeat the name of its class.
    ["department", "3010101", "基本工资"],
  ])("%s %s %s", (list, code, printed) => {
    expect(nameAgreement(list, code, printed, 2021)).toEqual({ kind: "agrees" });
  });

  test("every class agrees with every wording of its own", () => {
    for (const list of LISTS) {
      for (const { code, name, aliases, formerNames } of listClasses(list)) {
        for (const wording of [name, ...aliases, ...formerNames]) {
          expect([code, wording, nameAgreement(list, code, wording)]).toEqual([
            code,
            wording,
            { kind: "agrees" },
          ]);
        }
      }
    }
  });

  test("every name cut off after three characters or more, in either width", () => {
    const refused: string[] = [];
    for (const list of LISTS) {
      for (const { code, name } of listClasses(list)) {
        for (let end = 1; end <= name.length; end += 1) {
          const printed = name.slice(0, end);
          if (printed.replace(/[（）“”]/g, "").length < 3) continue;
          const half = printed.replace(/（/g, "(").replace(/）/g, ")");
          for (const text of [printed, half]) {
            const { kind } = nameAgreement(list, code, text);
            if (kind !== "agrees") refused.push(`${code} ${text} ${kind}`);
          }
        }
      }
    }
    expect(refused).toEqual([]);
  });

  test("every name, wherever blanks and line breaks stand in it", () => {
    const classes = LISTS.flatMap((list) => listClasses(list).map((entry) => ({ list, entry })));
    const blanks = fc.stringMatching(/^[ \u3000\u00a0\n\t]{0,3}$/);
    fc.assert(
      fc.property(
        fc.constantFrom(...classes),
        fc.array(blanks, { minLength: 1, maxLength: 5 }),
        ({ list, entry }, gaps) => {
          const spaced = [...entry.name].map(
            (mark, at) => `${gaps[at % gaps.length] ?? ""}${mark}`
          );
          expect(nameAgreement(list, entry.code, spaced.join(""))).toEqual({ kind: "agrees" });
        }
      ),
      { numRuns: 500 }
    );
  });
});

describe("names of other classes", () => {
  test.each<[ClassList, string, string, string]>([
    // A welfare institution numbered its rows one after the other.
    ["department", "30203", "水费", "30205"],
    ["department", "30206", "咨询费", "30203"],
    ["department", "30301", "退休费", "30302"],
    ["department", "30101", "津贴补贴_行政", "30102"],
    ["department", "310", "资本性支出（基本建设）", "309"],
    ["government", "50601", "资本性支出（基本建设）", "50602"],
    ["government", "50101", "社会保障缴费_行政", "50102"],
    ["function", "2010350", "行政运行（政府办公厅（室）及相关机构）", "2010301"],
    ["function", "2013101", "一般行政管理事务", "2013102"],
    ["function", "2101102", "行政单位医疗", "2101101"],
    ["function", "2080505", "住房公积金", "2210201"],
  ])("%s %s %s", (list, code, printed, expected) => {
    expect(nameAgreement(list, code, printed, 2021)).toMatchObject({
      kind: "other-class",
      other: { code: expected },
    });
  });

  test("a name of the class itself comes before the same name of another", () => {
    // 公务用车购置 is 30913 and 31013; 其他支出 is 229, 22999 and 2299999.
    expect(nameAgreement("department", "31013", "公务用车购置", 2021).kind).toBe("agrees");
    expect(nameAgreement("function", "22999", "其他支出", 2021).kind).toBe("agrees");
  });

  test("a class of other years accuses nobody", () => {
    expect(nameAgreement("department", "30101", "代缴社会保险费", 2021).kind).toBe("other-class");
    expect(nameAgreement("department", "30101", "代缴社会保险费", 2019).kind).toBe("differs");
  });

  test("swapped names of two sub-classes of one class are told, but for cut names and （一）（二）", () => {
    const missed: string[] = [];
    for (const list of LISTS) {
      for (const entry of listClasses(list, 2026)) {
        for (const other of listClasses(list, 2026)) {
          const siblings = entry.code.slice(0, -2) === other.code.slice(0, -2);
          if (!siblings || entry.name === other.name) continue;
          const { kind } = nameAgreement(list, entry.code, other.name, 2026);
          if (kind !== "other-class") missed.push(`${entry.code} ${other.name}`);
        }
      }
    }
    expect(missed).toEqual([
      "2060601 社会科学研究",
      "309 资本性支出",
      "311 对企业补助",
      "503 机关资本性支出（二）",
      "504 机关资本性支出（一）",
      "50601 资本性支出（二）",
      "50602 资本性支出（一）",
      "50803 资本金注入（二）",
      "50804 资本金注入（一）",
    ]);
  });
});

describe("names of no class", () => {
  test.each<[ClassList, string, string]>([
    ["department", "30101", "岗位工资"],
    ["department", "30101", "基本"],
    ["department", "30210", "车辆运行费"],
    ["department", "303", "离退休人员经费"],
    ["function", "2210201", "公积金"],
    // 行政运行 stands in every 款: it is no clear sign of any.
    ["function", "2210201", "行政运行"],
    // 办公设备购置 is both 30902 and 31002.
    ["department", "30206", "办公设备购置费"],
  ])("%s %s %s", (list, code, printed) => {
    const expected = listClasses(list, 2021).find((entry) => entry.code === code);
    expect(nameAgreement(list, code, printed, 2021)).toEqual(
      expected === undefined ? { kind: "unknown-code" } : { kind: "differs", expected }
    );
  });

  test.each<[ClassList, string, string, number]>([
    ["function", "2019876", "行政运行", 2021],
    ["department", "30101", "基本工资", 2017],
    ["department", "30311", "住房公积金", 2019],
    // The local name of a local extension.
    ["department", "3010102", "岗位工资", 2021],
    ["department", "3010102", "津贴补贴", 2021],
  ])("nothing is said about %s %s %s in %s", (list, code, printed, year) => {
    expect(nameAgreement(list, code, printed, year)).toEqual({ kind: "unknown-code" });
  });

  test("never throws, whatever is printed", () => {
    const marks = fc.constantFrom("（", "）", "(", ")", "_", "、", "一", "费", "支出", "工资", " ");
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(marks, { maxLength: 12 }).map((parts) => parts.join(""))
    );
    fc.assert(
      fc.property(text, (printed) => {
        expect(["agrees", "other-class", "differs"]).toContain(
          nameAgreement("department", "30101", printed, 2021).kind
        );
      }),
      { numRuns: 500 }
    );
  });
});
