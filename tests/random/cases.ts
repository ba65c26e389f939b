import fc from "fast-check";
import type { Disclosure } from "../../samples/build/disclosure";
import type { PrintedTable } from "../../samples/build/printedTable";
import { arrange, arrangements, type Arrangement, type ArrangementChoices } from "./arrangements";
import { disclosures } from "./disclosures";
import { printedTables } from "./printed";

/** A disclosure in an arrangement, with everything on the way. */
export interface Case {
  readonly disclosure: Disclosure;
  readonly choices: ArrangementChoices;
  readonly tables: readonly PrintedTable[];
  readonly arrangement: Arrangement;
}

/** Any consistent disclosure in any arrangement. */
export function cases(units: "yuan" | "rounded"): fc.Arbitrary<Case> {
  return fc.tuple(disclosures(), arrangements(units)).map(([disclosure, choices]) => {
    const tables = printedTables(disclosure, choices);
    return { disclosure, choices, tables, arrangement: arrange(tables, choices, disclosure) };
  });
}
