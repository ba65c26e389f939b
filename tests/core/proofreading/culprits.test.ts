import { describe, expect, test } from "@jest/globals";
import { proofread } from "../../../src/core/proofreading/proofread";
import { TABLE } from "./examples/examples";
import { saidOf, verifiedIn, type Said } from "./said";
import { sheetEvidence } from "./sheetEvidence";

const PROJECTS = sheetEvidence([
  ["项目支出表"],
  ["单位：万元"],
  ["项目", "预算数"],
  ["信息化建设经费", 1234.56],
  ["档案整理经费", 265.44],
]);
const ROUND = sheetEvidence([
  ["项目支出表"],
  ["单位：万元"],
  ["项目", "预算数"],
  ["信息化建设经费", 1235],
  ["档案整理经费", 265],
]);
const INSTALLED = sheetEvidence([
  ["项目支出表"],
  ["单位：万元"],
  ["项目", "预算数"],
  ["安装调试", 4001.4],
]);
/** 4,835.82 less 4,435.82 is 400, and 4,600 less 4,200 as well. */
const BOTH = sheetEvidence([
  ["项目支出表"],
  ["单位：万元"],
  ["项目", "预算数"],
  ["信息系统建设资金", 4835.82],
  ["设备购置经费", 4200],
]);
const REVENUE = sheetEvidence([
  ["收入预算表"],
  ["单位：万元"],
  ["项目", "预算数"],
  ["财政拨款收入", 834.21],
  ["收入合计", 1234.56],
]);
const TOTAL = sheetEvidence([
  ["收支总体情况表"],
  ["单位：万元"],
  ["项目", "预算数"],
  ["支出合计", 1050],
  ["项目支出合计", 1500],
]);

/** Without what was left over, and with it. */
const TWO_TOTALS = sheetEvidence([
  ["收支总体情况表"],
  ["单位：万元"],
  ["项目", "预算数"],
  ["本年收入合计", 1400],
  ["收入总计", 1537],
]);

/** 234.56 of last year's 1,000 are 23.46 %; of 1,009 they would be 23.25 %. */
const GREW = "信息化建设经费1243.56万元，比上年增加234.56万元，增长23.46%。";
const SHARED =
  "支出预算1500万元，其中：一般公共服务支出1010万元，占66.67%；社会保障和就业支出300万元，占20%；卫生健康支出200万元，占13.33%。";

const BLAMED: readonly Said[] = [
  {
    what: "a rate, by the cell with the name",
    text: GREW,
    evidence: PROJECTS,
    found: ["error GJ701 1243.56万元 → 1234.56万元, digits-transposed"],
    verified: ["234.56万元"],
  },
  {
    what: "a share and a list, by the cell with the name",
    text: SHARED,
    evidence: TABLE,
    found: ["error GJ701 1010万元 → 1000万元, digit-slip"],
    verified: ["1500万元", "300万元", "20%", "200万元", "13.33%"],
  },
  {
    what: "a list without shares, by the cell with the name",
    text: "支出合计1500万元，其中：基本支出910万元，项目支出600万元。",
    evidence: TABLE,
    found: ["error GJ701 910万元 → 900万元, digit-slip"],
    verified: ["1500万元", "600万元"],
  },
  {
    what: "an amount that was copied from the one before",
    text: "支出预算1500万元，其中：档案整理经费265万元，占17.67%；信息化建设经费265万元，占82.33%。",
    evidence: ROUND,
    found: ["error GJ701 265万元 → 1235万元, copied"],
  },
  {
    what: "a share and a list, by another place of the text",
    text: `${SHARED}\n一般公共服务支出1000万元，比上年增加200万元，增长25%。`,
    found: ["error GJ704 1010万元 → 1000万元, digit-slip"],
  },
  {
    what: "a share and a list, by the one slip that mends both",
    text: SHARED,
    found: ["error GJ706 1010万元 → 1000万元, digit-slip"],
  },
  {
    // 1,224.56 would do for the share, and not for the rate.
    what: "a share and a rate, by the one slip that mends both",
    text: "支出预算1500万元。按用途划分，信息化建设经费1324.56万元，占82%，比上年增加234.56万元，增长23.46%；档案整理经费265.44万元，占18%。",
    found: ["error GJ705 1324.56万元 → 1234.56万元, digits-transposed"],
  },
  {
    what: "three shares and a list, by the whole that they all leave",
    text: "支出预算1850万元，其中：甲类项目1000万元，占66.67%；乙类项目300万元，占20%；丙类项目200万元，占13.33%。",
    found: ["error GJ706 1850万元 → 1500万元"],
    verified: ["1000万元", "300万元", "200万元"],
  },
  {
    what: "a list with one slip",
    text: "项目资金1234.56万元，其中：设备购置634.21万元，安装调试4001.4万元，人员培训200.21万元。",
    found: ["warning GJ706 4001.4万元 → 400.14万元, power-of-ten"],
    verified: ["1234.56万元", "634.21万元", "200.21万元"],
  },
  {
    what: "a list with one slip in the whole",
    text: "项目资金12345.6万元，其中：设备购置634.21万元，安装调试400.14万元，人员培训200.21万元。",
    found: ["warning GJ706 12345.6万元 → 1234.56万元, power-of-ten"],
  },
  {
    what: "a list with one slip, all others verified",
    text: "收入合计1234.56万元，其中：财政拨款收入834.21万元，捐赠400.53万元。",
    evidence: REVENUE,
    found: ["error GJ706 400.53万元 → 400.35万元, digits-transposed"],
  },
  {
    what: "a list, by the other line of the name",
    text: "2031年收入预算1400万元，其中：财政拨款收入1000.5万元，事业收入536.5万元。",
    evidence: TWO_TOTALS,
    found: ["error GJ701 1400万元 → 1537万元"],
  },
  {
    what: "a list, by a cell rather than by a slip",
    text: "信息系统建设资金1234.56万元，其中：设备购置634.21万元，安装调试4001.4万元，人员培训200.21万元。",
    evidence: BOTH,
    found: ["error GJ701 1234.56万元 → 4835.82万元"],
  },
  {
    what: "a list, by one cell of two that would do",
    text: "信息系统建设资金4600万元，其中：设备购置经费4435.82万元，安装调试400万元。",
    evidence: BOTH,
    found: ["error GJ701 4600万元 → 4835.82万元"],
    verified: ["4435.82万元", "400万元"],
  },
];

