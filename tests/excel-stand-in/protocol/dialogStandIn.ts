/// <reference lib="dom" />
import { appContext, newDialogBoot, type BootInfo } from "./boot";
import type { Message } from "./conversation";
import { CALL, Conversation } from "./conversation";
import type { Faults } from "./faults";

export interface DialogStandInOptions {
  readonly faults: Faults;
  /** The page says something to the page that opened it. */
  readonly onMessage: (text: string) => void;
  /** Escape was pressed in the page. */
  readonly onEscape: () => void;
  readonly onUnknown: (what: string) => void;
}

/** Events for which office.js registers, or unregisters at Escape, in whatever page it is; in a dialog they never come. */
const ASKED_BY_EVERY_PAGE: ReadonlySet<string> = new Set([
  "appCommandInvoked",
  "richApiMessage",
  "dialogNotificationShown",
]);
const MESSAGE_PARENT = 144;
const ESCAPE = 15;

/** Plays Excel for a page in a dialog. Such a page can say something to the page that opened it, and nothing else. */
export class DialogStandIn {
  readonly #boot: BootInfo;
  readonly #conversation: Conversation;

  constructor(
    frame: HTMLIFrameElement,
    private readonly options: DialogStandInOptions
  ) {
    this.#boot = newDialogBoot(options.faults.locale);
    this.#conversation = new Conversation(frame, this.#boot, (message) => {
      this.#handle(message);
    });
  }

  start(url: string): void {
    this.#conversation.start(url);
  }

  stop(): void {
    this.#conversation.stop();
  }

  #handle(message: Message): void {
    const { _actionName: name, _data: data } = message;
    if (message._actionType !== CALL.method) {
      if (ASKED_BY_EVERY_PAGE.has(name)) this.#conversation.answer(message, { Error: 0 });
      else this.#unknown(message, name);
    } else if (name === "ContextActivationManager_getAppContextAsync") {
      this.#conversation.answer(message, appContext(this.#boot, this.options.faults, ""));
    } else if (name === "ContextActivationManager_notifyHost") {
      this.#conversation.answer(message, null);
      if (Array.isArray(data) && data[1] === ESCAPE) this.options.onEscape();
    } else this.#execute(message);
  }

  #execute(message: Message): void {
    const data = message._data as {
      readonly DdaMethod?: { readonly DispatchId?: number };
      readonly messageToParent?: unknown;
    };
    const id = data.DdaMethod?.DispatchId;
    if (message._actionName !== "executeMethod" || id !== MESSAGE_PARENT) {
      this.#unknown(message, `${message._actionName} ${String(id)}`);
      return;
    }
    this.#conversation.answer(message, { Error: 0 });
    this.options.onMessage(String(data.messageToParent));
  }

  #unknown(message: Message, what: string): void {
    this.options.onUnknown(`${what} in a dialog`);
    this.#conversation.answer(message, { Error: 5001, NotImplemented: what });
  }
}
