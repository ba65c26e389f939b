import { openWorkbook } from "../model/open";
import { Counters } from "../protocol/counters";
import { noFaults } from "../protocol/faults";
import { AddInHost } from "./addInHost";
import { FormulaBar } from "./bars/formulaBar";
import { messageBar } from "./bars/messageBar";
import { sheetTabs } from "./bars/sheetTabs";
import { simulateMenu } from "./bars/simulateMenu";
import { StatusBar } from "./bars/statusBar";
import { titleBar } from "./bars/titleBar";
import { make } from "./dom";
import { exposeStandIn } from "./exposeStandIn";
import { chooseFile, downloadWorkbook, openDropped } from "./files";
import { Grid } from "./grid/grid";
import { History } from "./history";
import { Pane } from "./pane";
import type { Parameters } from "./parameters";
import { readParameters } from "./parameters";
import type { AddIn } from "./ribbon/manifest";
import { readManifest } from "./ribbon/manifest";
import { Ribbon } from "./ribbon/ribbon";
import { wordsFor } from "./words";
import { Workspace } from "./workspace";

/** Plays Excel on the web: what the address asks for, put together. */
async function main(): Promise<void> {
  const parameters = readParameters(location.search);
  document.documentElement.lang = parameters.locale;
  document.documentElement.dataset["theme"] = parameters.theme;
  const [, bytes, manifest] = await Promise.all([
    loadStyle(),
    fetchBytes(parameters.file),
    fetchBytes(parameters.manifest),
  ]);
  const served = new URL(parameters.manifest, location.href);
  const addIn = readManifest(new TextDecoder().decode(manifest), parameters.locale, served);
  const faults = { ...noFaults(), locale: parameters.locale };
  faults.requirementSet = parameters.requirement ?? faults.requirementSet;
  const name = decodeURIComponent(parameters.file.split("/").at(-1) ?? "");
  const words = wordsFor(parameters.locale);
  const workspace = new Workspace(openWorkbook(bytes, name), faults, words);
  build(workspace, addIn, parameters);
}

function build(workspace: Workspace, addIn: AddIn, parameters: Parameters): void {
  const history = new History(workspace);
  const grid: Grid = new Grid(workspace, history, (text) => {
    formulaBar.showTyped(text);
  });
  const formulaBar = new FormulaBar(grid);
  const status = new StatusBar(workspace);
  const pane = new Pane(addIn.name, workspace.words, () => {
    host.closePane();
  });
  const counters = new Counters();
  const host = new AddInHost(workspace, addIn, pane, counters, {
    setActivity: (activity) => {
      status.setActivity(activity);
    },
    focusSheet: () => {
      grid.focus();
    },
  });
  const menu = simulateMenu(workspace, {
    addIn: () => {
      host.restart();
    },
    withLocale: (locale) => {
      changeAddress("locale", locale);
    },
    theme: parameters.theme,
    setTheme: (theme) => {
      changeAddress("theme", theme);
    },
  });
  menu.hidden = parameters.isDemoHidden;
  const ribbon = new Ribbon(
    workspace,
    addIn,
    (button) => {
      host.press(button);
    },
    menu
  );
  const title = titleBar(workspace, history, {
    choose: () => {
      chooseFile(workspace);
    },
    save: () => {
      downloadWorkbook(workspace);
    },
  });
  const sheetSide = make(
    "div",
    { class: "sheet-side" },
    formulaBar.root,
    grid.root,
    sheetTabs(workspace)
  );
  const middle = make("main", { class: "middle" }, sheetSide, pane.root);
  const veil = openDropped(workspace);
  const bar = messageBar(workspace);
  document.body.classList.toggle("hide-demo", parameters.isDemoHidden);
  document.body.append(title, ribbon.root, bar, middle, status.root, veil);
  window.standIn = exposeStandIn(workspace, grid, host, counters);
  if (parameters.isPaneOpen) host.openPane();
  grid.focus();
}

/** Starts again with another language or look; the workbook is read from its file again. */
function changeAddress(name: string, value: string): void {
  const address = new URL(location.href);
  address.searchParams.set(name, value);
  location.assign(address);
}

async function fetchBytes(address: string): Promise<Uint8Array> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return new Uint8Array(await response.arrayBuffer());
}

function loadStyle(): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = make("link", {
      rel: "stylesheet",
      href: new URL("./page.css", import.meta.url).href,
    });
    link.addEventListener("load", () => {
      resolve();
    });
    link.addEventListener("error", () => {
      reject(new Error("page.css"));
    });
    document.head.append(link);
  });
}

main().catch((problem: unknown) => {
  const text = problem instanceof Error ? problem.message : String(problem);
  document.body.append(make("p", { class: "fatal", role: "alert" }, text));
  throw problem;
});
