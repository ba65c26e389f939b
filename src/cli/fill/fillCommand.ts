import { crosswalkTables } from "../../core/crosswalk/crosswalkRows";
import { filledRows, rowFillings } from "../../core/crosswalk/fillTables";
import { proposeCrosswalk } from "../../core/crosswalk/proposeCrosswalk";
import { DisclosureView } from "../../core/figures/disclosureView";
import { recogniseWorkbook } from "../../core/recognition/recogniseWorkbook";
import { fillJson, fillText } from "../../core/report/fillReport";
import type { Wording } from "../../core/wording";
import { fillWorkbook } from "../../host/file/fillWorkbook";
import { readWorkbook } from "../../host/file/readWorkbook";
import { readDiskFile, writeDiskFile } from "../../host/file/diskFile";
import { aboutFile, recogniseFile } from "../aboutFile";
import { CannotDo } from "../cannotDo";
import { annotatedCopies } from "../check/annotatedCopies";
import type { ExitStatus, Terminal } from "../terminal";
import { fillArguments, type FillArguments } from "./fillArguments";

/**
 * `gouji fill …`: proposes government classes, writes them into a copy and prints what became of each row.
 * @throws {CannotDo} when nothing was written
 */
export async function runFill(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const asked = fillArguments(args);
  if (asked === "help") {
    const { FILL_USAGE } = await import("./fillUsage");
    await terminal.print(FILL_USAGE[terminal.language]);
    return 0;
  }
  const { file, lastYear, language } = asked;
  const copies = await annotatedCopies(
    asked.out,
    [file],
    true,
    lastYear === undefined ? [] : [lastYear],
    "--out"
  );
  const out = copies.get(file) ?? asked.out;
  const bytes = aboutFile(file, () => readDiskFile(file));
  const recognition = aboutFile(file, () => recogniseWorkbook(readWorkbook(bytes)));
  if (crosswalkTables(new DisclosureView(recognition)).length === 0) throw noTable(file);
  const { rows } = proposeCrosswalk(recognition, {
    lastYear: lastYear === undefined ? undefined : recogniseFile(lastYear),
    unitKinds: { basic: asked.unitKind, project: asked.projectKind },
    all: asked.all,
  });

  const fillings = rowFillings(rows);
  const copy = aboutFile(file, () =>
    fillWorkbook(bytes, { texts: fillings.flatMap(({ cells }) => cells) })
  );
  const inputs = [file, ...(lastYear === undefined ? [] : [lastYear])];
  aboutFile(out, () => {
    writeDiskFile(out, copy.bytes, ...inputs);
  });

  const filled = filledRows(
    fillings,
    copy.unwritten.map(({ cell }) => cell)
  );
  const json = fillJson(rows, filled, language);
  const standing = rows.filter(({ outcome }) => outcome.kind === "filled").length;
  await terminal.print(
    asked.format === "json"
      ? `${JSON.stringify(json, undefined, 2)}\n`
      : `${fillText(json, { file, out, standing }, language)}\n`
  );
  sayFormulas(copy.formulas.length, asked, terminal);
  return json.invalid.length > 0 ? 1 : 0;
}

function sayFormulas(count: number, { language }: FillArguments, terminal: Terminal): void {
  if (count === 0) return;
  const sentence: Wording = {
    zh: `有 ${count} 个单元格原为公式，副本中已换成文字`,
    en: `${count} cells held formulas; the copy has text there`,
  };
  terminal.complain(sentence[language]);
}

function noTable(file: string): CannotDo {
  return new CannotDo({
    zh: `${file}：没有认出列有政府预算支出经济分类的一般公共预算支出情况表，没有可补填的内容`,
    en: `${file}: no general budget table with columns of government classes was recognised; nothing to fill`,
  });
}
