import { BudgetFigures, OPERATING_READINGS, type OperatingReading } from "./budgetFigures";
import { ANSWER, describeFact, FACTS, type FactDescription } from "./facts";
import type { Facts, Narrative } from "./model";
import type { Recognition } from "../recognition/model";
import { inTenThousands } from "./sourced";

/** One question of the facts file, as a person reads and answers it. */
export interface FactEntry {
  readonly 名称: string;
  readonly 单位?: string;
  /** What may be answered, with what it means. */
  readonly 可选?: Readonly<Record<string, string>>;
  readonly [ANSWER]: string;
}

/**
 * A facts file to fill in, which `readFacts` reads back: of a workbook what its draft still lacks, after what was said
 * already; without a workbook everything that stands by itself.
 */
export function factsTemplate(
  facts: Facts,
  about?: { readonly recognition: Recognition; readonly narrative: Narrative }
): Readonly<Record<string, FactEntry>> {
  const asked = about === undefined ? FACTS.map(({ id }) => id) : missingIn(about.narrative, facts);
  const ids = new Set([...facts.keys(), ...asked]);
  const readings = readingsOf(about?.recognition);
  return Object.fromEntries(
    [...ids].flatMap((id) => {
      const fact = describeFact(id);
      return fact === undefined ? [] : [[id, entry(fact, facts.get(id) ?? "", readings)]];
    })
  );
}

function entry(
  { label, unit, kind }: FactDescription,
  said: string,
  readings: Readonly<Record<string, string>>
): FactEntry {
  return {
    名称: label,
    ...(unit !== undefined && { 单位: unit }),
    ...(kind === "reading" && { 可选: readings }),
    [ANSWER]: said,
  };
}

/** What follows from the reading of 机关运行经费 is asked for together with it: nobody should have to come back. */
function missingIn({ missing }: Narrative, facts: Facts): readonly string[] {
  const ids = missing.map(({ fact }) => fact);
  return ids
    .flatMap((id) => (id === READING ? [id, ...BEHIND_READING] : [id]))
    .filter((id) => !facts.has(id));
}

const READING = "operating.reading";
const BEHIND_READING = ["last-year.operating.total", "reason.operating.total"];

function readingsOf(recognition: Recognition | undefined): Readonly<Record<string, string>> {
  const sums = new Map(
    recognition === undefined
      ? []
      : new BudgetFigures(recognition)
          .operatingReadings()
          .map(({ reading, sum }) => [reading, `，${inTenThousands(sum).toString()}万元`])
  );
  return Object.fromEntries(
    OPERATING_READINGS.map((reading) => [
      reading,
      OPERATING_READING_NAMES[reading] + (sums.get(reading) ?? ""),
    ])
  );
}

export const OPERATING_READING_NAMES: Readonly<Record<OperatingReading, string>> = {
  operating: "公用经费（302 商品和服务支出、310 资本性支出）",
  goods: "302 商品和服务支出",
  "goods-without-transport": "302 商品和服务支出，不含 30239 其他交通费用",
};
