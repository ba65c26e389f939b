import { ExcelStandIn } from "../protocol/excelStandIn";
import type { Counters } from "../protocol/counters";
import { make } from "./dom";
import type { Pane } from "./pane";
import type { AddIn, RibbonButton } from "./ribbon/manifest";
import type { Workspace } from "./workspace";

/** Runs the add-in's two pages: the pane while it is open, and, unseen, the one with the functions of the ribbon. */
export class AddInHost {
  #pane: ExcelStandIn | undefined;
  #paneUrl: string | undefined;
  #functions: ExcelStandIn | undefined;
  /** Messages of office.js that nobody answers yet. */
  readonly unknown: string[] = [];

  constructor(
    private readonly workspace: Workspace,
    private readonly addIn: AddIn,
    private readonly pane: Pane,
    private readonly counters: Counters,
    private readonly setActivity: (activity: string | undefined) => void
  ) {
    workspace.onOpen(() => {
      this.restart();
    });
  }

  get isPaneOpen(): boolean {
    return this.#pane !== undefined;
  }

  press(button: RibbonButton): void {
    if (button.action.kind === "pane") this.openPane(button.action.url);
    else void this.run(button.action.name, button.id);
  }

  /** As the ribbon's button does; an open pane stays as it is. */
  openPane(url: string = this.addIn.paneUrl): void {
    if (this.#pane !== undefined && this.#paneUrl === url) return;
    this.#pane?.stop();
    const frame = make("iframe", { class: "pane-frame", title: this.addIn.name });
    this.pane.show(frame);
    this.#paneUrl = url;
    this.#pane = this.#start(frame, url);
  }

  closePane(): void {
    this.#pane?.stop();
    this.#pane = undefined;
    this.pane.show(undefined);
  }

  /** @returns when the command has said that it is done */
  async run(functionName: string, controlId: string): Promise<void> {
    this.#functions ??= this.#startFunctions();
    this.setActivity(this.workspace.words.commandWorks);
    await this.#functions.invokeCommand(functionName, controlId);
    this.setActivity(undefined);
  }

  /** Both pages anew, as when a workbook is opened. */
  restart(): void {
    this.setActivity(undefined);
    this.#functions?.stop();
    this.#functions?.frame.remove();
    this.#functions = undefined;
    if (this.#pane === undefined) return;
    const url = this.#paneUrl;
    this.closePane();
    this.openPane(url);
  }

  #startFunctions(): ExcelStandIn {
    const frame = make("iframe", {
      class: "functions-frame",
      title: "",
      "aria-hidden": "true",
      tabindex: "-1",
    });
    document.body.append(frame);
    return this.#start(frame, this.addIn.functionsUrl);
  }

  #start(frame: HTMLIFrameElement, url: string): ExcelStandIn {
    const { model, faults } = this.workspace;
    const host = new ExcelStandIn(model, frame, {
      faults,
      counters: this.counters,
      addinId: this.addIn.id,
      onUnknown: (what) => {
        this.unknown.push(what);
      },
    });
    host.start(url);
    return host;
  }
}
