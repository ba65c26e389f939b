import { convert, isExactUnit } from "../../money/money";
import type { Figure, Recognition } from "../../recognition/model";
import { labelKey } from "../../recognition/normalise";
import type { WorkbookSnapshot } from "../../workbook/snapshot";
import type { Evidence, TableAmount } from "./evidence";
import { withYears, yearOfColumns } from "./columns";
import { classTotals } from "./classTotals";
import { looseAmounts } from "./looseTables";

/** A workbook whose tables a text may be held against. */
export interface EvidenceSource {
  readonly snapshot: WorkbookSnapshot;
  /** What was recognised in it: these figures go before what the bare cells say. */
  readonly recognition?: Recognition;
  readonly lastYear?: boolean;
}

/**
 * Gathers the amounts of workbooks. Recognised tables give figures with a meaning; in all other cells an amount is known
 * by the words of its line and the heads over it, so that a text can be held against the tables of any place.
 */
export function evidenceOf(sources: readonly EvidenceSource[]): Evidence {
  const amounts = sources.flatMap((source) => amountsOf(source));
  const own = sources.find(({ lastYear }) => lastYear !== true);
  const year = own?.recognition?.year;
  return { amounts, ...(year !== undefined && { year }) };
}

function amountsOf({ snapshot, recognition, lastYear = false }: EvidenceSource): TableAmount[] {
  const figures = (recognition?.tables ?? []).flatMap(({ lines, organisation }) =>
    lines.flatMap((line) => line.figures.map((figure) => figureAmount(figure, organisation)))
  );
  const ranges = (recognition?.tables ?? []).map(({ range }) => range);
  const loose = looseAmounts(snapshot, ranges);
  const amounts = [...figures, ...loose].filter((amount) => amount !== undefined);
  const year = recognition?.year ?? yearOfColumns(amounts);
  const ofYears = withYears(amounts, year);
  // What last year's workbook tells of the year before it is of no use to anybody.
  if (lastYear)
    return ofYears.flatMap((amount) =>
      amount.lastYear ? [] : [{ ...amount, lastYear, elsewhere: true }]
    );
  return [...ofYears, ...classTotals(ofYears)];
}

function figureAmount(figure: Figure, organisation: string | undefined): TableAmount | undefined {
  const { line, measure, money, content, cell, table } = figure;
  if (content === "unreadable" || content === "error") return undefined;
  if (measure.layout?.holds === "quantity") return undefined;
  const code = line.functionClass ?? line.departmentClass;
  const name = line.role === "unit" ? (organisation ?? line.label) : line.label;
  return {
    table: table.name,
    label: labelKey(code?.name?.text ?? name),
    ...(code && !code.malformed && { code: code.code }),
    measure: labelKey(measure.name),
    wholeLine: ["total", "amount", "basic.total", "general"].includes(measure.id),
    totalLine: line.role === "total",
    yuan: convert(money.amount, money.unit, "元"),
    exact: isExactUnit(money.unit),
    blank: content === "blank",
    lastYear: false,
    elsewhere: false,
    cell,
  };
}
