import type { Counters } from "./counters";
import type { Host } from "./host";
import { Interpreter } from "./interpreter";
import type { Batch } from "./wire";
import { ACTION, REQUEST_ERROR } from "./wire";

/** What the host answers to one request: data, an error number, or nothing at all. */
export type DoorAnswer =
  | { readonly kind: "answer"; readonly text: string }
  | { readonly kind: "error"; readonly number: number }
  | { readonly kind: "silence" };

/** "The session has expired or timed out", which is what an add-in hears when the connection is gone. */
const LOST = 5012;

/** Takes requests as text, plays the faults of a whole request, counts, and lets the interpreter do the rest. */
export class BatchDoor {
  readonly #interpreter: Interpreter;

  constructor(
    readonly host: Host,
    readonly counters: Counters
  ) {
    this.#interpreter = new Interpreter(host);
  }

  get isEditing(): boolean {
    return this.host.faults.cellEditing || this.host.model.editing !== undefined;
  }

  /** @param request JSON text of a batch */
  answer(request: string): DoorAnswer {
    const { faults } = this.host;
    const requestBytes = bytesOf(request);
    if (faults.lostConnection === "silence") return { kind: "silence" };
    if (faults.lostConnection === "error") return this.#refuse(request, requestBytes, LOST);
    if (requestBytes > faults.byteLimit) {
      return this.#refuse(request, requestBytes, REQUEST_ERROR.requestTooLarge);
    }
    if (this.isEditing) return this.#refuse(request, requestBytes, REQUEST_ERROR.cellEditMode);
    const batch = JSON.parse(request) as Batch;
    const calls: string[] = [];
    const answer = this.#interpreter.run(batch, (name) => calls.push(name));
    const text = JSON.stringify(answer);
    const responseBytes = bytesOf(text);
    const isTooLarge = responseBytes > faults.byteLimit;
    this.counters.batches.push({
      actions: batch.Actions.length,
      requestBytes,
      responseBytes,
      calls,
      error: isTooLarge ? "ResponsePayloadSizeLimitExceeded" : answer.Error?.Code,
      isHousekeeping: isHousekeeping(batch),
    });
    if (isTooLarge) return { kind: "error", number: REQUEST_ERROR.responseTooLarge };
    return { kind: "answer", text };
  }

  #refuse(request: string, requestBytes: number, number: number): DoorAnswer {
    const batch = JSON.parse(request) as Batch;
    this.counters.batches.push({
      actions: batch.Actions.length,
      requestBytes,
      responseBytes: 0,
      calls: [],
      error: NAMES[number],
      isHousekeeping: isHousekeeping(batch),
    });
    return { kind: "error", number };
  }
}

const NAMES: Readonly<Record<number, string>> = {
  [LOST]: "InvalidOrTimedOutSession",
  [REQUEST_ERROR.requestTooLarge]: "RequestPayloadSizeLimitExceeded",
  [REQUEST_ERROR.cellEditMode]: "InvalidOperationInCellEditMode",
};

function isHousekeeping(batch: Batch): boolean {
  return batch.Actions.every(
    (action) =>
      action.ActionType === ACTION.instantiate ||
      action.Name === "_RemoveReference" ||
      action.Name === "_KeepReference"
  );
}

const ENCODER = new TextEncoder();

function bytesOf(text: string): number {
  return ENCODER.encode(text).length;
}
