import { BudgetFigures } from "../narrative/budgetFigures";
import { describeFact, FACTS, type FactDescription, type FactGroup } from "../narrative/facts";
import { OPERATING_READING_NAMES } from "../narrative/factsTemplate";
import type { Facts, Narrative } from "../narrative/model";
import { inTenThousands } from "../narrative/sourced";
import type { Recognition } from "../recognition/model";
import { FACT_GROUP_NAMES } from "./narrativeWording";
import type { Language } from "./language";

/** The form for what no table knows: what the text still lacks, and what was said of it already. */
export interface FactFormView {
  readonly groups: readonly FactGroupView[];
}

export interface FactGroupView {
  readonly id: FactGroup;
  readonly name: string;
  /** How many of its fields are still empty. */
  readonly open: number;
  readonly fields: readonly FactFieldView[];
}

export interface FactFieldView {
  readonly id: string;
  readonly label: string;
  /** The project that it belongs to; `label` does not repeat it. */
  readonly project?: string;
  readonly kind: FactDescription["kind"];
  readonly unit?: string;
  readonly value: string;
  /** In how many places of the text it is wanted; 0 once it is given. */
  readonly wanted: number;
  /** What may be answered, where there is a choice. */
  readonly choices?: readonly FactChoiceView[];
}

export interface FactChoiceView {
  readonly value: string;
  readonly name: string;
  /** 24 万元; absent where no table shows it. */
  readonly sum?: string;
}

/** A field stays where it stands when it is filled in. */
export function factFormView(
  recognition: Recognition,
  { missing }: Pick<Narrative, "missing">,
  facts: Facts,
  language: Language
): FactFormView {
  const wanted = new Map(missing.map(({ fact, count }) => [fact, count]));
  const choices = readingChoices(recognition);
  const ids = [...new Set([...wanted.keys(), ...facts.keys()])];
  const fields = ids.flatMap((id) => {
    const fact = describeFact(id);
    return fact === undefined ? [] : [{ fact, field: fieldView(fact, facts, wanted, choices) }];
  });
  const groups = GROUPS.map((group): FactGroupView => {
    const mine = fields.filter(({ fact }) => fact.group === group);
    const inOrder = mine.sort((one, other) => rank(one.fact) - rank(other.fact));
    return {
      id: group,
      name: FACT_GROUP_NAMES[group][language],
      open: mine.filter(({ field }) => field.value === "").length,
      fields: inOrder.map(({ field }) => field),
    };
  });
  return { groups: groups.filter((group) => group.fields.length > 0) };
}

const GROUPS = Object.keys(FACT_GROUP_NAMES) as readonly FactGroup[];

function fieldView(
  { id, label, short, kind, unit }: FactDescription,
  facts: Facts,
  wanted: ReadonlyMap<string, number>,
  choices: readonly FactChoiceView[]
): FactFieldView {
  const [, project] = /^[^:]+:(.*)$/s.exec(id) ?? [];
  return {
    id,
    label: short ?? label,
    ...(project !== undefined && { project }),
    kind,
    ...(unit !== undefined && { unit }),
    value: facts.get(id) ?? "",
    wanted: wanted.get(id) ?? 0,
    ...(kind === "reading" && { choices }),
  };
}

/** As in the list of facts; those of projects stay in the order of the text. */
function rank({ id }: FactDescription): number {
  return FACTS.findIndex((fact) => fact.id === id);
}

function readingChoices(recognition: Recognition): readonly FactChoiceView[] {
  return new BudgetFigures(recognition).operatingReadings().map(({ reading, sum }) => ({
    value: reading,
    name: OPERATING_READING_NAMES[reading],
    sum: `${inTenThousands(sum).toString()} 万元`,
  }));
}
