import { ExcelStandIn } from "../protocol/excelStandIn";
import type { Counters } from "../protocol/counters";
import { DialogWindow } from "./dialogWindow";
import { make } from "./dom";
import type { Pane } from "./pane";
import type { AddIn, RibbonButton } from "./ribbon/manifest";
import type { Workspace } from "./workspace";

/** What the host tells the page around it. */
export interface HostSurroundings {
  /** A command of the add-in runs; undefined when it is done. */
  readonly setActivity: (activity: string | undefined) => void;
  /** The keyboard goes back to the sheet. */
  readonly focusSheet: () => void;
}

/**
 * Runs the add-in's pages: the pane while it is open, unseen the one with the functions of the ribbon, and the dialog
 * that either of them may open.
 */
export class AddInHost {
  #pane: ExcelStandIn | undefined;
  #paneUrl: string | undefined;
  #functions: ExcelStandIn | undefined;
  /** Messages of office.js that nobody answers yet. */
  readonly unknown: string[] = [];
  readonly #dialogs: DialogWindow;

  constructor(
    private readonly workspace: Workspace,
    private readonly addIn: AddIn,
    private readonly pane: Pane,
    private readonly counters: Counters,
    private readonly surroundings: HostSurroundings
  ) {
    this.#dialogs = new DialogWindow({
      title: addIn.name,
      words: workspace.words,
      faults: workspace.faults,
      onUnknown: (what) => {
        this.unknown.push(what);
      },
      onClosed: surroundings.focusSheet,
    });
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
    const { workspace, surroundings } = this;
    surroundings.setActivity(workspace.words.commandWorks);
    await this.#functions.invokeCommand(functionName, controlId);
    surroundings.setActivity(undefined);
    // Over http office.js refuses every dialog without asking the host, which can only say what is missing.
    const canShowDialogs = window.location.protocol === "https:" || this.isPaneOpen;
    if (!canShowDialogs) workspace.say(workspace.words.noDialogs);
  }

  /** Both pages anew, as when a workbook is opened. */
  restart(): void {
    this.surroundings.setActivity(undefined);
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
      dialogs: this.#dialogs,
      onUnknown: (what) => {
        this.unknown.push(what);
      },
    });
    host.start(url);
    return host;
  }
}
