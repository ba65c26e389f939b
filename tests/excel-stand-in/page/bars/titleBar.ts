import { make } from "../dom";
import type { History } from "../history";
import type { Workspace } from "../workspace";

/** The name of the file, opening and saving, undoing. */
export function titleBar(
  workspace: Workspace,
  history: History,
  files: { readonly choose: () => void; readonly save: () => void }
): HTMLElement {
  const { words } = workspace;
  const name = make("span", { class: "file-name" });
  const state = make("span", { class: "file-state" });
  const shown = (): void => {
    name.textContent = workspace.model.name;
    document.title = workspace.model.name;
    state.textContent = "";
  };
  workspace.onOpen(shown);
  workspace.onChange((change) => {
    if (CHANGES_FILE.has(change.kind)) state.textContent = ` · ${words.unsaved}`;
  });
  shown();
  const button = (label: string, sign: string, act: () => void): HTMLElement => {
    const made = make("button", { class: "title-button", type: "button", title: label }, sign);
    made.setAttribute("aria-label", label);
    made.addEventListener("click", act);
    return made;
  };
  return make(
    "header",
    { class: "title-bar" },
    make("span", { class: "product-mark", "aria-hidden": "true" }, "替"),
    button(words.open, words.open, files.choose),
    button(words.save, words.save, () => {
      files.save();
      state.textContent = ` · ${words.saved}`;
    }),
    button(words.undo, "↶", () => {
      history.undo();
    }),
    button(words.redo, "↷", () => {
      history.redo();
    }),
    make("div", { class: "file-title" }, name, state),
    make("span", { class: "title-notice" }, words.notice)
  );
}

const CHANGES_FILE = new Set([
  "cells",
  "style",
  "layout",
  "conditionalFormats",
  "sheetAdded",
  "sheetDeleted",
  "settings",
]);
