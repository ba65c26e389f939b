import type { Rule } from "../../src/core/checking/rule";
import { RULE_BOOK, RULE_BOOK_VERSION } from "../../src/core/checking/ruleBook";
import { TEXT_RULES, type TextRule } from "../../src/core/proofreading/rules";
import { SEVERITY_WORDING } from "../../src/core/report/findingWording";

/** `docs/勾稽规则.md`: every rule of the rule book as a clerk reads it. */
export function ruleReference(rules: readonly Rule[] = RULE_BOOK): string {
  const parts = GROUPS.map(({ prefix, title, about }) => {
    const members = rules.filter(({ code }) => code.startsWith(prefix));
    return [`## ${title}`, "", about, "", ...members.flatMap(entry)].join("\n");
  });
  const ofText = ["## GJ7 说明文字", "", ABOUT_TEXT, "", ...TEXT_RULES.flatMap(textEntry)].join(
    "\n"
  );
  return [...HEAD, ...parts, ofText].join("\n").trimEnd() + "\n";
}

const ABOUT_TEXT =
  "说明中的每个数要么核对相符，要么指出矛盾，要么列为未核对。只有按列示的数算得出矛盾的才算错误；四舍五入、舍去尾数可以解释的末位差别归为尾差。";

interface RuleGroup {
  readonly prefix: string;
  readonly title: string;
  readonly about: string;
}

const GROUPS: readonly RuleGroup[] = [
  {
    prefix: "GJ1",
    title: "GJ1 表内关系",
    about:
      "合计、小计、分级、其中、收支平衡。哪一行是哪些行的合计、哪一列是哪些列的合计，由附表格式规定。",
  },
  {
    prefix: "GJ2",
    title: "GJ2 表间勾稽",
    about:
      "同一个数在不同的表里应当一致。适用哪些关系，看部门有一项还是多项资金来源，以及两张表是否都在。",
  },
  {
    prefix: "GJ3",
    title: "GJ3 一般应成立的关系",
    about: "多数情况下成立、也可能有正当例外的关系。不相符时提醒，不算错误。",
  },
  { prefix: "GJ4", title: "GJ4 科目编码", about: "编码、名称、两套经济分类的对应。" },
  { prefix: "GJ5", title: "GJ5 完整性", about: "缺表、重表、空表、年度、名称、单位、表头。" },
  { prefix: "GJ6", title: "GJ6 单元格", about: "读不出的数、公式错误、负数、文本数字。" },
];

const HEAD: readonly string[] = [
  "# 勾稽规则",
  "",
  `规则库版本 ${RULE_BOOK_VERSION}。本文件由 \`npm run docs\` 按程序中的规则生成，请勿手工修改。`,
  "",
  "**怎样判断两个数相符。** 以元列示的数是准确数，一元不差才相符。以万元等单位列示的数是四舍五入的结果，按列示精度还原为区间；",
  "各数的区间能使等式成立的，不算错误，末位的差额归为“尾差”，每张表合并为一条。",
  "",
  "**一个错误只报一条。** 一个数错了，它参加的各项关系都会不成立。程序找出改正后能使这些关系全部成立的那个单元格，",
  "在那里报告一条疑点，其余不成立的关系附在其下。",
  "",
  "**待核。** 关系中有读不出的数，或者表头与数字对不上时，不判断对错，列为待核。",
  "",
];

function textEntry({ severities, ...rule }: TextRule): string[] {
  return described(rule, severities.map((severity) => SEVERITY_WORDING[severity].zh).join("、"));
}

function entry({ severity, ...rule }: Rule): string[] {
  return described(rule, SEVERITY_WORDING[severity].zh);
}

type Described = Pick<Rule, "code" | "id" | "sentence" | "source" | "judged" | "example">;

function described(rule: Described, severity: string): string[] {
  return [
    `### ${rule.code} ${rule.sentence}`,
    "",
    `- 严重程度：${severity}`,
    `- 依据：${rule.source}`,
    `- 判断：${rule.judged}`,
    `- 举例：${rule.example}`,
    `- 标识：\`${rule.id}\``,
    "",
  ];
}
