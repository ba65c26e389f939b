import type { Wording } from "../core/wording";
import type { ExitStatus, Terminal } from "./terminal";

/** A command; its code is loaded when it is asked for, so that starting stays fast. */
export interface Command {
  readonly name: string;
  readonly summary: Wording;
  readonly load: () => Promise<RunCommand>;
}

export type RunCommand = (args: readonly string[], terminal: Terminal) => Promise<ExitStatus>;

export const COMMANDS: readonly Command[] = [
  {
    name: "check",
    summary: {
      zh: "识别附表并核对勾稽关系",
      en: "recognise the tables of a workbook and check them",
    },
    load: async () => (await import("./check/checkCommand")).runCheck,
  },
  {
    name: "fill",
    summary: {
      zh: "补填政府预算支出经济分类",
      en: "fill blank government classes",
    },
    load: async () => (await import("./fill/fillCommand")).runFill,
  },
  {
    name: "narrate",
    summary: {
      zh: "撰写预算说明",
      en: "write the explanation",
    },
    load: async () => (await import("./narrate/narrateCommand")).runNarrate,
  },
  {
    name: "proofread",
    summary: {
      zh: "校对预算说明",
      en: "check the numbers of an explanation",
    },
    load: async () => (await import("./proofread/proofreadCommand")).runProofread,
  },
];
