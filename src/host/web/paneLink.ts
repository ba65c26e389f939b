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
 * For the pane: does what the ribbon asks for.
 * @returns a function that ends it
 */
export function answerRibbon(workbook: string, perform: (task: PaneTask) => void): () => void {
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
    (task === "checkWorkbook" || task === "clearMarks")
  );
}