const LEFT: readonly Said[] = [
  {
    what: "no cell has the name: the rate",
    text: "信息化建设经费1243.56万元，比上年增加234.56万元，增长23.46%。",
    evidence: TABLE,
    found: ["error GJ702 23.46% → 23.25%"],
  },
  {
    what: "a cell of another name would put it right: the rate",
    text: GREW,
    evidence: sheetEvidence([
      ["项目支出表"],
      ["单位：万元"],
      ["项目", "预算数"],
      ["档案整理经费", 1234.56],
    ]),
    found: ["error GJ702 23.46% → 23.25%"],
  },
  {
    what: "the cell with the name puts nothing right: the rate",
    text: "档案整理经费1243.56万元，比上年增加234.56万元，增长23.46%。",
    evidence: sheetEvidence([
      ["项目支出表"],
      ["单位：万元"],
      ["项目", "预算数"],
      ["档案整理经费", 1777],
    ]),
    found: ["error GJ702 23.46% → 23.25%"],
  },
  {
    what: "last year's cell bears no witness: the rate",
    text: GREW,
    evidence: sheetEvidence([
      ["项目支出表"],
      ["单位：万元"],
      ["项目", "上年预算数", "本年预算数"],
      ["信息化建设经费", 1234.56, 1777],
    ]),
    found: ["error GJ702 23.46% → 23.25%"],
  },
  {
    what: "the amount is verified: the rate",
    text: "一般公共服务支出1000万元，比上年增加200万元，增长20%。",
    evidence: TABLE,
    found: ["error GJ702 20% → 25.00%, this-year-as-base"],
    verified: ["1000万元"],
  },
  {
    what: "the share stands alone: the share",
    text: "支出预算1500万元。按用途划分，基本支出900万元，占60%；项目支出600万元，占41%。",
    found: ["error GJ705 41% → 40.00%"],
  },
  {
    what: "two slips would do, and the parts are fewer: nothing",
    text: "项目资金1244.56万元，其中：设备购置634.21万元，安装调试400.14万元，人员培训200.21万元。",
    found: [],
    verified: [],
  },
  {
    what: "parts that exceed the whole: the whole",
    text: "项目资金1234.56万元，其中：设备购置934.21万元，安装调试800.14万元。",
    found: ["warning GJ706 1234.56万元 → 1734.35万元"],
  },
  {
    what: "parts that may be some of many: nothing",
    text: "项目资金1234.56万元，其中：设备购置634.21万元，安装调试300.14万元。",
    found: [],
  },
  {
    what: "the only slip is in a verified amount: the whole",
    text: "项目资金1234.56万元，其中：设备购置634.21万元，安装调试4001.4万元，人员培训200.21万元。",
    evidence: INSTALLED,
    found: ["warning GJ706 1234.56万元 → 4835.82万元"],
    verified: ["4001.4万元"],
  },
  {
    what: "three shares of a verified whole, and another cell has none of its name: the shares",
    text: "支出合计1050万元。按用途划分：甲类项目1000万元，占66.67%；乙类项目300万元，占20%；丙类项目200万元，占13.33%。",
    evidence: TOTAL,
    found: [
      "error GJ705 66.67% → 95.24%, other-whole",
      "error GJ705 20% → 28.57%, other-whole",
      "error GJ705 13.33% → 19.05%, other-whole",
    ],
    verified: ["1050万元"],
  },
  {
    what: "another line of the name would put right a list, and not the rate: the rate",
    text: "2031年收入预算1400万元，比上年增加100万元，增长9%。其中：财政拨款收入1000.5万元，事业收入536.5万元。",
    evidence: TWO_TOTALS,
    found: ["error GJ702 9% → 7.69%"],
    verified: ["1400万元"],
  },
  {
    what: "rounded figures, all others verified: nothing",
    text: "收入合计1234.56万元，其中：财政拨款收入834.21万元，捐赠400.38万元。",
    evidence: REVENUE,
    found: [],
  },
  {
    what: "short numbers are one digit from each other by chance: nothing",
    text: "项目资金99万元，其中：设备30万元，安装20万元，培训39万元。",
    found: [],
  },
];

