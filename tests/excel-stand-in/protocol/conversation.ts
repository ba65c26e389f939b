/// <reference lib="dom" />
import type { BootInfo } from "./boot";
import { addInUrl, frameName } from "./boot";

/** What office.js in a frame asks of the page around it. */
export interface Message {
  readonly _messageType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _actionType: number;
  readonly _data: unknown;
}

export const CALL = { method: 0, register: 1, unregister: 2 } as const;

/** The messages that go to and fro between the page that plays Excel and one page of the add-in in a frame. */
export class Conversation {
  constructor(
    private readonly frame: HTMLIFrameElement,
    private readonly boot: BootInfo,
    private readonly onMessage: (message: Message) => void
  ) {}

  /** Loads the add-in's page into the frame and listens from now on. */
  start(url: string): void {
    window.addEventListener("message", this.#receive);
    // A frame takes its name when it enters the page, so one that is there already enters again.
    const place = { parent: this.frame.parentNode, next: this.frame.nextSibling };
    this.frame.remove();
    this.frame.name = frameName(this.boot);
    this.frame.src = addInUrl(url, this.boot, window.location.href);
    place.parent?.insertBefore(this.frame, place.next);
  }

  /** Stops listening; the frame can be taken away. */
  stop(): void {
    window.removeEventListener("message", this.#receive);
  }

  /** Of the page in the frame. */
  get origin(): string | undefined {
    return this.frame.contentWindow?.location.origin;
  }

  answer(message: Message, data: unknown): void {
    this.#post(0, message._actionName, message._correlationId, data);
  }

  /** Of an event that the page has registered for. */
  tell(event: string, data: unknown): void {
    this.#post(1, event, 0, data);
  }

  readonly #receive = (event: MessageEvent<unknown>): void => {
    if (event.source !== this.frame.contentWindow) return;
    const message = readMessage(event.data);
    if (message?._conversationId === this.boot.conversationId) this.onMessage(message);
  };

  #post(responseType: 0 | 1, actionName: string, correlationId: number, data: unknown): void {
    const text = JSON.stringify({
      _messageType: 1,
      _actionName: actionName,
      _conversationId: this.boot.conversationId,
      _correlationId: correlationId,
      _origin: window.location.href,
      _errorCode: 0,
      _responseType: responseType,
      _serializerVersion: 1,
      _data: data,
    });
    this.frame.contentWindow?.postMessage(text, window.location.origin);
  }
}

function readMessage(data: unknown): Message | undefined {
  if (typeof data !== "string" || !data.startsWith("{")) return undefined;
  try {
    const message = JSON.parse(data) as Partial<Message>;
    return message._messageType === 0 ? (message as Message) : undefined;
  } catch {
    return undefined;
  }
}
