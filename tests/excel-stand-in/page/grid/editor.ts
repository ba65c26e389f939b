import type { Box } from "./metrics";
import { make } from "../dom";

/** What the grid does when the editor is done. */
export interface EditorEnd {
  readonly text: string;
  /** which way the selection goes on */
  readonly then: "down" | "up" | "right" | "left" | "stay";
}

/**
 * The text field in which cells are typed. It has the keyboard all the time, unseen, so that Chinese input methods
 * start composing in it with the first key; it shows itself once something is typed.
 */
export class CellEditor {
  readonly field: HTMLTextAreaElement;
  #isOpen = false;
  /** After F2 or a double click the arrows move inside the text; after typing they move on. */
  #arrowsMoveInside = false;

  /**
   * @param onOpen the user has begun; false keeps the editor closed
   * @param onEnd undefined when the user gave up
   */
  constructor(
    private readonly onOpen: () => boolean,
    private readonly onInput: (text: string) => void,
    private readonly onEnd: (end: EditorEnd | undefined) => void
  ) {
    this.field = make("textarea", { class: "cell-editor", rows: "1", spellcheck: "false" });
    this.field.addEventListener("compositionstart", () => {
      this.#typed();
    });
    this.field.addEventListener("input", () => {
      this.#typed();
      if (!this.#isOpen) return;
      this.onInput(this.field.value);
      this.#fit();
    });
    this.field.addEventListener("keydown", (event) => {
      if (this.#isOpen) this.#key(event);
    });
  }

  get isOpen(): boolean {
    return this.#isOpen;
  }

  /** Opens with what the cell holds, the caret behind it. */
  open(text: string): void {
    if (this.#isOpen || !this.onOpen()) return;
    this.#show(true);
    this.field.value = text;
    this.field.setSelectionRange(text.length, text.length);
    this.#fit();
  }

  /** From the formula bar. */
  setText(text: string): void {
    this.field.value = text;
  }

  /** Takes what was typed and ends. */
  finish(then: EditorEnd["then"]): void {
    if (!this.#isOpen) return;
    const text = this.field.value;
    this.#close();
    this.onEnd({ text, then });
  }

  cancel(): void {
    if (!this.#isOpen) return;
    this.#close();
    this.onEnd(undefined);
  }

  place(box: Box, font: string): void {
    const { style } = this.field;
    style.left = `${box.left - 1}px`;
    style.top = `${box.top - 1}px`;
    style.minWidth = `${box.width + 1}px`;
    style.minHeight = `${box.height + 1}px`;
    style.font = font;
    if (this.#isOpen) this.#fit();
  }

  #typed(): void {
    if (this.#isOpen) return;
    if (this.onOpen()) this.#show(false);
    else this.field.value = "";
  }

  #show(arrowsMoveInside: boolean): void {
    this.#isOpen = true;
    this.#arrowsMoveInside = arrowsMoveInside;
    this.field.classList.add("open");
    this.field.focus({ preventScroll: true });
  }

  #close(): void {
    this.#isOpen = false;
    this.field.classList.remove("open");
    this.field.value = "";
    this.field.style.width = "";
    this.field.style.height = "";
  }

  #fit(): void {
    const { style } = this.field;
    style.width = "0";
    style.height = "0";
    style.width = `${Math.min(this.field.scrollWidth + 12, 600)}px`;
    style.height = `${this.field.scrollHeight}px`;
  }

  #key(event: KeyboardEvent): void {
    // The grid listens to the same field, and would take the key that ends the typing for its own.
    event.stopImmediatePropagation();
    if (event.isComposing) return;
    if (event.key === "Escape") {
      this.cancel();
    } else if (event.key === "Enter" && event.altKey) {
      this.field.setRangeText("\n", this.field.selectionStart, this.field.selectionEnd, "end");
    } else if (event.key === "F2") {
      this.#arrowsMoveInside = true;
    } else {
      const then = this.#wayOn(event);
      if (then === undefined) return;
      this.finish(then);
    }
    event.preventDefault();
  }

  #wayOn(event: KeyboardEvent): EditorEnd["then"] | undefined {
    if (event.key === "Enter") return event.shiftKey ? "up" : "down";
    if (event.key === "Tab") return event.shiftKey ? "left" : "right";
    return this.#arrowsMoveInside ? undefined : ARROWS[event.key];
  }
}

const ARROWS: Readonly<Record<string, EditorEnd["then"]>> = {
  ArrowUp: "up",
  ArrowDown: "down",
  ArrowLeft: "left",
  ArrowRight: "right",
};
