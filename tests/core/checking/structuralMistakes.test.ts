import { describe, expect, test } from "@jest/globals";
import { printTables } from "../../../samples/build/printTables";
import { ZHENGZHOU } from "../../../samples/source/zhengzhou";
import { checkRecognition } from "../../../src/core/checking/checkFigures";
import type { Finding } from "../../../src/core/checking/finding";
import type { TableKind } from "../../../src/core/standards/tableKinds";
import { draftsOf } from "./printedRecognition";
import { recognitionOf, type RowDraft, type TableDraft } from "./recognitionBuilder";

const complete = draftsOf(printTables(ZHENGZHOU));

type Edit = (rows: readonly RowDraft[]) => readonly RowDraft[];

function edited(kind: TableKind, edit: Edit): TableDraft[] {
  return complete.map((draft) =>
    draft.kind === kind ? { ...draft, rows: edit(draft.rows) } : draft
  );
}

function without(line: string): Edit {
  return (rows) => rows.filter((row) => !isLine(row, line));
}

function changed(line: string, change: (row: RowDraft) => RowDraft): Edit {
  return (rows) => rows.map((row) => (isLine(row, line) ? change(row) : row));
}

function amounts(line: string, values: Readonly<Record<string, string>>): Edit {
  return changed(line, (row) => ({ ...row, amounts: { ...row.amounts, ...values } }));
}

function isLine(row: RowDraft, line: string): boolean {
  const codes = [row.function, row.department, row.government].filter(Boolean).join("/");
  return codes === line || row.id === line || row.role === line;
}

/** Rule, cause, and the cell that is pointed at. */
function told(finding: Finding): string {
  const cell = finding.cells[0]?.cell;
  const place =
    cell === undefined ? "" : `${cell.sheet.split(" ")[1] ?? ""}!${cell.row},${cell.column}`;
  return [finding.rule, finding.cause?.kind ?? "", place].join(" ");
}

