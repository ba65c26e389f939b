import { arithmetic } from "./claims/arithmetic";
import { budgetOfUnit } from "./claims/budgetOfUnit";
import { change } from "./claims/change";
import { changeParts } from "./claims/changeParts";
import { classNames } from "./claims/classNames";
import { directions } from "./claims/directions";
import { growth } from "./claims/growth";
import { itemRepeats } from "./claims/itemRepeats";
import { leftovers } from "./claims/leftovers";
import { lastYearLeft } from "./claims/lastYearLeft";
import { listCounts } from "./claims/listCounts";
import { parts } from "./claims/parts";
import { misprintedChanges } from "./claims/misprintedChanges";
import { projectItems } from "./claims/projectItems";
import { projectNames } from "./claims/projectNames";
import { restated } from "./claims/restated";
import { sameAmount } from "./claims/sameAmount";
import { shares } from "./claims/shares";
import { sinceLastYear } from "./claims/sinceLastYear";
import { tableFigures } from "./claims/tableFigures";
import { unchanged } from "./claims/unchanged";
import { unitPrices } from "./claims/unitPrices";
import { vehicles } from "./claims/vehicles";
import { years } from "./claims/years";
import { culprits } from "./culprits/culprits";
import { nearMisses } from "./culprits/nearMisses";
import { TextDocument } from "./document";
import { NO_EVIDENCE, type Evidence } from "./evidence/evidence";
import type { Proofreading } from "./model";
import { Verdicts } from "./verdicts";

/**
 * Proofreads an explanation (预算说明): every number is verified, contradicted with a reason, or left unchecked and shown.
 * An error is reported only where arithmetic on the printed figures excludes the number.
 */
export function proofread(text: string, evidence: Evidence = NO_EVIDENCE): Proofreading {
  return toTheEnd(proofreadSteps(text, evidence));
}

/** The same, one pattern a step: a long text can be given up between two of them. */
export function* proofreadSteps(
  text: string,
  evidence: Evidence = NO_EVIDENCE
): Generator<void, Proofreading, void> {
  const document = new TextDocument(text, evidence);
  yield;
  const verdicts = yield* patternSteps(document);
  return verdicts.outcome();
}

/** For those who ask on about single statements. */
export function proofreadDocument(document: TextDocument): Verdicts {
  return toTheEnd(patternSteps(document));
}

function* patternSteps(document: TextDocument): Generator<void, Verdicts, void> {
  const verdicts = new Verdicts(document);
  // Later patterns build on what earlier ones have verified: an amount that is wrong makes no rate wrong.
  for (const pattern of PATTERNS) {
    pattern(document, verdicts);
    yield;
  }
  return verdicts;
}

function toTheEnd<Value>(steps: Generator<void, Value, void>): Value {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const PATTERNS: readonly ((document: TextDocument, verdicts: Verdicts) => void)[] = [
  tableFigures,
  restated,
  sameAmount,
  parts,
  shares,
  misprintedChanges,
  change,
  growth,
  changeParts,
  unchanged,
  arithmetic,
  culprits,
  unitPrices,
  projectItems,
  projectNames,
  listCounts,
  itemRepeats,
  vehicles,
  nearMisses,
  years,
  leftovers,
  budgetOfUnit,
  classNames,
  directions,
  sinceLastYear,
  lastYearLeft,
];
