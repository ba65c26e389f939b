import { amountOfRow } from "../crosswalk/crosswalkRows";
import type { Basis, Crosswalk, CrosswalkRow, Proof } from "../crosswalk/model";
import type { Figure, RecognisedTable } from "../recognition/model";
import type { LegalTarget, TargetUnitKind } from "../standards/classes";
import type { CellAddress } from "../workbook/address";
import { amountText } from "./amountText";
import { basisWording, reasonWording, sumWording, UNIT_KIND_NAMES } from "./crosswalkWording";
import { counted } from "./english";
import type { Language } from "./language";
import { placeView, type PlaceView } from "./placeView";
import { unitName } from "../checking/naming";

/** The class correspondence as the pane and the command line show it, every sentence in the language asked for. */
export interface CrosswalkView {
  /** 26 行：可填 12 行，待定 14 行。 */
  readonly summary: string;
  readonly counts: Readonly<Record<CrosswalkState, number>>;
  /** Table by table, in the order of the workbook. */
  readonly tables: readonly CrosswalkTableView[];
  /** Units that the tables tell apart by rows of their own, for choosing their kinds. */
  readonly units: readonly string[];
}

/**
 * How far a row is decided, the surest first: `certain` by its class alone, `proved` by the sums, `picked` for this row
 * by the user, `precedent` as other rows are filled, `chosen` by the unit kind; `open`; `filled` and `illegal` stand
 * there already.
 */
export const CROSSWALK_STATES = [
  "certain",
  "proved",
  "picked",
  "precedent",
  "chosen",
  "open",
  "illegal",
  "filled",
] as const;
export type CrosswalkState = (typeof CROSSWALK_STATES)[number];

export interface CrosswalkTableView {
  readonly name: string;
  readonly sheet: string;
  readonly titleCell: CellAddress;
  /** One sentence per measure that the sums were asked about. */
  readonly sums: readonly string[];
  readonly rows: readonly CrosswalkRowView[];
}

export interface CrosswalkRowView {
  /** Of the row, for picks and for filling. */
  readonly id: string;
  /** The department class: where a click goes. */
  readonly place: PlaceView;
  readonly department: ClassView;
  /** With its unit. */
  readonly amount: string;
  readonly unit?: string;
  readonly state: CrosswalkState;
  /** What stands there. */
  readonly present?: ClassView;
  readonly target?: ClassView;
  /** Why this is proposed, or why nothing is and what would decide it; absent for filled rows. */
  readonly sentence?: string;
  /** The sums behind a proof, to look at. */
  readonly proof?: ProofView;
  readonly candidates: readonly CandidateView[];
  readonly row: CrosswalkRow;
}

export interface ClassView {
  readonly code: string;
  readonly name: string;
}

export interface CandidateView extends ClassView {
  /** 行政单位, 事业单位; absent where the unit kind does not matter. */
  readonly unitKind?: string;
}

export interface ProofView {
  /** Rows of 505 and 506. */
  readonly ofInstitution: readonly ProofTermView[];
  /** What 事业运行 shows. */
  readonly institution: readonly ProofTermView[];
  /** Rows of 501 to 504. */
  readonly ofAdministration: readonly ProofTermView[];
  /** Rows set aside because their money has functions of its own, each with those. */
  readonly accounted: readonly {
    readonly rows: readonly ProofTermView[];
    readonly functions: readonly ProofTermView[];
  }[];
}

export interface ProofTermView extends PlaceView {
  /** `30101 基本工资`, `2010350 事业运行`. */
  readonly name: string;
  readonly amount: string;
}

/** Words a crosswalk for people. */
export function crosswalkView(crosswalk: Crosswalk, language: Language): CrosswalkView {
  const tables = [...new Set(crosswalk.rows.map(({ table }) => table))];
  const views = tables.map((table) => tableView(table, crosswalk, language));
  const counts: Record<CrosswalkState, number> = {
    certain: 0,
    proved: 0,
    picked: 0,
    precedent: 0,
    chosen: 0,
    open: 0,
    illegal: 0,
    filled: 0,
  };
  for (const { state } of views.flatMap(({ rows }) => rows)) counts[state] += 1;
  return {
    summary: summaryText(counts, language),
    counts,
    tables: views,
    units: [...new Set(crosswalk.rows.flatMap(({ line }) => line.unitCode ?? []))],
  };
}

/** States whose rows can be filled. */
export function isFillable(state: CrosswalkState): boolean {
  return !["open", "illegal", "filled"].includes(state);
}

