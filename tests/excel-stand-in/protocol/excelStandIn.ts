/// <reference lib="dom" />
import type { Change, WorkbookModel } from "../model/workbookModel";
import { BatchDoor } from "./batchDoor";
import type { BootInfo } from "./boot";
import { appContext, newBoot } from "./boot";
import type { Message } from "./conversation";
import { CALL, Conversation } from "./conversation";
import { Counters } from "./counters";
import type { DialogPlace } from "./dialogs";
import { DialogDoor, DIALOG_EVENT } from "./dialogs";
import type { Faults } from "./faults";
import { noFaults } from "./faults";
import type { EventEntry } from "./modelEvents";
import { eventEntries } from "./modelEvents";
import { createHost } from "./objects/makers";

export interface StandInOptions {
  /** Shared between the pane and the page of the ribbon's commands. */
  readonly faults?: Faults;
  readonly counters?: Counters;
  readonly addinId?: string;
  /** Where dialogs of the add-in are shown; without it they are unknown. */
  readonly dialogs?: DialogPlace;
  /** Messages that the stand-in cannot answer; they are errors of the stand-in and should be seen. */
  readonly onUnknown?: (what: string) => void;
}

const BATCH = 93;
const COMMAND_DONE = 94;
/** Flag of a request that rather waits until the user has finished typing. */
const DELAY_FOR_CELL_EDIT = 64;

/** Plays Excel on the web for one page of the add-in in a frame: answers its messages, tells it of changes. */
export class ExcelStandIn {
  readonly faults: Faults;
  readonly counters: Counters;
  readonly #door: BatchDoor;
  readonly #boot: BootInfo;
  readonly #conversation: Conversation;
  readonly #dialogs: DialogDoor | undefined;
  readonly #registered = new Set<string>();
  readonly #waitingCommands: (() => void)[] = [];
  readonly #runningCommands: (() => void)[] = [];
  readonly #waitingForEdit: (() => void)[] = [];
  #heldEvents: EventEntry[] | undefined;
  #unsubscribe: (() => void) | undefined;

  constructor(
    readonly model: WorkbookModel,
    readonly frame: HTMLIFrameElement,
    readonly options: StandInOptions = {}
  ) {
    this.faults = options.faults ?? noFaults();
    this.counters = options.counters ?? new Counters();
    this.#door = new BatchDoor(createHost(model, this.faults), this.counters);
    this.#boot = newBoot(this.faults.locale, options.addinId);
    this.#conversation = new Conversation(frame, this.#boot, (message) => {
      this.#handle(message);
    });
    const place = options.dialogs;
    this.#dialogs = place && new DialogDoor(place, this.faults, this.#conversation);
  }

  /** Loads the add-in's page into the frame and listens from now on. */
  start(url: string): void {
    this.#unsubscribe = this.model.subscribe(this.#hear);
    this.#conversation.start(url);
  }

  /** Stops answering; the frame can be taken away. */
  stop(): void {
    this.#dialogs?.close();
    this.#conversation.stop();
    this.#unsubscribe?.();
  }

  /**
   * Runs a function command of the ribbon, waiting for the page to be ready.
   * @returns when the command has said `event.completed()`
   */
  invokeCommand(functionName: string, controlId = functionName): Promise<void> {
    return new Promise((resolve) => {
      const invoke = (): void => {
        this.#runningCommands.push(resolve);
        const event = JSON.stringify({ source: { id: controlId } });
        this.#conversation.tell("appCommandInvoked", [controlId, functionName, event]);
      };
      if (this.#registered.has("appCommandInvoked")) invoke();
      else this.#waitingCommands.push(invoke);
    });
  }

  #handle(message: Message): void {
    if (message._actionType === CALL.register || message._actionType === CALL.unregister) {
      this.#register(message);
      return;
    }
    if (message._actionName === "ContextActivationManager_getAppContextAsync") {
      const documentUrl = `https://example.invalid/${encodeURIComponent(this.model.name)}`;
      this.#answer(message, appContext(this.#boot, this.faults, documentUrl));
      return;
    }
    if (message._actionName === "ContextActivationManager_notifyHost") {
      this.#answer(message, null);
      return;
    }
    if (message._actionName === "executeMethod") this.#execute(message);
    else this.#unknown(message, message._actionName);
  }

  #register(message: Message): void {
    const name = message._actionName;
    if (name === DIALOG_EVENT && this.#dialogs !== undefined) {
      this.#dialogs.answer(message);
      return;
    }
    if (message._actionType === CALL.register) this.#registered.add(name);
    else this.#registered.delete(name);
    this.#answer(message, { Error: 0 });
    if (name !== "appCommandInvoked" || message._actionType !== CALL.register) return;
    for (const invoke of this.#waitingCommands.splice(0)) invoke();
  }

  #execute(message: Message): void {
    const data = message._data as {
      readonly DdaMethod?: { readonly DispatchId?: number };
      readonly ArrayData?: readonly unknown[];
    };
    const id = data.DdaMethod?.DispatchId;
    if (id === COMMAND_DONE) {
      this.#answer(message, { Error: 0 });
      this.#runningCommands.shift()?.();
      return;
    }
    const request = data.ArrayData?.[4];
    if (id !== BATCH || typeof request !== "string") {
      this.#unknown(message, `executeMethod ${String(id)}`);
      return;
    }
    const canWait = (Number(data.ArrayData?.[6] ?? 0) & DELAY_FOR_CELL_EDIT) !== 0;
    const run = (): void => {
      window.setTimeout(() => {
        this.#runBatch(message, request, canWait);
      }, this.faults.latency);
    };
    run();
  }

  #runBatch(message: Message, request: string, canWait: boolean): void {
    if (canWait && this.#door.isEditing) {
      this.#waitingForEdit.push(() => {
        this.#runBatch(message, request, canWait);
      });
      return;
    }
    this.#heldEvents = [];
    const answer = this.#door.answer(request);
    const events = this.#heldEvents;
    this.#heldEvents = undefined;
    if (answer.kind === "answer") {
      this.#answer(message, { Error: 0, Data: [200, [], answer.text] });
    } else if (answer.kind === "error") this.#answer(message, { Error: answer.number });
    this.#postEvents(events);
  }

  #unknown(message: Message, what: string): void {
    this.options.onUnknown?.(what);
    // 5001 is office.js's "internal error"; the name is for whoever reads the console.
    this.#answer(message, { Error: 5001, NotImplemented: what });
  }

  readonly #hear = (change: Change): void => {
    if (change.kind === "editing" && !this.#door.isEditing) {
      for (const run of this.#waitingForEdit.splice(0)) run();
      return;
    }
    const entries = eventEntries(change, this.#door.host.registrations);
    if (this.#heldEvents !== undefined) this.#heldEvents.push(...entries);
    else this.#postEvents(entries);
    if (change.kind === "selection" && this.#registered.has("documentSelectionChanged")) {
      this.#conversation.tell("documentSelectionChanged", {});
    }
  };

  #postEvents(entries: readonly EventEntry[]): void {
    if (entries.length === 0 || !this.#registered.has("richApiMessage")) return;
    this.#conversation.tell("richApiMessage", { ArrayData: entries });
  }

  #answer(message: Message, data: unknown): void {
    this.#conversation.answer(message, data);
  }
}
