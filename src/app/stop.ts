/** Asked between the steps of a long job. */
export interface Stop {
  readonly stopped: boolean;
}

/** Thrown at the next step of a job that the user has stopped; nothing was written after it. */
export class Stopped extends Error {
  constructor() {
    super("stopped by the user");
    this.name = "Stopped";
  }
}

/** @throws {Stopped} */
export function endIfStopped(stop: Stop | undefined): void {
  if (stop?.stopped === true) throw new Stopped();
}
