import type { CheckSession } from "../app/checkSession";
import { problemWording } from "../app/hostProblem";
import { openSession } from "../app/openSession";
import { SEVERITIES_BY_GRAVITY } from "../core/report/annotation";
import type { CheckView } from "../core/report/checkView";
import { startOffice, type OfficeStart } from "../host/excel/officeStart";
import { createOpenWorkbook } from "../host/excel/openWorkbook";
import { hideResultDialog, showResultDialog } from "../host/excel/resultDialog";
import { onRibbonButton } from "../host/excel/ribbon";
import { askPane, forgetLeftForPane, leaveForPane, type PaneTask } from "../host/web/paneLink";
import { machineTime } from "../host/web/time";
import { outcomePage, type Outcome } from "./outcome";

type Excel = Extract<OfficeStart, { host: "excel" }>;

// Registered before anything is waited for: office.js hears of a click as soon as it is loaded, and takes a function that
// it does not know yet for one that is done.
const started = startOffice();
onRibbonButton("checkWorkbook", () => whenStarted("checkWorkbook"));
onRibbonButton("clearMarks", () => whenStarted("clearMarks"));

/** The functions behind the ribbon's buttons, under the names that manifest.xml gives them. */
async function whenStarted(task: PaneTask): Promise<void> {
  const office = await started;
  if (office.host === "excel") await perform(task, office);
}

/** An open pane does it and shows the outcome; without one it is done here, and a dialog tells. */
async function perform(task: PaneTask, office: Excel): Promise<void> {
  hideResultDialog();
  forgetLeftForPane();
  if (await askPane(task, office.document)) return;
  const session = openSession({
    workbook: createOpenWorkbook(),
    officeLanguage: office.language,
    ...machineTime,
  });
  await session.start();
  await (task === "checkWorkbook" ? session.check() : session.clearMarks());
  if (!(await showResultDialog(outcomePage(outcomeOf(session))))) {
    // The user will look for what has happened: the pane opened next tells it first.
    leaveForPane(task, office.document);
    await goToFirstPlace(session);
  }
  await session.end();
}

/** Without a dialog this is all that can be shown at once. */
async function goToFirstPlace(session: CheckSession): Promise<void> {
  const { view } = session.state;
  const place = view === undefined ? undefined : firstPlace(view);
  if (place !== undefined) await session.goTo(place);
}

function outcomeOf({ state }: CheckSession): Outcome {
  const { language, problem, notice, view } = state;
  const told = problem === undefined ? notice?.text[language] : problemWording(problem)[language];
  if (view === undefined) return { language, sentence: told ?? "" };
  // A warning beside the outcome: sheets that could not be highlighted.
  const beside = problem === undefined && notice?.kind !== "warning" ? undefined : told;
  return {
    language,
    verdict: view.verdict,
    sentence: [view.summary, beside].filter((text) => text !== undefined).join("\n"),
    counts: SEVERITIES_BY_GRAVITY.map((severity) => view.counts[severity]),
  };
}

function firstPlace({ groups }: CheckView): Parameters<CheckSession["goTo"]>[0] | undefined {
  return groups.flatMap(({ findings }) => findings).find(({ place }) => place !== undefined)?.place
    ?.cell;
}
