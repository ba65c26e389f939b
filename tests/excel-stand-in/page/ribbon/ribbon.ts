import type { StyleChange } from "../../model/styles";
import { make } from "../dom";
import type { Workspace } from "../workspace";
import type { AddIn, RibbonButton } from "./manifest";

/** The ribbon: a small tab of Excel's own, of which every button works, and the tab of the add-in. */
export class Ribbon {
  readonly root = make("div", { class: "ribbon" });
  readonly #tabs = make("div", { class: "ribbon-tabs", role: "tablist" });
  readonly #strip = make("div", { class: "ribbon-strip" });

  /** @param press what a button of the add-in does */
  constructor(
    private readonly workspace: Workspace,
    private readonly addIn: AddIn,
    private readonly press: (button: RibbonButton) => void,
    /** The menu of what can be made to go wrong stands at the right end. */
    menu: HTMLElement
  ) {
    const row = make("div", { class: "ribbon-row" }, this.#tabs, menu);
    this.root.append(row, this.#strip);
    const { words } = workspace;
    this.#addTab(words.home, () => this.#homeGroups());
    const own = this.#addTab(addIn.tab.label, () => this.#addInGroups());
    own.click();
  }

  #addTab(label: string, groups: () => readonly HTMLElement[]): HTMLButtonElement {
    const tab = make("button", { class: "ribbon-tab", role: "tab", type: "button" }, label);
    tab.addEventListener("click", () => {
      for (const other of this.#tabs.children) other.setAttribute("aria-selected", "false");
      tab.setAttribute("aria-selected", "true");
      this.#strip.replaceChildren(...groups());
    });
    this.#tabs.append(tab);
    return tab;
  }

  #addInGroups(): readonly HTMLElement[] {
    return this.addIn.tab.groups.map((group) =>
      groupOf(
        group.label,
        group.buttons.map((button) => this.#addInButton(button))
      )
    );
  }

  #addInButton(button: RibbonButton): HTMLElement {
    const made = make(
      "button",
      {
        class: "ribbon-large",
        type: "button",
        title: `${button.label}\n${button.tip}`,
        "data-control": button.id,
      },
      ...iconOf(button),
      make("span", {}, button.label)
    );
    made.addEventListener("click", () => {
      this.press(button);
    });
    return made;
  }

  #homeGroups(): readonly HTMLElement[] {
    const { words } = this.workspace;
    return [
      groupOf(words.font, [
        this.#toggle("B", words.bold, "bold"),
        this.#toggle("I", words.italic, "italic"),
        this.#toggle("U", words.underline, "underline"),
      ]),
      groupOf(words.alignment, [
        this.#look("⇤", words.alignLeft, { horizontal: "Left" }),
        this.#look("↔", words.alignCenter, { horizontal: "Center" }),
        this.#look("⇥", words.alignRight, { horizontal: "Right" }),
      ]),
      groupOf(words.number, [this.#look("，", words.thousands, { numberFormat: "#,##0.00" })]),
      groupOf(words.review, [this.#protection()]),
    ];
  }

  #toggle(sign: string, label: string, property: "bold" | "italic" | "underline"): HTMLElement {
    return smallButton(sign, label, () => {
      const { model } = this.workspace;
      const { row, column } = model.selection;
      const style = model.style(model.activeSheet.cell(row, column));
      this.#change({ [property]: !style[property] });
    });
  }

  #look(sign: string, label: string, change: StyleChange): HTMLElement {
    return smallButton(sign, label, () => {
      this.#change(change);
    });
  }

  #change(change: StyleChange): void {
    const { model } = this.workspace;
    const area = model.selection;
    const why = this.workspace.whyLocked({ ...area, rowCount: 1, columnCount: 1 });
    if (why !== undefined) this.workspace.say(why);
    else if (area.rowCount * area.columnCount <= 100_000) {
      model.changeStyle(model.activeSheet, area, change, "user");
    }
  }

  #protection(): HTMLElement {
    const { workspace } = this;
    const { words } = workspace;
    const button = make("button", { class: "ribbon-word", type: "button" });
    const name = (): void => {
      button.textContent = workspace.model.activeSheet.isProtected
        ? words.unprotect
        : words.protect;
    };
    button.addEventListener("click", () => {
      const { model } = workspace;
      model.setProtected(model.activeSheet, !model.activeSheet.isProtected);
      name();
    });
    workspace.onChange(name);
    name();
    return button;
  }
}

/** Sharp on screens of two pixels for one; a button without icons goes without. */
function iconOf({ icons }: RibbonButton): readonly HTMLElement[] {
  const [usual, large] = [icons.get(32), icons.get(64)];
  if (usual === undefined) return [];
  const srcset = `${usual} 1x, ${large ?? usual} 2x`;
  return [make("img", { src: usual, srcset, alt: "", width: "32", height: "32" })];
}

function groupOf(label: string, buttons: readonly HTMLElement[]): HTMLElement {
  return make(
    "div",
    { class: "ribbon-group", role: "group", "aria-label": label },
    make("div", { class: "ribbon-buttons" }, ...buttons),
    make("div", { class: "ribbon-label" }, label)
  );
}

function smallButton(sign: string, label: string, act: () => void): HTMLElement {
  const button = make(
    "button",
    { class: `ribbon-small sign-${sign}`, type: "button", title: label, "aria-label": label },
    sign
  );
  button.addEventListener("click", act);
  return button;
}
