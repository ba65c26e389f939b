import type { Language } from "../core/report/language";

/** Where a command writes, and what may end it early. */
export interface Terminal {
  readonly language: Language;
  /**
   * Standard output; resolves when the text is handed over, so that memory stays bounded.
   * @throws when it cannot be written; that nobody reads it is no error
   */
  readonly print: (text: string) => Promise<void>;
  /** One line on standard error. */
  readonly complain: (line: string) => void;
  /** A line on standard error that the next one replaces; nothing when nobody watches. `""` clears it. */
  readonly status: (line: string) => void;
  /** Aborted by Ctrl-C, or when the reader of standard output has gone; the reason is an {@link Ending}. */
  readonly signal: AbortSignal;
}

/** 0: no finding of severity error; 1: at least one; 2: could not do it; 130: interrupted. */
export type ExitStatus = 0 | 1 | 2 | 130;

/** Why a command ends early. */
export type Ending = "interrupted" | "unread";

/** The terminal of this process. */
export function processTerminal(language: Language): Terminal {
  const ended = new AbortController();
  const { stdout, stderr } = process;
  process.once("SIGINT", () => {
    ended.abort("interrupted" satisfies Ending);
  });
  // `gouji check … | head` closes the pipe: nobody reads on, so there is nothing left to do. What else goes wrong with
  // standard output (a full disk) reaches whoever prints.
  stdout.on("error", () => {
    ended.abort("unread" satisfies Ending);
  });
  stderr.on("error", () => {
    ended.abort("unread" satisfies Ending);
  });
  let shown = false;
  const clear = (): void => {
    if (shown) stderr.write("\r\u001b[K");
    shown = false;
  };
  return {
    language,
    print: (text) =>
      new Promise((resolve, reject) => {
        clear();
        stdout.write(text, (error: NodeJS.ErrnoException | null | undefined) => {
          if (error && !READER_GONE.has(error.code ?? "")) reject(error);
          else resolve();
        });
      }),
    complain: (line) => {
      clear();
      stderr.write(`${line}\n`);
    },
    status: (line) => {
      if (!stderr.isTTY) return;
      clear();
      if (line === "") return;
      stderr.write(line);
      shown = true;
    },
    signal: ended.signal,
  };
}

const READER_GONE = new Set(["EPIPE", "ERR_STREAM_DESTROYED"]);
