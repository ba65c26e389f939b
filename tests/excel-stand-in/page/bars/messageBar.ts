import { make } from "../dom";
import type { Workspace } from "../workspace";

/** One sentence above the sheet, until it is closed or another one comes. */
export function messageBar(workspace: Workspace): HTMLElement {
  const text = make("span", { class: "message-text" });
  const close = make("button", { class: "message-close", type: "button" }, "✕");
  close.setAttribute("aria-label", workspace.words.close);
  const bar = make("div", { class: "message-bar", role: "alert" }, text, close);
  bar.hidden = true;
  close.addEventListener("click", () => {
    workspace.say(undefined);
  });
  workspace.onMessage((sentence) => {
    text.textContent = sentence ?? "";
    bar.hidden = sentence === undefined;
  });
  workspace.onOpen(() => {
    workspace.say(undefined);
  });
  return bar;
}
