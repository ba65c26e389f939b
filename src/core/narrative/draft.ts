import { Amount } from "../money/amount";
import {
  BUDGET_FIGURES,
  OPERATING_READINGS,
  type BudgetFigureId,
  type BudgetFigures,
  type OperatingReading,
} from "./budgetFigures";
import { describeFact } from "./facts";
import type { Facts, MissingFact, Paragraph, Piece, Remark } from "./model";
import { SENTENCES, type NarrativeStyle, type PlaceOf, type SentenceId } from "./sentences";
import {
  countPiece,
  growthPiece,
  inTenThousands,
  lessOf,
  moneyPiece,
  saidTenThousands,
  type Sourced,
} from "./sourced";
import { asPieces, fillTemplate, parseTemplate, textOf, type Filling } from "./template";

/** What sections write with: the figures of this year and of the last, what the user said, and the wording. */
export class Draft {
  private readonly blanks = new Map<string, MissingFact>();
  private readonly remarks: Remark[] = [];
  private paragraph = "";

  constructor(
    readonly now: BudgetFigures,
    private readonly before: BudgetFigures | undefined,
    private readonly facts: Facts,
    private readonly style: NarrativeStyle,
    readonly organisation: string
  ) {}

  get year(): string {
    return this.now.view.year === undefined ? "" : String(this.now.view.year);
  }

  get lastYear(): string {
    return this.now.view.year === undefined ? "上" : String(this.now.view.year - 1);
  }

  get reading(): OperatingReading | undefined {
    const said = this.facts.get("operating.reading");
    return OPERATING_READINGS.find((reading) => reading === said);
  }

  /**
   * A sentence as a paragraph.
   * @param key tells paragraphs of one sentence apart: the project
   * @param fillings made when asked for, so that what is missing in them is noted under this paragraph
   */
  say<Id extends SentenceId>(
    id: Id,
    fillings: () => Readonly<Record<PlaceOf<Id>, Filling>>,
    { key, role = "text" }: { readonly key?: string; readonly role?: Paragraph["role"] } = {}
  ): Paragraph {
    this.paragraph = key === undefined ? id : `${id}:${key}`;
    return { id: this.paragraph, role, pieces: this.phrase(id, fillings()) };
  }

  heading(id: SentenceId): Paragraph {
    return { id, role: "heading", pieces: this.phrase(id, {} as never) };
  }

  /** A sentence, or a part of one, as pieces. */
  phrase<Id extends SentenceId>(
    id: Id,
    fillings: Readonly<Record<PlaceOf<Id>, Filling>>
  ): readonly Piece[] {
    const places: readonly string[] = SENTENCES[id];
    return fillTemplate(parseTemplate(id, this.style.wording[id], places), fillings);
  }

  title<Id extends SentenceId>(id: Id, fillings: Readonly<Record<PlaceOf<Id>, Filling>>): string {
    return textOf(this.phrase(id, fillings));
  }

  /** An amount in 万元; a blank when no table shows it. */
  money(name: string, sum: Sourced | undefined, keepZeros = false): Piece {
    if (sum === undefined) return this.blankOf(`table.${name}`, `${name}（没有找到附表）`);
    return moneyPiece(name, sum, this.numberStyle(keepZeros));
  }

  amount(id: BudgetFigureId): Sourced | undefined {
    return this.now.amount(id, this.reading ?? "operating");
  }

  /** Last year's amount: of last year's workbook, else as the user said it. */
  amountBefore(id: BudgetFigureId): Sourced | undefined {
    const read = this.before?.amount(id, this.reading ?? "operating");
    if (read !== undefined) return read;
    const said = this.facts.get(`last-year.${id}`);
    return said === undefined ? undefined : saidTenThousands(`上年${BUDGET_FIGURES[id]}`, said);
  }

  /** 减少620.38万元，下降20.33%; a blank when last year's amount is not known. */
  changeOf(id: BudgetFigureId, keepZeros = false): readonly Piece[] {
    const before = this.amountBefore(id);
    if (before === undefined) return [this.blank(`last-year.${id}`)];
    return this.change(BUDGET_FIGURES[id], this.amount(id), before, keepZeros);
  }

