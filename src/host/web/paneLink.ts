const CHANNEL = "gouji";

/** How long an open pane takes at most to say that it will do it. */
const ANSWER_MS = 150;

/** What the ribbon can ask an open pane to do, so that its list and its highlights are those of one check. */
export type PaneTask = "checkWorkbook" | "clearMarks";

interface Message {
  readonly kind: "ask" | "answer";
  readonly id: string;
  readonly workbook: string;
  readonly task: PaneTask;
}

/**
 * Asks the pane beside the same workbook to do something.
 * @param workbook tells workbooks apart that are open at the same time: the address of the document. Those without one
 *   cannot be told apart, and nobody is asked
 * @returns whether a pane does it; its outcome shows in the pane
 */
export function askPane(task: PaneTask, workbook: string): Promise<boolean> {
  const channel = workbook === "" ? undefined : openChannel();
  if (channel === undefined) return Promise.resolve(false);
  const message: Message = { kind: "ask", id: newId(), workbook, task };
  return new Promise((resolve) => {
    const end = (done: boolean): void => {
      clearTimeout(limit);
      channel.close();
      resolve(done);
    };
    const limit = setTimeout(() => {
      end(false);
    }, ANSWER_MS);
    channel.onmessage = ({ data }: MessageEvent<unknown>) => {
      if (isMessage(data) && data.kind === "answer" && data.id === message.id) end(true);
    };
    channel.postMessage(message);
  });
}

/**
 * For the pane: does what the ribbon asks for, at once also what it has left for this pane.
 * @returns a function that ends it
 */
export function answerRibbon(workbook: string, perform: (task: PaneTask) => void): () => void {
  const left = takeLeft(workbook);
  if (left !== undefined) perform(left);
  const channel = openChannel();
  if (channel === undefined) return () => undefined;
  channel.onmessage = ({ data }: MessageEvent<unknown>) => {
    if (!isMessage(data) || data.kind !== "ask" || data.workbook !== workbook) return;
    channel.postMessage({ ...data, kind: "answer" } satisfies Message);
    perform(data.task);
  };
  return () => {
    channel.close();
  };
}

/** For how long something is left; a pane opened later is opened for something else. */
const LEFT_MS = 10 * 60 * 1000;
const LEFT_KEY = "gouji:left-for-pane";

/** What the ribbon has done without being able to tell its outcome. */
interface Left {
  readonly task: PaneTask;
  readonly workbook: string;
  /** milliseconds since 1970 */
  readonly at: number;
}

/**
 * Leaves something for the pane that is opened next beside the same workbook: it does it again, and tells what came of it.
 * @param workbook as for `askPane`; for those without an address nothing is left, another one could get it
 */
export function leaveForPane(task: PaneTask, workbook: string): void {
  if (workbook === "") return;
  try {
    const left: Left = { task, workbook, at: Date.now() };
    window.localStorage.setItem(LEFT_KEY, JSON.stringify(left));
  } catch {
    // The web view keeps nothing: then the pane begins as usual.
  }
}

/** What was left is outdated by something newer. */
export function forgetLeftForPane(): void {
  try {
    window.localStorage.removeItem(LEFT_KEY);
  } catch {
    // Nothing was left either.
  }
}

function takeLeft(workbook: string): PaneTask | undefined {
  try {
    const left: unknown = JSON.parse(window.localStorage.getItem(LEFT_KEY) ?? "null");
    if (!isLeft(left) || left.workbook !== workbook) return undefined;
    forgetLeftForPane();
    return Math.abs(Date.now() - left.at) < LEFT_MS ? left.task : undefined;
  } catch {
    return undefined;
  }
}

function isLeft(value: unknown): value is Left {
  if (typeof value !== "object" || value === null) return false;
  const { task, workbook, at } = value as Partial<Record<keyof Left, unknown>>;
  return isTask(task) && typeof workbook === "string" && typeof at === "number";
}

/** Old web views have none: then the ribbon works by itself. */
function openChannel(): BroadcastChannel | undefined {
  return typeof BroadcastChannel === "undefined" ? undefined : new BroadcastChannel(CHANNEL);
}

/** Not `randomUUID`, which pages on plain http lack. */
function newId(): string {
  return crypto.getRandomValues(new Uint32Array(2)).join("-");
}

function isMessage(data: unknown): data is Message {
  if (typeof data !== "object" || data === null) return false;
  const { kind, id, workbook, task } = data as Partial<Record<keyof Message, unknown>>;
  return (
    (kind === "ask" || kind === "answer") &&
    typeof id === "string" &&
    typeof workbook === "string" &&
    isTask(task)
  );
}

function isTask(value: unknown): value is PaneTask {
  return value === "checkWorkbook" || value === "clearMarks";
}