/** What each costs is no part of what all cost. */
const NO_PARTS: readonly Said[] = [
  "单价25.5万元",
  "每人0.5万元",
  "车均3.2万元",
  "每辆定额3万元",
].map((price) => ({
  what: price,
  text: `购置费50万元，其中：${price}，设备30万元，安装20万元。`,
  found: [],
  verified: ["50万元", "30万元", "20万元"],
}));

describe.each([
  ["one amount is wrong behind", BLAMED],
  ["nothing tells which amount is wrong:", LEFT],
  ["no part of a whole is", NO_PARTS],
])("%s", (_, cases) => {
  test.each(cases)("$what", ({ text, evidence, found, verified }) => {
    expect(saidOf(text, evidence)).toEqual(found);
    if (verified !== undefined)
      expect(verifiedIn(text, evidence)).toEqual(expect.arrayContaining([...verified]));
  });
});

test.each([
  // 14223.04 and 3057.05 would both be one slip away.
  [
    "zeros at the end are digits",
    "项目资金17499.01万元，其中：设备购置3057.01万元，安装调试14223.00万元，人员培训218.96万元。",
    [],
  ],
  // It may as well be 0.01; all that is told is that the parts are too much.
  [
    "short numbers may have slipped, too",
    "项目资金1029.00万元，其中：设备购置1.01万元，安装调试1028.99万元。",
    ["warning GJ706 1029.00万元 → 1030万元"],
  ],
])("two slips would mend a list: %s", (_, text, found) => {
  expect(saidOf(text)).toEqual(found);
});

test("an amount copied from another line is blamed, and not the share beside it", () => {
  const table = sheetEvidence([
    ["项目支出预算表"],
    ["单位：万元"],
    ["项目", "合计"],
    ["信息化建设经费", 1234.56],
    ["档案整理经费", 265.44],
  ]);
  const text =
    "支出预算1500万元，其中：档案整理经费265.44万元，占17.70%；信息化建设经费265.44万元，占82.30%。";
  expect(saidOf(text, table)).toEqual(["error GJ701 265.44万元 → 1234.56万元, copied"]);
});

test("a rate beside a wrong amount is held against the right one", () => {
  const table = sheetEvidence([
    ["部门收支总表"],
    ["单位：万元"],
    ["项目", "金额"],
    ["收入总计", 1500],
  ]);
  const text = "收入预算总计1050万元，比上年预算减少300万元，下降20%。";
  // 300 of 1,800 is 16.67 %; 20 % is of 1,500.
  expect(saidOf(text, table)).toEqual([
    "error GJ701 1050万元 → 1500万元, digits-transposed",
    "error GJ702 20% → 16.67%, this-year-as-base",
  ]);
});

test("a wrong whole with three shares and a list gives one finding", () => {
  const text =
    "支出预算1050万元，其中：甲类项目1000万元，占66.67%；乙类项目300万元，占20%；丙类项目200万元，占13.33%。";
  expect(saidOf(text)).toEqual([expect.stringContaining("1050万元 → 1500万元")]);
});

test("the finding names the cell that bears witness, and what holds with its amount", () => {
  const [finding] = proofread(SHARED, TABLE).findings;
  expect(finding?.cells).toEqual([{ sheet: "附表", row: 4, column: 2 }]);
  expect(finding?.message.zh).toBe(
    "“一般公共服务支出”这里写1010万元，附表为1000万元；按1000万元，各项之和与总数相符，占比相符。"
  );
});
