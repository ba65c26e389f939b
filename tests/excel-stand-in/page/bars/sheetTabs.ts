import { make } from "../dom";
import type { Workspace } from "../workspace";

/** The tabs of the sheets that are not hidden; very many of them scroll. */
export function sheetTabs(workspace: Workspace): HTMLElement {
  const { words } = workspace;
  const tabs = make("div", { class: "sheet-tabs", role: "tablist", "aria-label": words.sheets });
  const show = (): void => {
    tabs.replaceChildren(...visibleTabs(workspace));
    tabs
      .querySelector('[aria-selected="true"]')
      ?.scrollIntoView({ block: "nearest", inline: "nearest" });
  };
  workspace.onOpen(show);
  workspace.onChange((change) => {
    if (CHANGES_TABS.has(change.kind)) show();
  });
  show();
  const scroller = (label: string, sign: string, by: number): HTMLElement => {
    const button = make("button", { class: "tab-scroller", type: "button", title: label }, sign);
    button.setAttribute("aria-label", label);
    button.addEventListener("click", () => {
      tabs.scrollBy({ left: by * tabs.clientWidth * 0.8 });
    });
    return button;
  };
  tabs.addEventListener("wheel", (event) => {
    tabs.scrollBy({ left: event.deltaY });
  });
  return make(
    "div",
    { class: "sheet-bar" },
    scroller(words.previousSheets, "‹", -1),
    scroller(words.nextSheets, "›", 1),
    tabs
  );
}

function visibleTabs({ model }: Workspace): readonly HTMLElement[] {
  const visible = model.sheets.filter((sheet) => sheet.visibility === "Visible");
  return visible.map((sheet) => {
    const isActive = sheet.id === model.activeSheet.id;
    const tab = make(
      "button",
      { class: "sheet-tab", type: "button", role: "tab", "aria-selected": String(isActive) },
      sheet.name
    );
    if (sheet.tabColor !== "") tab.style.setProperty("--tab-color", sheet.tabColor);
    tab.addEventListener("click", () => {
      model.activate(sheet);
    });
    return tab;
  });
}

const CHANGES_TABS = new Set(["activated", "sheetAdded", "sheetDeleted", "sheetChanged"]);
