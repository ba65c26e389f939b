import type { Breath } from "../../../src/app/breath";
import type { CheckSession, SessionState } from "../../../src/app/checkSession";
import { openSession } from "../../../src/app/openSession";
import type { FindingView } from "../../../src/core/report/checkView";
import { readWorkbook } from "../../../src/host/file/readWorkbook";
import { buildSamples } from "../../../samples/build/samples";
import { MemoryWorkbook } from "../memoryWorkbook";

const samples = await buildSamples();
/** A sample with planted mistakes, and one without any. */
export const wrong = readWorkbook(samples.get("含错误.xlsx") ?? new Uint8Array());
export const complete = readWorkbook(samples.get("完整.xlsx") ?? new Uint8Array());

export const BASIC = "6一般公共预算基本支出情况表";
export const SUMMARY = "1部门收支总体情况表";
export const number = (value: number) => ({ kind: "number", number: value }) as const;

export interface Scene {
  readonly workbook: MemoryWorkbook;
  readonly session: CheckSession;
  readonly states: SessionState[];
  /** Lets the time of the debounce go by, and what it sets off come to its end. */
  readonly moment: () => Promise<void>;
  /** What is to happen later, and after how many milliseconds. */
  readonly alarms: Map<() => void, number>;
}

/** A session over a sample, started. */
export async function scene(
  snapshot = wrong,
  prepare: (workbook: MemoryWorkbook) => void = () => undefined,
  { now = () => 0, pause = () => Promise.resolve() }: Partial<Breath> = {}
): Promise<Scene> {
  const workbook = new MemoryWorkbook(snapshot);
  prepare(workbook);
  const alarms = new Map<() => void, number>();
  const session = openSession({
    workbook,
    officeLanguage: "zh",
    today: () => "2021-03-15",
    now,
    pause,
    schedule: (work, milliseconds) => {
      alarms.set(work, milliseconds);
      return () => alarms.delete(work);
    },
  });
  const states: SessionState[] = [];
  session.subscribe(() => states.push(session.state));
  await session.start();
  const moment = async (): Promise<void> => {
    for (const alarm of [...alarms.keys()]) {
      alarms.delete(alarm);
      alarm();
    }
    await settled();
  };
  return { workbook, session, states, moment, alarms };
}

/** Everything that is under way in memory has come to its end. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
}

export function findings({ state }: CheckSession): readonly FindingView[] {
  return state.view?.groups.flatMap((group) => group.findings) ?? [];
}

export function findingAt(session: CheckSession, place: string): FindingView {
  const found = findings(session).find((finding) => finding.place?.text === place);
  if (found === undefined) throw new Error(`no finding at ${place}`);
  return found;
}

export const places = (session: CheckSession): readonly (string | undefined)[] =>
  findings(session).map(({ place }) => place?.text);
