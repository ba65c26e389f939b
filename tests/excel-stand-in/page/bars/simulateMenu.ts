import type { Faults } from "../../protocol/faults";
import { make } from "../dom";
import type { Theme } from "../parameters";
import type { Workspace } from "../workspace";

/** What the menu needs from the page. */
export interface Restart {
  /** Languages and requirement sets are asked for when a page of the add-in starts, so it starts again. */
  readonly addIn: () => void;
  readonly withLocale: (locale: string) => void;
  readonly theme: Theme;
  readonly setTheme: (theme: Theme) => void;
}

/** 模拟: switches for what can go wrong, to see what the add-in makes of it. */
export function simulateMenu(workspace: Workspace, restart: Restart): HTMLElement {
  const { words, faults } = workspace;
  const list = make("div", { class: "simulate-list" });
  const summary = make("summary", {}, words.simulate);
  const menu = make("details", { class: "simulate" }, summary, list);
  const name = (): void => {
    const count = list.querySelectorAll("input[type=checkbox]:checked").length;
    summary.textContent = count === 0 ? words.simulate : `${words.simulated} (${count})`;
    menu.classList.toggle("active", count > 0);
  };
  for (const fault of FAULTS) {
    const box = make("input", { type: "checkbox" });
    box.checked = fault.isOn(faults);
    box.addEventListener("change", () => {
      fault.turn(workspace, box.checked);
      if (fault.needsRestart === true) restart.addIn();
      name();
    });
    list.append(make("label", {}, box, words.faults[fault.label]));
  }
  list.append(themeChoice(workspace, restart), languageChoice(workspace, restart));
  document.addEventListener("pointerdown", (event) => {
    if (event.target instanceof Node && !menu.contains(event.target)) menu.open = false;
  });
  name();
  return menu;
}

interface FaultSwitch {
  readonly label: Exclude<
    keyof Workspace["words"]["faults"],
    "theme" | "light" | "dark" | "contrast" | "language"
  >;
  readonly isOn: (faults: Faults) => boolean;
  readonly turn: (workspace: Workspace, on: boolean) => void;
  readonly needsRestart?: boolean;
}

const FIVE_MEGABYTES = 5 * 1024 * 1024;

const FAULTS: readonly FaultSwitch[] = [
  {
    label: "protectedSheet",
    isOn: (faults) => faults.protectedSheets.length > 0,
    turn: ({ faults, model }, on) => {
      faults.protectedSheets = on ? [model.activeSheet.name] : [];
    },
  },
  {
    label: "readOnly",
    isOn: (faults) => faults.readOnly,
    turn: ({ faults }, on) => {
      faults.readOnly = on;
    },
    needsRestart: true,
  },
  {
    label: "olderExcel",
    isOn: (faults) => faults.requirementSet === "1.7",
    turn: ({ faults }, on) => {
      faults.requirementSet = on ? "1.7" : "1.17";
    },
    needsRestart: true,
  },
  {
    label: "slow",
    isOn: (faults) => faults.latency > 0,
    turn: ({ faults }, on) => {
      faults.latency = on ? 1000 : 0;
    },
  },
  {
    label: "failingCall",
    isOn: (faults) => faults.failAtAction !== undefined,
    turn: ({ faults }, on) => {
      const code = "GeneralException";
      faults.failAtAction = on
        ? { afterBatches: 0, actionIndex: 1, code, message: "simulated" }
        : undefined;
    },
  },
  {
    label: "lost",
    isOn: (faults) => faults.lostConnection !== undefined,
    turn: ({ faults }, on) => {
      faults.lostConnection = on ? "error" : undefined;
    },
  },
  {
    label: "smallLimit",
    isOn: (faults) => faults.byteLimit < FIVE_MEGABYTES,
    turn: ({ faults }, on) => {
      faults.byteLimit = on ? 5 * 1024 : FIVE_MEGABYTES;
    },
  },
];

function themeChoice({ words }: Workspace, restart: Restart): HTMLElement {
  const { light, dark, contrast, theme } = words.faults;
  const names: readonly (readonly [Theme, string])[] = [
    ["light", light],
    ["dark", dark],
    ["contrast", contrast],
  ];
  const choice = make("select", {});
  for (const [value, name] of names) choice.append(make("option", { value }, name));
  choice.value = restart.theme;
  choice.addEventListener("change", () => {
    const chosen = names.find(([value]) => value === choice.value);
    if (chosen !== undefined) restart.setTheme(chosen[0]);
  });
  return make("label", {}, theme, choice);
}

function languageChoice({ words, faults }: Workspace, restart: Restart): HTMLElement {
  const box = make("input", { type: "checkbox", class: "language" });
  box.checked = faults.locale.startsWith("en");
  box.addEventListener("change", () => {
    restart.withLocale(box.checked ? "en-US" : "zh-CN");
  });
  return make("label", {}, box, words.faults.language);
}
