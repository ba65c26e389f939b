import type { Side } from "../model/styles";
import { invalidArgument } from "./hostError";

/** Edges as Excel's API names them. */
export const EDGES: readonly string[] = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
];

/** Styles of Excel's API by the word of the file format. */
export const LINES: Readonly<Record<string, string>> = {
  thin: "Continuous",
  dashed: "Dash",
  dashDot: "DashDot",
  dashDotDot: "DashDotDot",
  dotted: "Dot",
  double: "Double",
  slantDashDot: "SlantDashDot",
  medium: "Continuous",
  thick: "Continuous",
  hair: "Continuous",
  mediumDashed: "Dash",
};

/** The side of a cell that is drawn for an edge. */
export function sideOf(edge: string): Side {
  const side = SIDES_OF[edge];
  if (side === undefined) throw invalidArgument(`border ${edge}`);
  return side;
}

const SIDES_OF: Readonly<Record<string, Side>> = {
  EdgeTop: "top",
  EdgeBottom: "bottom",
  EdgeLeft: "left",
  EdgeRight: "right",
  InsideHorizontal: "bottom",
  InsideVertical: "right",
};
