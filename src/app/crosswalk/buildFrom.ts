import type { CrosswalkRequest } from "../../core/crosswalk/proposeCrosswalk";
import type { Recognition } from "../../core/recognition/model";
import type { BuiltSheet } from "../../core/workbook/builtSheet";
import { buildGovernmentSummary } from "../../core/crosswalk/governmentSummary";
import { buildPairTable } from "../../core/crosswalk/pairTable";
import type { BuiltKind } from "../crosswalkSession";

/** A sheet to be built, and the sheet that its figures come from. */
export interface SheetToBuild {
  readonly sheet: BuiltSheet;
  readonly behind: string;
}

/** Nothing where no table holds what is needed. */
type Builder = (recognition: Recognition, request: CrosswalkRequest) => SheetToBuild | undefined;

const BUILDERS: Readonly<Record<BuiltKind, Builder>> = {
  "pair-table": buildPairTable,
  summary: buildGovernmentSummary,
};

export function buildFrom(
  kind: BuiltKind,
  recognition: Recognition,
  request: CrosswalkRequest
): SheetToBuild | undefined {
  return BUILDERS[kind](recognition, request);
}
