import type { TextDocument } from "../document";
import type { Statement } from "../statements";
import { classKey, classPathOf, isSamePath } from "./classPath";
import type { ClassPath } from "./evidence";

/** What a statement is of, as texts of different years say it: a function class, or words in a chapter. */
export interface Subject {
  readonly path?: ClassPath;
  /** Without years and words of every budget; empty where a class is named. */
  readonly words: string;
  /** Without numbering and years. */
  readonly chapter: string;
}

/**
 * The statement that says what an amount is of. Where its own words say no more than 2024年预算安排 or 上年预算, that is the
 * amount it belongs to: the one before it, or the one that heads its item.
 */
export function bearerOf(statement: Statement, document: TextDocument): Statement | undefined {
  if (subjectOf(statement, document) !== undefined) return statement;
  const before = document
    .of(statement.paragraph)
    .filter(
      ({ role, number }) =>
        role === "value" && number.kind === "money" && number.start < statement.number.start
    );
  const nearest = statement.role === "base" ? before.at(-1) : undefined;
  return [nearest, before[0]].find(
    (one) => one !== undefined && subjectOf(one, document) !== undefined
  );
}

/** What the words of a statement say that it is of. */
export function subjectOf(statement: Statement, document: TextDocument): Subject | undefined {
  const chapter = chapterKey(document.chapterOf(statement.paragraph));
  const path = classPathOf(statement);
  if (path !== undefined) return { path, words: "", chapter };
  const words = wordsKey(statement.subject);
  return words.length < FEWEST_LETTERS || GIVES_REASONS.test(statement.subject)
    ? undefined
    : { words, chapter };
}

export function isSameSubject(one: Subject, other: Subject): boolean {
  if (one.path === undefined || other.path === undefined)
    return one.path === other.path && one.words === other.words;
  return isSamePath(one.path, other.path);
}

/**
 * Whether the words mean the same in any chapter: an item that is named with its class, 公务接待费; 基本支出 and
 * 社会保障和就业（类） are of other money in each.
 */
export function isDistinct({ path, words }: Subject): boolean {
  if (path === undefined) return words.length >= MANY_LETTERS;
  return path.levels.length > 1 && path.levels.at(-1)?.level === "项";
}

const FEWEST_LETTERS = 2;
const MANY_LETTERS = 5;

/** 主要原因是新增专项经费280万元: what a change is made of, no amount of a subject. */
const GIVES_REASONS = /原因|由于|因为|增加|减少|新增|调整|压减/;

/** 江苏省…2018年度收入预算总计 and 2019年收入总计 are both 收入总计. */
function wordsKey(subject: string): string {
  const withoutNumbering = subject.replace(
    /^(?:\d{1,2}[、.．]|（[^（）]{1,3}）|[一二三四五六七八九十]+、)+/,
    ""
  );
  return classKey(
    withoutNumbering
      .replace(/^.*?(?:19|20)\d{2}年度?/, "")
      .replace(/[“”"、，,：]/g, "")
      .replace(
        /^(?:上年度?|上一年度?|去年|本年度?|当年|本部门|我部门|本单位|我单位|部门|单位)+/,
        ""
      )
      .replace(/预算|安排(?:的|了)?/g, "")
      .replace(/(?:支出)?(?:总额|金额|数|共计|合计为)$/, "")
  );
}

function chapterKey(title: string): string {
  return wordsKey(title.replace(/^第[一二三四五六七八九十]{1,2}部分/, "")).replace(
    /(?:预算)?表?(?:情况)?(?:说明)?$/,
    ""
  );
}
