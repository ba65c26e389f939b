import { proofreadJson, proofreadText } from "../../core/report/proofreadReport";
import type { ExitStatus, Terminal } from "../terminal";
import { proofreadArguments } from "./proofreadArguments";
import { proofreadFile } from "./proofreadFile";

/**
 * `gouji proofread …`: holds the numbers of an explanation against the tables and against each other.
 * @throws {CannotDo} when nothing was read
 */
export async function runProofread(
  args: readonly string[],
  terminal: Terminal
): Promise<ExitStatus> {
  const asked = proofreadArguments(args);
  if (asked === "help") {
    const { PROOFREAD_USAGE } = await import("./proofreadUsage");
    await terminal.print(PROOFREAD_USAGE[terminal.language]);
    return 0;
  }
  const { file, format, language } = asked;
  const proofreading = proofreadFile(file, asked);
  const report =
    format === "json"
      ? JSON.stringify(proofreadJson(file, proofreading, language), undefined, 2)
      : proofreadText(file, proofreading, language);
  await terminal.print(`${report}\n`);
  return proofreading.findings.some(({ severity }) => severity === "error") ? 1 : 0;
}
