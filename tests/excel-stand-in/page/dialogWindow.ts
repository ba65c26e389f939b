import type { Faults } from "../protocol/faults";
import type { DialogListener, DialogPlace, DialogWish, OpenDialog } from "../protocol/dialogs";
import { DialogStandIn } from "../protocol/dialogStandIn";
import { make } from "./dom";
import type { Words } from "./words";

/** What the dialogs need from the page. */
export interface DialogSurroundings {
  /** name of the add-in, for the title bar */
  readonly title: string;
  readonly words: Words;
  readonly faults: Faults;
  readonly onUnknown: (what: string) => void;
  /** The keyboard goes back to the sheet. */
  readonly onClosed: () => void;
}

/** The one dialog over the page, with its title bar. The sheet behind it can be used meanwhile, as in Excel. */
export class DialogWindow implements DialogPlace {
  #close: (() => void) | undefined;

  constructor(private readonly surroundings: DialogSurroundings) {}

  readonly open = (wish: DialogWish, heard: DialogListener): OpenDialog | undefined => {
    if (this.#close !== undefined) return undefined;
    const { title, words, faults, onUnknown, onClosed } = this.surroundings;
    const frame = make("iframe", { class: "dialog-frame", title });
    const closeByUser = (): void => {
      close();
      heard.onClosed();
    };
    const root = dialogRoot(title, words, frame, closeByUser);
    root.style.width = `max(${wish.width}vw, 320px)`;
    root.style.height = `max(${wish.height}vh, 240px)`;
    document.body.append(root);
    const { onMessage } = heard;
    const page = new DialogStandIn(frame, { faults, onMessage, onEscape: closeByUser, onUnknown });
    const close = (): void => {
      if (this.#close !== close) return;
      this.#close = undefined;
      page.stop();
      root.remove();
      onClosed();
    };
    this.#close = close;
    page.start(wish.url);
    root.focus();
    return { close };
  };
}

function dialogRoot(
  title: string,
  words: Words,
  frame: HTMLIFrameElement,
  onClose: () => void
): HTMLElement {
  const cross = make("button", { class: "dialog-close", type: "button" }, "✕");
  cross.setAttribute("aria-label", words.closeDialog);
  cross.title = words.closeDialog;
  cross.addEventListener("click", onClose);
  const bar = make("div", { class: "dialog-title" }, make("span", {}, title), cross);
  const attributes = { class: "dialog", role: "dialog", "aria-label": title, tabindex: "-1" };
  const root = make("div", attributes, bar, frame);
  root.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    onClose();
  });
  return root;
}