const MISTAKES: readonly {
  readonly name: string;
  readonly drafts: readonly TableDraft[];
  readonly told: readonly string[];
}[] = [
  {
    name: "a row is missing in the basic table",
    drafts: edited("general-budget-basic", without("30107")),
    told: ["GJ101 row-left-out general-budget-basic!3,10"],
  },
  {
    name: "a row is missing in the table by function",
    drafts: edited("general-budget-by-function", without("2010350")),
    told: ["GJ101 row-left-out general-budget-by-function!3,10"],
  },
  {
    name: "a row is missing in the table by economic class",
    drafts: edited("general-budget-by-economic-class", without("30107/50501")),
    told: ["GJ101 row-left-out general-budget-by-economic-class!3,10"],
  },
  {
    name: "a row is missing in the revenue table",
    drafts: edited("department-revenue", without("2010350")),
    told: ["GJ101 row-left-out department-revenue!3,10"],
  },
  {
    name: "a row stands twice",
    drafts: edited("general-budget-by-function", (rows) =>
      rows.flatMap((row) => (isLine(row, "2080505") ? [row, row] : [row]))
    ),
    told: ["GJ407  general-budget-by-function!9,0"],
  },
  {
    name: "the code of a row is that of another class",
    drafts: edited(
      "general-budget-by-function",
      changed("2080505", (row) => ({ ...row, function: "2080506" }))
    ),
    told: ["GJ404  general-budget-by-function!8,0"],
  },
  {
    name: "the code of a row does not exist",
    drafts: edited(
      "general-budget-basic",
      changed("30107", (row) => ({ ...row, department: "30104" }))
    ),
    told: ["GJ403  general-budget-basic!6,2"],
  },
  {
    name: "an amount stands in the wrong column, other tables show it",
    drafts: edited(
      "general-budget-by-function",
      amounts("2080505", { "basic.wages": "", "basic.household": "411992" })
    ),
    told: ["GJ101 neighbour-column general-budget-by-function!8,12"],
  },
  {
    name: "an amount stands in the wrong column, only the class shows it",
    drafts: edited(
      "general-budget-by-economic-class",
      amounts("30107/50501", { "basic.wages": "", "basic.household": "179676" })
    ),
    told: ["GJ101 neighbour-column general-budget-by-economic-class!8,12"],
  },
  {
    name: "this year's amount of one project is blank, another project has the amount of last year by right",
    drafts: complete.map((draft) =>
      draft === complete.filter(({ kind }) => kind === "project-performance")[2]
        ? { ...draft, rows: amounts("current", { amount: "" })(draft.rows) }
        : draft
    ),
    told: ["GJ221  project-performance!4,10"],
  },
  {
    name: "a letter stands among the digits",
    drafts: edited("general-budget-by-function", amounts("2101101", { total: "21887l" })),
    told: ["GJ601 text-in-number general-budget-by-function!9,10"],
  },
  {
    name: "a formula fails",
    drafts: edited("general-budget-by-function", amounts("2101101", { total: "=#REF!" })),
    told: ["GJ602  general-budget-by-function!9,10"],
  },
  {
    name: "a sign is turned",
    drafts: edited("general-budget-basic", amounts("30107", { general: "-179676" })),
    told: ["GJ101 sign general-budget-basic!6,10"],
  },
  {
    name: "two amounts of two tables are wrong",
    drafts: edited("general-budget-basic", amounts("30107", { general: "1" })).map((draft) =>
      draft.kind === "general-budget-by-function"
        ? { ...draft, rows: amounts("2080505", { total: "5" })(draft.rows) }
        : draft
    ),
    told: ["GJ106  general-budget-by-function!8,10", "GJ101  general-budget-basic!6,10"],
  },
  {
    name: "two amounts of one column are wrong",
    drafts: edited("general-budget-by-function", (rows) =>
      amounts("2080505", { "basic.wages": "5" })(amounts("total", { "basic.wages": "7" })(rows))
    ),
    told: ["GJ103  general-budget-by-function!3,12", "GJ101  general-budget-by-function!8,12"],
  },
  {
    name: "a table is missing",
    drafts: complete.filter(({ kind }) => kind !== "department-expenditure"),
    told: ["GJ501  "],
  },
];

describe("mistakes that are no single wrong number, and several at once", () => {
  test.each(MISTAKES)("$name", ({ drafts, told: expected }) => {
    const { findings } = checkRecognition(recognitionOf(drafts));
    expect(findings.map(told)).toEqual(expected);
  });

  test("a row missing in the general budget table of 万元 is one finding too", () => {
    const drafts = draftsOf(printTables(ZHENGZHOU, { unit: "万元" })).map((draft) =>
      draft.kind === "general-budget-by-function"
        ? { ...draft, rows: without("2010350")(draft.rows) }
        : draft
    );
    const { findings } = checkRecognition(recognitionOf(drafts));
    const grave = findings.filter(({ severity }) => severity !== "rounding");
    expect(grave.map(told)).toEqual(["GJ101 row-left-out general-budget-by-function!3,10"]);
  });
});

describe("a rule that breaks", () => {
  test("is reported, and the others go on", () => {
    const result = checkRecognition(recognitionOf(complete), {
      rules: [
        {
          code: "GJ999",
          id: "broken",
          severity: "error",
          sentence: "",
          basis: { zh: "", en: "" },
          source: "",
          judged: "",
          example: "",
          ask: () => {
            throw new Error("no such line");
          },
        },
        {
          code: "GJ998",
          id: "sound",
          severity: "error",
          sentence: "",
          basis: { zh: "", en: "" },
          source: "",
          judged: "",
          example: "",
          ask: (_view, answers) => {
            answers.passed();
          },
        },
      ],
    });
    expect(result.counts).toMatchObject({ error: 1, pass: 1 });
    expect(result.findings.map(({ rule, severity }) => `${rule} ${severity}`)).toEqual([
      "GJ999 warning",
    ]);
  });
});