function summaryText(counts: Readonly<Record<CrosswalkState, number>>, language: Language): string {
  const rows = CROSSWALK_STATES.reduce((sum, state) => sum + counts[state], 0);
  const fillable = CROSSWALK_STATES.filter(isFillable).reduce(
    (sum, state) => sum + counts[state],
    0
  );
  const { open, illegal, filled } = counts;
  if (rows === 0) {
    return language === "zh"
      ? "没有需要对应经济分类的行。"
      : "There are no rows that need a government class.";
  }
  if (language === "zh") {
    const parts = [
      fillable > 0 ? `可填 ${fillable} 行` : "",
      open > 0 ? `待定 ${open} 行` : "",
      filled > 0 ? `已填 ${filled} 行` : "",
      illegal > 0 ? `对应不符 ${illegal} 行` : "",
    ];
    return `共 ${rows} 行：${parts.filter((part) => part !== "").join("，")}。`;
  }
  const parts = [
    fillable > 0 ? `${fillable} can be filled` : "",
    open > 0 ? `${open} open` : "",
    filled > 0 ? `${filled} filled already` : "",
    illegal > 0 ? `${illegal} not allowed` : "",
  ];
  return `${counted(rows, "row")}: ${parts.filter((part) => part !== "").join(", ")}.`;
}

function tableView(
  table: RecognisedTable,
  { rows, sums }: Crosswalk,
  language: Language
): CrosswalkTableView {
  return {
    name: table.name,
    sheet: table.range.sheet,
    titleCell: table.titleCell,
    sums: sums
      .filter((sum) => sum.table === table)
      .map(
        (sum) =>
          `${sum.unitCode === undefined ? "" : `${sum.unitCode} `}${sumWording(sum)[language]}`
      ),
    rows: rows.filter((row) => row.table === table).map((row) => rowView(row, language)),
  };
}

function rowView(row: CrosswalkRow, language: Language): CrosswalkRowView {
  const { id, line, department, present, candidates, outcome } = row;
  const amount = amountOfRow(row);
  const target = outcome.kind === "proposed" ? outcome.target : undefined;
  const sentence = sentenceOf(row, language);
  const proof =
    outcome.kind === "proposed" && outcome.basis.kind === "sums" ? outcome.basis.proof : undefined;
  return {
    id,
    place: placeView(department.cell, row.table.titleCell),
    department: { code: department.code, name: department.name?.text ?? line.label },
    amount:
      amount === undefined
        ? ""
        : `${amountText(amount.money.amount)} ${unitName(amount.money.unit)[language]}`,
    ...(line.unitCode !== undefined && { unit: line.unitCode }),
    state: stateOf(row),
    ...(present && { present: { code: present.code, name: present.name?.text ?? "" } }),
    ...(target && { target: { code: target.code, name: target.name } }),
    ...(sentence !== undefined && { sentence }),
    ...(proof && { proof: proofView(proof, department.cell) }),
    candidates: candidates.map((candidate) => candidateView(candidate, language)),
    row,
  };
}

function sentenceOf(row: CrosswalkRow, language: Language): string | undefined {
  const { outcome } = row;
  if (outcome.kind === "proposed") return basisWording(outcome.basis, outcome.target)[language];
  if (outcome.kind === "open") return reasonWording(outcome.reason, row)[language];
  if (outcome.kind === "filled") return undefined;
  const codes = row.candidates.map(({ code, name }) => `${code} ${name}`);
  return language === "zh"
    ? `不能归 ${row.present?.code ?? ""}，可归 ${codes.join("、")}。`
    : `Cannot be ${row.present?.code ?? ""}; may be ${codes.join(", ")}.`;
}

const STATE_OF_BASIS: Readonly<Record<Basis["kind"], CrosswalkState>> = {
  "class-decides": "certain",
  sums: "proved",
  picked: "picked",
  precedent: "precedent",
  "unit-kind": "chosen",
};

function stateOf({ outcome }: CrosswalkRow): CrosswalkState {
  return outcome.kind === "proposed" ? STATE_OF_BASIS[outcome.basis.kind] : outcome.kind;
}

function candidateView({ code, name, unitKind }: LegalTarget, language: Language): CandidateView {
  const kind = kindName(unitKind, language);
  return { code, name, ...(kind !== undefined && { unitKind: kind }) };
}

function kindName(kind: TargetUnitKind, language: Language): string | undefined {
  return kind === "any" ? undefined : UNIT_KIND_NAMES[kind][language];
}

function proofView(proof: Proof, home: CellAddress): ProofView {
  const terms = (figures: readonly Figure[]): readonly ProofTermView[] =>
    figures.map((figure) => ({
      ...placeView(figure.cell, home),
      name: termName(figure),
      amount: amountText(figure.money.amount),
    }));
  return {
    ofInstitution: terms(proof.ofInstitution),
    institution: terms(proof.institution),
    ofAdministration: terms(proof.ofAdministration),
    accounted: proof.accounted.map(({ rows, functions }) => ({
      rows: terms(rows),
      functions: terms(functions),
    })),
  };
}

function termName({ line }: Figure): string {
  const code = line.functionClass ?? line.departmentClass;
  const name = code?.name?.text ?? line.label;
  return `${code?.code ?? ""} ${name}`.trim();
}
