/// <reference lib="dom" />
import type { Message } from "./conversation";
import { CALL } from "./conversation";
import type { Faults } from "./faults";

/**
 * On the web office.js asks for a dialog in a frame by registering for this event, with the dialog as the target of the
 * event, and closes it by unregistering. It refuses any other address than https by itself, without asking.
 */
export const DIALOG_EVENT = "dialogMessageReceived";

/** A dialog as the add-in asks for it. */
export interface DialogWish {
  readonly url: string;
  /** percent of the window */
  readonly width: number;
  readonly height: number;
}

/** Where dialogs are shown: the page that plays Excel, which has room for one. */
export interface DialogPlace {
  /** @returns `undefined` when another one is shown */
  readonly open: (wish: DialogWish, heard: DialogListener) => OpenDialog | undefined;
}

export interface DialogListener {
  /** The page in the dialog says something to the page that opened it. */
  readonly onMessage: (text: string) => void;
  /** The user has closed it. */
  readonly onClosed: () => void;
}

export interface OpenDialog {
  readonly close: () => void;
}

/** Numbers by which office.js knows what became of a dialog. */
export const DIALOG_ERROR = {
  /** The address is too long, or leads nowhere. */
  cannotLoad: 12002,
  foreignAddress: 12004,
  notHttps: 12005,
  closedByUser: 12006,
  alreadyOpen: 12007,
  ignoredByUser: 12009,
} as const;

/** Characters that an address may have, for the host adds to it before it loads it. */
const LONGEST_ADDRESS = 2000;

const MESSAGE_RECEIVED = 0;

/** What is said to the page that opens dialogs, and where that page comes from. */
export interface DialogLine {
  readonly origin: string | undefined;
  readonly answer: (message: Message, data: unknown) => void;
  readonly tell: (event: string, data: unknown) => void;
}

/** Through which one page of the add-in opens its dialogs and hears of them. */
export class DialogDoor {
  #open: OpenDialog | undefined;

  constructor(
    private readonly place: DialogPlace,
    private readonly faults: Faults,
    private readonly line: DialogLine
  ) {}

  /** @param message asks to register for the event, or to unregister */
  answer(message: Message): void {
    if (message._actionType === CALL.register) {
      this.line.answer(message, { Error: this.#show(message) });
      return;
    }
    this.close();
    this.line.answer(message, { Error: 0 });
  }

  /** As when the page that opened it goes. */
  close(): void {
    this.#open?.close();
    this.#open = undefined;
  }

  /** @returns the number of the error, 0 for none */
  #show(message: Message): number {
    const wish = readWish(message);
    if (this.faults.dialogs === "refused") return DIALOG_ERROR.ignoredByUser;
    if (wish === undefined || wish.url.length > LONGEST_ADDRESS) return DIALOG_ERROR.cannotLoad;
    const { protocol, origin } = new URL(wish.url);
    if (protocol !== "https:") return DIALOG_ERROR.notHttps;
    if (origin !== this.line.origin) return DIALOG_ERROR.foreignAddress;
    this.#open = this.place.open(wish, {
      onMessage: (text) => {
        this.#tell({ messageType: MESSAGE_RECEIVED, messageContent: text, messageOrigin: origin });
      },
      onClosed: () => {
        this.#open = undefined;
        this.#tell({ messageType: DIALOG_ERROR.closedByUser });
      },
    });
    return this.#open === undefined ? DIALOG_ERROR.alreadyOpen : 0;
  }

  #tell(event: Readonly<Record<string, unknown>>): void {
    this.line.tell(DIALOG_EVENT, event);
  }
}

/** What stands in the target of the event, itself a text of JSON: the address and options of `displayDialogAsync`. */
function readWish({ _data }: Message): DialogWish | undefined {
  try {
    const { targetId } = _data as { readonly targetId: string };
    const { url, width, height, displayInIframe } = JSON.parse(targetId) as Record<string, unknown>;
    if (typeof url !== "string" || !URL.canParse(url)) return undefined;
    if (typeof width !== "number" || typeof height !== "number") return undefined;
    return displayInIframe === true ? { url, width, height } : undefined;
  } catch {
    return undefined;
  }
}
