import type { MoneyUnit } from "../money/money";
import type { TableKind } from "./tableKinds";

/**
 * A layout profile (附表格式): what the standard tables of one place and year look like, as data.
 * A second province is a second profile and no new code.
 *
 * All labels are written as printed; recognition normalises both sides (see `recognition/normalise.ts`), so that
 * spaces, line breaks, full-width forms, quotes, numbering (一、 1. （一）) and the word 其中 do not matter.
 */
export interface LayoutProfile {
  /** Such as `henan-2021`. */
  readonly id: string;
  /** For people: `河南省（郑州市）2021 年附表格式`. */
  readonly name: string;
  readonly tables: readonly TableLayout[];
}

export interface TableLayout {
  readonly kind: TableKind;
  /** The title for people, without year and organisation. */
  readonly name: string;
  /** Every title under which the table is known; the first is `name`. */
  readonly titles: readonly string[];
  /** Unit to read amounts in when the table states none. */
  readonly defaultUnit: MoneyUnit;
  /** `per-project`: any number of such tables is normal, none is too when there is no project expenditure. */
  readonly occurs: "once" | "per-project";
  /** How names of government classes are printed here: with the unit kind behind them (`_行政`), or as they are. */
  readonly governmentNames?: "with-unit-kind" | "plain";
  readonly body: GridBody | PanelsBody | FormBody;
}

/**
 * Rows known by codes (功能分类, 经济分类), columns known by heads of one to four rows.
 */
export interface GridBody {
  readonly shape: "grid";
  readonly keys: readonly KeyColumn[];
  readonly measures: readonly MeasureLayout[];
  /** What identifies a line. */
  readonly lines: "function-class" | "department-class" | "class-pair" | "procurement-item";
}

/** What a key column of a grid holds. 类/款/项 may also stand joined in one column. */
export type KeyRole =
  | "function-class"
  | "department-class"
  | "government-class"
  | "line-name"
  | "department-class-name"
  | "government-class-name"
  | "descriptive";

export interface KeyColumn {
  readonly role: KeyRole;
  /** Heads over the column, outermost first; each level lists its wordings. Code columns: see `levels`. */
  readonly head: HeadPath;
  /** For codes: the heads of the sub-columns, 类 款 项; the column itself when the code is joined. */
  readonly levels?: readonly string[];
  /** Heads below `head` over a code that stands joined in one column (科目编码). */
  readonly joined?: readonly string[];
}

/** One entry per level, outermost first; each entry lists accepted wordings. */
export type HeadPath = readonly (readonly string[])[];

/** A column of amounts (列指标). */
export interface MeasureLayout {
  /** Unique in the table, such as `basic.wages`; the same id means the same thing in every table. */
  readonly id: string;
  /** For people: `基本支出·工资福利支出`. */
  readonly name: string;
  readonly head: HeadPath;
  /** This measure is the sum of those (横向合计). */
  readonly sumOf?: readonly string[];
  /** This measure is a part (其中) of that one. */
  readonly within?: string;
  /** Department classes whose money alone stands here: wages hold 301. */
  readonly holdsClasses?: readonly string[];
  /** `quantity` is a number that is no money (采购数量). */
  readonly holds?: "money" | "quantity";
}

/** One or more panels side by side (收入 ‖ 支出), each with a label column and its lines known by label. */
export interface PanelsBody {
  readonly shape: "panels";
  readonly panels: readonly PanelLayout[];
}

export interface PanelLayout {
  /** `income`, `spending`, `expenses`. Line ids are `<panel>.<line>`. */
  readonly id: string;
  /** Wordings of the head over the whole panel (收入); empty when there is none. */
  readonly head: readonly string[];
  /** Wordings of the head over the label column (项目). */
  readonly labelHead: readonly string[];
  readonly measures: readonly MeasureLayout[];
  readonly lines: readonly LineLayout[];
}

/** A line (行项目) known by its label. */
export interface LineLayout {
  /** Unique in the panel or form, such as `basic.wages`; the same id means the same thing in every table. */
  readonly id: string;
  readonly name: string;
  /** Every label under which the line is known; the first is `name`. */
  readonly labels: readonly string[];
  /** This line is the sum of those (分级合计). */
  readonly sumOf?: readonly string[];
  /** This line is a part (其中) of that one. */
  readonly within?: string;
}

/** A form: labels with their values to the right, and lists below (项目绩效目标表). */
export interface FormBody {
  readonly shape: "form";
  /** Labels, at least half of which must be found below the title. */
  readonly marks: readonly string[];
  /** Fields that hold amounts. */
  readonly amounts: readonly FormAmount[];
  /** Fields that hold text: id → labels. */
  readonly texts: Readonly<Record<string, readonly string[]>>;
  /** Lists of names: id → the label that heads the list (任务名称); ends at the first row without an entry. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}

export interface FormAmount extends LineLayout {
  /** Overrides the unit of the table: the label itself says （万元）. */
  readonly unit?: MoneyUnit;
}
