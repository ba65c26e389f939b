import type { NamedSum } from "../budgetFigures";
import type { Draft } from "../draft";
import type { Paragraph, Piece } from "../model";
import { sharePiece, type Sourced } from "../sourced";
import { joinedBy } from "../template";
import type { Section } from "./section";

/** 预算收支增减变化情况说明 */
export const changes: Section = {
  title: "title.changes",
  write: (draft) => [
    draft.heading("heading.appropriation"),
    appropriation(draft),
    draft.heading("heading.general"),
    general(draft),
    draft.heading("heading.basic"),
    basic(draft),
    draft.heading("heading.fund"),
    fund(draft),
    draft.heading("heading.three-public"),
    ...threePublic(draft),
  ],
};

function appropriation(draft: Draft): Paragraph {
  return draft.say("appropriation", () => ({
    年度: draft.year,
    上年: draft.lastYear,
    一般公共预算: draft.money("一般公共预算", draft.amount("general.total")),
    政府性基金: draft.money("政府性基金预算", draft.amount("fund.total")),
    国有资本: draft.money("国有资本经营预算", draft.amount("state-capital.total")),
    一般变化: draft.changeOf("general.total"),
    一般原因: draft.reasonOf("general.total"),
    基金变化: draft.changeOf("fund.total"),
    基金原因: draft.reasonOf("fund.total"),
    国资变化: draft.changeOf("state-capital.total"),
    国资原因: draft.reasonOf("state-capital.total"),
  }));
}

function general(draft: Draft): Paragraph {
  return draft.say("general", () => {
    const total = draft.amount("general.total");
    const groups = draft.now.functionGroups("general-budget-by-function");
    return {
      年度: draft.year,
      一般公共预算: draft.money("一般公共预算支出", total),
      分类占比: classShares(draft, "一般公共预算支出", total, groups),
    };
  });
}

/** 社会保障和就业支出41.2万元，占1.69%；… Shares are shown as they are, whatever they add up to. */
function classShares(
  draft: Draft,
  name: string,
  total: Sourced | undefined,
  groups: readonly NamedSum[]
): readonly Piece[] {
  draft.compareParts(
    name,
    total,
    groups.map(({ sum }) => sum)
  );
  const whole = total ?? draft.now.whole("general-budget-by-function", "total");
  if (whole === undefined) return [draft.money(name, undefined)];
  const shares = groups.map((group) => sharePiece(`${group.name}占比`, group.sum, whole));
  draft.compareShares(shares.map(({ source }) => source.exact));
  return joinedBy(
    "；",
    groups.map((group, index) =>
      draft.phrase("general.class", {
        类: group.name,
        金额: draft.money(group.name, group.sum),
        占比: shares[index] ?? "",
      })
    )
  );
}

function basic(draft: Draft): Paragraph {
  return draft.say("basic", () => {
    const found = draft.now.basicExpenditure();
    const { total, staff, operating } = found ?? {};
    if (total && staff && operating) {
      draft.compareParts("基本支出", total, [staff.sum, operating.sum]);
    }
    const share = (name: string, part: Sourced | undefined): Piece =>
      part && total ? sharePiece(name, part, total) : draft.money(name, undefined);
    return {
      年度: draft.year,
      基本支出: draft.money("一般公共预算基本支出", total),
      人员经费: draft.money("人员经费", staff?.sum),
      人员经费占比: share("人员经费占比", staff?.sum),
      人员经费内容: contents(staff?.names),
      公用经费: draft.money("公用经费", operating?.sum),
      公用经费占比: share("公用经费占比", operating?.sum),
      公用经费内容: contents(operating?.names),
    };
  });
}

/** Only classes that hold money: 主要包括 names what is there. */
function contents(names: readonly string[] = []): string {
  if (names.length === 0) return "";
  const listed = [...new Set(names)];
  const more = listed.length > LONGEST_LIST ? "等" : "";
  return `，主要包括：${listed.slice(0, LONGEST_LIST).join("、")}${more}`;
}

const LONGEST_LIST = 8;

function fund(draft: Draft): Paragraph {
  const total = draft.amount("fund.total");
  if (total?.yuan.isZero() === true) {
    return draft.say("fund.none", () => ({ 单位: draft.organisation, 年度: draft.year }));
  }
  return draft.say("fund", () => ({
    年度: draft.year,
    政府性基金: draft.money("政府性基金支出", total),
    分类占比: classShares(
      draft,
      "政府性基金支出",
      total,
      draft.now.functionGroups("government-fund")
    ),
  }));
}

function threePublic(draft: Draft): readonly Paragraph[] {
  const { lastYear: 上年 } = draft;
  const money = (id: Parameters<Draft["amount"]>[0], name: string): Piece =>
    draft.money(name, draft.amount(id), true);
  const purchase = draft.amount("three-public.purchase");
  const running = draft.amount("three-public.running");
  return [
    draft.say("three-public", () => ({
      年度: draft.year,
      上年,
      三公: money("three-public.total", "“三公”经费"),
      变化: draft.changeOf("three-public.total", true),
      原因: draft.reasonOf("three-public.total"),
    })),
    draft.say("three-public.abroad", () => ({
      上年,
      金额: money("three-public.abroad", "因公出国（境）费"),
      变化: draft.changeOf("three-public.abroad", true),
      原因: draft.reasonOf("three-public.abroad"),
    })),
    draft.say("three-public.vehicles", () => ({
      上年,
      合计: draft.money(
        "公务用车购置及运行费",
        purchase && running && both(purchase, running),
        true
      ),
      购置: money("three-public.purchase", "公务用车购置费"),
      购置变化: draft.changeOf("three-public.purchase", true),
      购置原因: draft.reasonOf("three-public.purchase"),
      运行: money("three-public.running", "公务用车运行维护费"),
      运行变化: draft.changeOf("three-public.running", true),
      运行原因: draft.reasonOf("three-public.running"),
    })),
    draft.say("three-public.reception", () => ({
      上年,
      金额: money("three-public.reception", "公务接待费"),
      变化: draft.changeOf("three-public.reception", true),
      原因: draft.reasonOf("three-public.reception"),
    })),
  ];
}

function both(one: Sourced, other: Sourced): Sourced {
  return { yuan: one.yuan.plus(other.yuan), terms: [...one.terms, ...other.terms] };
}
