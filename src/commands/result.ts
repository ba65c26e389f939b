import { SEVERITIES_BY_GRAVITY } from "../core/report/annotation";
import { SEVERITY_WORDING } from "../core/report/findingWording";
import type { Language } from "../core/report/language";
import type { Wording } from "../core/wording";
import { startOffice } from "../host/excel/officeStart";
import { closeResultDialog } from "../host/excel/resultDialog";
import { readOutcome, type Outcome } from "./outcome";

const TITLE: Wording = { zh: "预算勾稽助手", en: "Gouji" };
const HINT: Wording = {
  zh: "单元格的标注样式如上。在“预算勾稽”选项卡按“打开窗格”，可逐条查看说明。",
  en: "Cells are highlighted in these looks. Press Open pane on the Gouji tab to read each finding.",
};
const CLOSE: Wording = { zh: "关闭", en: "Close" };

const outcome = readOutcome(window.location.search);
if (outcome !== undefined) show(outcome);
void offerClosing(outcome?.language ?? "zh");

function show({ language, verdict, sentence, counts }: Outcome): void {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  document.title = TITLE[language];
  say("title", verdict ?? TITLE[language]);
  say("sentence", sentence);
  if (counts === undefined) return;
  const found = SEVERITIES_BY_GRAVITY.map((severity, index) => {
    return { severity, count: counts[index] ?? 0 };
  }).filter(({ count }) => count > 0);
  if (found.length === 0) return;
  say("hint", HINT[language]);
  for (const { severity, count } of found) {
    const item = document.createElement("li");
    item.className = severity;
    item.textContent = `${SEVERITY_WORDING[severity][language]} ${count}`;
    document.getElementById("counts")?.append(item);
  }
}

/** Excel draws a cross of its own; the button is for those at the keyboard. */
async function offerClosing(language: Language): Promise<void> {
  const { host } = await startOffice();
  const button = document.getElementById("close");
  if (host === "none" || button === null) return;
  button.textContent = CLOSE[language];
  button.hidden = false;
  button.addEventListener("click", closeResultDialog);
  // A long outcome is read from its beginning.
  button.focus({ preventScroll: true });
}

function say(id: string, text: string): void {
  const place = document.getElementById(id);
  if (place !== null) place.textContent = text;
}
