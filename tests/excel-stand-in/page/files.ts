import { OpenProblem } from "../model/openProblem";
import { openWorkbook } from "../model/open";
import { saveWorkbook } from "../model/save";
import { make } from "./dom";
import type { Workspace } from "./workspace";

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** Opens a workbook in place of the one that is open; a file that is none is told of in one sentence. */
export function openBytes(workspace: Workspace, bytes: Uint8Array, name: string): boolean {
  try {
    workspace.open(openWorkbook(bytes, name));
    return true;
  } catch (problem) {
    if (!(problem instanceof OpenProblem)) throw problem;
    workspace.say(`“${name}”：${problem.message}`);
    return false;
  }
}

/** The dialog of the browser for choosing a file. */
export function chooseFile(workspace: Workspace): void {
  const field = make("input", { type: "file", accept: ".xlsx,.xlsm" });
  field.addEventListener("change", () => {
    const file = field.files?.[0];
    if (file !== undefined) void openFile(workspace, file);
  });
  field.click();
}

/** Hands the workbook to the browser to download. */
export function downloadWorkbook(workspace: Workspace): void {
  const bytes = saveWorkbook(workspace.model);
  const url = URL.createObjectURL(new Blob([Uint8Array.from(bytes)], { type: XLSX }));
  make("a", { href: url, download: workspace.model.name }).click();
  URL.revokeObjectURL(url);
}

/** A file dropped anywhere on the page is opened. */
export function openDropped(workspace: Workspace): HTMLElement {
  const veil = make("div", { class: "drop-veil" }, workspace.words.dropHere);
  veil.hidden = true;
  window.addEventListener("dragover", (event) => {
    event.preventDefault();
    veil.hidden = false;
  });
  window.addEventListener("dragleave", (event) => {
    if (event.relatedTarget === null) veil.hidden = true;
  });
  window.addEventListener("drop", (event) => {
    event.preventDefault();
    veil.hidden = true;
    const file = event.dataTransfer?.files[0];
    if (file !== undefined) void openFile(workspace, file);
  });
  return veil;
}

async function openFile(workspace: Workspace, file: File): Promise<void> {
  openBytes(workspace, new Uint8Array(await file.arrayBuffer()), file.name);
}
