import { BudgetFigures } from "../../core/narrative/budgetFigures";
import { draftNarrative } from "../../core/narrative/draftNarrative";
import { narrativeText } from "../../core/narrative/narrativeText";
import { factsTemplate } from "../../core/narrative/factsTemplate";
import type { Facts, Narrative } from "../../core/narrative/model";
import type { Recognition } from "../../core/recognition/model";
import { narrateText } from "../../core/report/narrateReport";
import type { Wording } from "../../core/wording";
import { writeDiskFile } from "../../host/file/diskFile";
import { aboutFile, recogniseFile } from "../aboutFile";
import { CannotDo } from "../cannotDo";
import { refuseOtherYear } from "../lastYear";
import type { ExitStatus, Terminal } from "../terminal";
import { givenFacts } from "./givenFacts";
import { narrateArguments, type TemplateArguments, type TextArguments } from "./narrateArguments";

/**
 * `gouji narrate …`: writes the explanation of a workbook, or prints the facts file that it needs.
 * @throws {CannotDo} when nothing was written
 */
export async function runNarrate(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const asked = narrateArguments(args);
  if (asked === "help") {
    const { NARRATE_USAGE } = await import("./narrateUsage");
    await terminal.print(NARRATE_USAGE[terminal.language]);
    return 0;
  }
  const facts = givenFacts(asked.facts);
  if (asked.wanted === "template") await printTemplate(asked, facts, terminal);
  else await write(asked, facts, terminal);
  return 0;
}

async function printTemplate(
  { file, lastYear }: TemplateArguments,
  facts: Facts,
  terminal: Terminal
): Promise<void> {
  const drafted = file === undefined ? undefined : draftOf(file, lastYear, facts);
  await terminal.print(`${JSON.stringify(factsTemplate(facts, drafted), undefined, 2)}\n`);
}

async function write(asked: TextArguments, facts: Facts, terminal: Terminal): Promise<void> {
  const { file, lastYear, out, language } = asked;
  const { recognition, narrative } = draftOf(file, lastYear, facts);
  const bytes =
    asked.wanted === "docx"
      ? await (await import("../../host/document/narrativeDocx")).narrativeDocx(narrative)
      : new TextEncoder().encode(`${narrativeText(narrative)}\n`);
  const inputs = [file, lastYear, asked.facts].filter((input) => input !== undefined);
  aboutFile(out, () => {
    writeDiskFile(out, bytes, ...inputs);
  });
  for (const project of unknownProjects(recognition, facts))
    terminal.complain(unknownProject(project)[language]);
  await terminal.print(`${narrateText(narrative, out, language)}\n`);
}

interface Drafted {
  readonly recognition: Recognition;
  readonly narrative: Narrative;
}

function draftOf(file: string, lastYear: string | undefined, facts: Facts): Drafted {
  const recognition = recogniseFile(file);
  if (recognition.tables.length === 0) throw noTables(file);
  const before = lastYear === undefined ? undefined : recogniseFile(lastYear);
  if (lastYear !== undefined && before !== undefined) {
    if (before.tables.length === 0) throw noTables(lastYear);
    refuseOtherYear(recognition.year, before.year, lastYear, "tables");
  }
  return { recognition, narrative: draftNarrative(recognition, { lastYear: before, facts }) };
}

function unknownProjects(recognition: Recognition, facts: Facts): readonly string[] {
  const known = new Set(new BudgetFigures(recognition).projects().map(({ name }) => name));
  const named = [...facts.keys()].flatMap((id) => /^[^:]+:(.*)$/s.exec(id)?.[1] ?? []);
  return [...new Set(named)].filter((name) => !known.has(name));
}

function unknownProject(name: string): Wording {
  return {
    zh: `填写单中的项目“${name}”在附表中没有，未用到`,
    en: `the project “${name}” of the facts file is in no table and was not used`,
  };
}

function noTables(file: string): CannotDo {
  return new CannotDo({
    zh: `${file}：没有认出预算公开附表，无从撰写说明；可用 gouji check 查看原因`,
    en: `${file}: no table of a disclosure was recognised; gouji check says why`,
  });
}
