import { describe, expect, test } from "@jest/globals";
import { saidOf, verifiedIn, type Said } from "./said";

const WHOLE = ["100万元", "60万元", "40万元"];

const ENDS: readonly Said[] = [
  {
    what: "at a semicolon",
    text: "项目资金100万元，其中：设备60万元，安装40万元；另有捐赠30万元。",
    found: [],
    verified: WHOLE,
  },
  {
    what: "behind semicolons between the parts",
    text: "项目资金100万元，其中：设备60万元；安装40万元。",
    found: [],
    verified: WHOLE,
  },
  {
    what: "before what only has more semicolons",
    text: "项目资金100万元，其中：设备60万元；安装40万元；另有捐赠30万元。",
    found: [],
    verified: WHOLE,
  },
  {
    what: "before a comparison",
    text: "项目资金100万元，其中：设备60万元，安装40万元，比上年的50万元少10万元。",
    found: [],
    verified: WHOLE,
  },
  {
    what: "where its bracket closes",
    text: "项目资金100万元（设备60万元，安装40万元），其他捐赠30万元。",
    found: [],
    verified: WHOLE,
  },
  {
    what: "behind a bracket within",
    text: "项目资金100万元，其中：设备60万元（采购50万元，运输10万元），安装40万元。",
    found: [],
    verified: ["100万元", "60万元", "50万元", "10万元", "40万元"],
  },
  {
    what: "before the comparison that no longer adds up",
    text: "车辆3辆，其中：轿车1辆，客车1辆，比上年的2辆多1辆。",
    found: ["warning GJ706 3辆 → 2辆"],
  },
  {
    what: "at a semicolon, of counts",
    text: "车辆3辆，其中：轿车1辆，客车1辆；2031年预算安排购置2辆。",
    found: ["warning GJ706 3辆 → 2辆"],
  },
  {
    what: "where its bracket closes, of counts",
    text: "车辆3辆（轿车1辆，客车1辆），租用车辆4辆（货车4辆）。",
    found: ["warning GJ706 3辆 → 2辆"],
  },
];

const NEXT: readonly Said[] = [
  {
    what: "a list of the sentence before",
    text: "项目资金100万元，比上年增加20万元。其中：设备60万元，安装40万元。",
    found: [],
    verified: WHOLE,
  },
  {
    what: "without a colon",
    text: "项目资金100万元，比上年增加20万元。其中，设备60万元，安装40万元。",
    found: [],
    verified: WHOLE,
  },
  {
    what: "amounts and counts each for themselves",
    text: "项目5个，资金100万元。其中：设备2个60万元，安装3个40万元。",
    found: [],
    verified: ["5个", "100万元", "2个", "60万元", "3个", "40万元"],
  },
  {
    what: "the sentence before may not be the whole",
    text: "项目资金100万元，比上年增加20万元。其中：设备60万元，安装70.5万元。",
    found: [],
    verified: [],
  },
  {
    what: "another amount of the sentence before may be the whole",
    text: "收入预算1500万元，支出预算1600万元。其中：基本支出900万元，项目支出700万元。",
    found: [],
  },
];

const DIVIDED: readonly Said[] = [
  {
    what: "基本支出, 项目支出",
    text: "支出预算1500万元，其中：基本支出900万元，项目支出500万元。",
    found: ["warning GJ706 1500万元 → 1400万元"],
  },
  {
    what: "人员经费, 公用经费",
    text: "基本支出900万元，其中：人员经费800万元，日常公用经费90万元。",
    found: ["warning GJ706 900万元 → 890万元"],
  },
  {
    what: "货物, 工程, 服务",
    text: "政府采购预算300万元，其中：货物类100万元，工程类100万元，服务类90万元。",
    found: ["warning GJ706 300万元 → 290万元"],
  },
  {
    what: "the “三公” items",
    text: "“三公”经费预算12万元，其中：因公出国（境）费用5万元，公务用车购置及运行费4万元，公务接待费2万元。",
    found: ["warning GJ706 12万元 → 11万元"],
  },
  {
    what: "in paragraphs of their own",
    text: "支出预算1500万元，其中：\n（一）基本支出900万元。\n（二）项目支出500万元。",
    found: ["warning GJ706 1500万元 → 1400万元"],
  },
  {
    what: "one of them and another",
    text: "支出预算1500万元，其中：基本支出900万元，事业支出500万元。",
    found: [],
  },
  {
    what: "one of them missing",
    text: "政府采购预算300万元，其中：货物类100万元，服务类90万元。",
    found: [],
  },
];

/** More than names and numbers: there may be parts that are not told, or numbers that are no parts. */
const OPEN: readonly Said[] = [
  {
    what: "a purpose",
    text: "项目资金100万元，其中：设备60万元，主要用于办公，安装50万元。",
    found: [],
  },
  {
    what: "a reason",
    text: "项目资金100万元，其中：设备60万元，因涨价安装50万元。",
    found: [],
  },
  {
    what: "parts of a part",
    text: "支出预算1500万元，其中：设备购置1000万元，其中进口设备200万元，安装600万元。",
    found: [],
  },
  {
    what: "but 因公 is no reason",
    text: "项目资金100万元，其中：设备60万元，因公出国50万元。",
    found: ["warning GJ706 100万元 → 110万元"],
  },
  {
    what: "but 主要领导 are no purpose",
    text: "车辆3辆，其中：主要领导用车2辆，客车2辆。",
    found: ["warning GJ706 3辆 → 4辆"],
  },
];

const SUMS: readonly Said[] = [
  {
    what: "with zeros at the end",
    text: "项目资金12万元，其中：设备5万元，安装7.00万元。",
    found: [],
    verified: ["12万元", "5万元", "7.00万元"],
  },
  // Each of the parts may be off by half of its last digit.
  {
    what: "of rounded figures",
    text: "项目资金1000.01万元，其中：设备600.01万元，安装400.01万元。",
    found: [],
    verified: ["1000.01万元", "600.01万元", "400.01万元"],
  },
  {
    what: "of lines that were rounded one by one",
    text: "项目资金1000.02万元，其中：设备600.03万元，安装400.02万元。",
    found: [],
  },
  {
    what: "of rounded figures that no rounding explains",
    text: "项目资金1000.02万元，其中：设备600.03万元，安装400.23万元。",
    found: ["warning GJ706 1000.02万元 → 1000.26万元"],
  },
];

describe.each([
  ["a list ends", ENDS],
  ["a list that begins a sentence:", NEXT],
  ["parts of a division are all there:", DIVIDED],
  ["a list is not closed by", OPEN],
  ["a sum", SUMS],
])("%s", (_, cases) => {
  test.each(cases)("$what", ({ text, found, verified }) => {
    expect(saidOf(text)).toEqual(found);
    if (verified !== undefined) expect(verifiedIn(text)).toEqual(verified);
  });
});
