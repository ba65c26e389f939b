/** The clock and the calendar of the machine, for a session that has none of its own. */
export const machineTime = {
  /** Milliseconds since the page was opened. */
  now: (): number => performance.now(),

  /** Lets the page answer the user: a message is delivered after what waits already, and is not slowed down as timers are. */
  pause: (): Promise<void> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    }),

  schedule: (work: () => void, milliseconds: number): (() => void) => {
    const timer = setTimeout(work, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },

  /** The day of today where the user is, `2021-03-01`. */
  today: (): string => {
    const now = new Date();
    const digits = (part: number): string => String(part).padStart(2, "0");
    return `${now.getFullYear()}-${digits(now.getMonth() + 1)}-${digits(now.getDate())}`;
  },
};
