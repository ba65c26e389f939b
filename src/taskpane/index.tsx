import { useSyncExternalStore, type JSX } from "react";
import { createRoot } from "react-dom/client";
import type { CheckSession } from "../app/checkSession";
import { openSession } from "../app/openSession";
import { startOffice, type OfficeStart } from "../host/excel/officeStart";
import { createOpenWorkbook } from "../host/excel/openWorkbook";
import { answerRibbon, type PaneTask } from "../host/web/paneLink";
import { machineTime } from "../host/web/time";
import { Outside } from "./Outside";
import { Pane } from "./Pane";

void openPane();

/** Starts Office, opens a session for its workbook, and shows it. */
async function openPane(): Promise<void> {
  const office = await startOffice();
  const place = document.getElementById("pane");
  if (place === null) return;
  const root = createRoot(place);
  if (office.host === "none") {
    root.render(<Outside language={office.language} appearance={office.theme.current()} />);
    return;
  }
  const session = openSession({
    workbook: createOpenWorkbook(),
    officeLanguage: office.language,
    ...machineTime,
  });
  root.render(<ThemedPane session={session} theme={office.theme} />);
  answerRibbon(office.document, (task) => void perform(session, task));
  await session.start();
}

interface ThemedPaneProps {
  readonly session: CheckSession;
  readonly theme: OfficeStart["theme"];
}

function ThemedPane({ session, theme }: ThemedPaneProps): JSX.Element {
  const appearance = useSyncExternalStore(theme.subscribe, theme.current);
  return <Pane session={session} appearance={appearance} />;
}

function perform(session: CheckSession, task: PaneTask): Promise<void> {
  return task === "checkWorkbook" ? session.check() : session.clearMarks();
}
