import { make } from "./dom";
import type { Words } from "./words";

const WIDTH = { least: 280, usual: 320, most: 900 } as const;

/** The task pane beside the grid: its frame around the add-in's page, which the user can widen and close. */
export class Pane {
  readonly root: HTMLElement;
  readonly #body = make("div", { class: "pane-body" });
  #width: number = WIDTH.usual;

  /** @param onClose the user has closed it */
  constructor(
    title: string,
    words: Words,
    private readonly onClose: () => void
  ) {
    const close = make("button", { class: "pane-close", type: "button" }, "✕");
    close.setAttribute("aria-label", words.closePane);
    close.title = words.closePane;
    close.addEventListener("click", () => {
      this.onClose();
    });
    const edge = make("div", {
      class: "pane-edge",
      role: "separator",
      tabindex: "0",
      "aria-orientation": "vertical",
      "aria-label": words.paneWidth,
    });
    const bar = make("div", { class: "pane-title" }, make("span", {}, title), close);
    this.root = make("aside", { class: "pane", "aria-label": title }, edge, bar, this.#body);
    this.root.hidden = true;
    this.#resizeBy(edge);
    this.setWidth(WIDTH.usual);
  }

  get isOpen(): boolean {
    return !this.root.hidden;
  }

  /** Shows an add-in's page; undefined takes it away, and with it all that it holds. */
  show(frame: HTMLIFrameElement | undefined): void {
    this.root.hidden = frame === undefined;
    this.#body.replaceChildren(...(frame === undefined ? [] : [frame]));
  }

  /** @param width in CSS pixels of the page inside */
  setWidth(width: number): void {
    this.#width = Math.min(WIDTH.most, Math.max(WIDTH.least, width));
    this.root.style.width = `${this.#width}px`;
  }

  #resizeBy(edge: HTMLElement): void {
    edge.addEventListener("pointerdown", (event) => {
      edge.setPointerCapture(event.pointerId);
      event.preventDefault();
    });
    edge.addEventListener("pointermove", (event) => {
      if (!edge.hasPointerCapture(event.pointerId)) return;
      this.setWidth(this.root.getBoundingClientRect().right - event.clientX);
    });
    edge.addEventListener("keydown", (event) => {
      if (event.key === "ArrowLeft") this.setWidth(this.#width + 20);
      if (event.key === "ArrowRight") this.setWidth(this.#width - 20);
    });
  }
}