  change(
    name: string,
    now: Sourced | undefined,
    before: Sourced,
    keepZeros = false
  ): readonly Piece[] {
    if (now === undefined) return [this.money(name, now)];
    const difference = lessOf(now, before);
    if (difference.yuan.isZero()) return this.phrase("change.equal", {});
    const isLess = difference.yuan.isNegative();
    const size = moneyPiece(
      `${name}较上年增减`,
      { ...difference, yuan: difference.yuan.absolute() },
      this.numberStyle(keepZeros),
      "difference"
    );
    if (before.yuan.isZero()) return this.phrase("change.new", { 差额: size });
    if (now.yuan.isZero()) return this.phrase("change.ended", { 差额: size });
    const rate = growthPiece(`${name}较上年增减幅度`, now, before);
    return isLess
      ? this.phrase("change.less", { 差额: size, 降幅: rate })
      : this.phrase("change.more", { 差额: size, 增幅: rate });
  }

  /** ，主要原因是：… behind a change; nothing where nothing changed. */
  reasonOf(id: BudgetFigureId): readonly Piece[] {
    const now = this.amount(id);
    const before = this.amountBefore(id);
    if (now !== undefined && before?.yuan.equals(now.yuan) === true) return [];
    return [{ kind: "text", text: "，主要原因是：" }, this.fact(`reason.${id}`)];
  }

  /** What the user said, without the full stop that the sentence brings; a blank when nothing. */
  fact(id: string): Piece {
    const said = this.facts.get(id)?.replace(/[。；;，,\s]+$/, "");
    return said === undefined || said === ""
      ? this.blank(id)
      : { kind: "fact", text: said, fact: id };
  }

  /** Whole sentences: as the user said them, else as the form has them; a blank when neither. */
  sentences(id: string, form?: string): Piece {
    const said = this.facts.get(id)?.trim();
    const text = said === undefined || said === "" ? form : said;
    if (text === undefined) return this.blank(id);
    return { kind: "fact", text: /[。！？]$/.test(text) ? text : `${text}。`, fact: id };
  }

  /** A number that the user said. */
  count(id: string): Piece {
    const said = this.facts.get(id);
    return said === undefined ? this.blank(id) : countPiece(describeFact(id)?.label ?? id, said);
  }

  /** The sum of numbers that the user said. As long as one is missing it waits for them and is asked of nobody. */
  countOf(name: string, ids: readonly string[]): Piece {
    const said = ids.map((id) => this.facts.get(id));
    const missing = ids.find((_, index) => said[index] === undefined);
    if (missing !== undefined) return { kind: "blank", text: WAITING, fact: missing };
    return countPiece(name, Amount.sum(said.map((text) => Amount.of(text ?? "0"))).toString());
  }

  said(id: string): string | undefined {
    return this.facts.get(id);
  }

  /** What the user said in 万元. */
  saidMoney(id: string): Piece {
    const said = this.facts.get(id);
    if (said === undefined) return this.blank(id);
    const name = describeFact(id)?.label ?? id;
    return moneyPiece(name, saidTenThousands(name, said), this.numberStyle(false), "said");
  }

  /** Notes where the rounded parts of a whole do not add up to it; nothing is bent. */
  compareParts(name: string, whole: Sourced | undefined, parts: readonly Sourced[]): void {
    if (whole === undefined || parts.length === 0) return;
    const sum = Amount.sum(parts.map(inTenThousands));
    const gap = inTenThousands(whole).minus(sum);
    if (gap.isZero()) return;
    this.remarks.push({ kind: "parts-and-whole", paragraph: this.paragraph, whole: name, gap });
  }

  /** Notes where printed shares do not add up to 100.00. */
  compareShares(shares: readonly Amount[]): void {
    if (shares.length === 0) return;
    const sum = Amount.sum(shares.map((share) => share.rounded(2)));
    if (sum.equals(Amount.of("100")) || sum.isZero()) return;
    this.remarks.push({ kind: "shares", paragraph: this.paragraph, sum });
  }

  outcome(): { readonly missing: readonly MissingFact[]; readonly remarks: readonly Remark[] } {
    return { missing: [...this.blanks.values()], remarks: this.remarks };
  }

  private blank(fact: string): Piece {
    const { label = fact, short = label } = describeFact(fact) ?? {};
    return this.blankOf(fact, label, short);
  }

  /** @param short as the blank in the text says it, where the words around name the rest */
  private blankOf(fact: string, label: string, short = label): Piece {
    const known = this.blanks.get(fact);
    this.blanks.set(fact, {
      fact,
      label,
      paragraph: known?.paragraph ?? this.paragraph,
      count: (known?.count ?? 0) + 1,
    });
    return { kind: "blank", text: `【待填：${short}】`, fact };
  }

  private numberStyle(keepZeros: boolean): { readonly trimZeros: boolean } {
    return { trimZeros: this.style.trimZeros && !keepZeros };
  }
}

/** Stands for a sum of facts that are not all given. */
export const WAITING = "【待合计】";

export { asPieces };
