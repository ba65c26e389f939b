import type { Figure, Line, RecognisedTable } from "../../../src/core/recognition/model";

/** A table's lines as text: what the line is, then every measure with an amount. */
export function toldLines(table: RecognisedTable | undefined): string[] {
  return (table?.lines ?? []).map((line) =>
    [nameOf(line), ...line.figures.flatMap(toldFigure)].join(" ")
  );
}

/** Blank cells are left out; what could not be read shows its content. */
function toldFigure({ measure, content, money }: Figure): string[] {
  if (content === "blank") return [];
  const readable = content === "number" || content === "text-number";
  return [`${measure.id}=${readable ? money.amount.toString() : content}`];
}

function nameOf(line: Line): string {
  if (line.id !== undefined) return line.id;
  if (line.role === "unit") return `unit:${line.unitCode ?? ""}`;
  if (line.role === "total") return "total";
  const codes = [line.functionClass, line.departmentClass, line.governmentClass];
  const printed = codes.flatMap((code) => (code === undefined ? [] : [code.code])).join("/");
  const unit = line.unitCode === undefined ? "" : `${line.unitCode}:`;
  return unit + (printed === "" ? line.label : printed);
}
