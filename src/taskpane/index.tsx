import { useEffect, useSyncExternalStore, type JSX } from "react";
import { createRoot } from "react-dom/client";
import type { CheckSession } from "../app/checkSession";
import { openSession } from "../app/openSession";
import { startOffice, type OfficeTheme } from "../host/excel/officeStart";
import { createOpenWorkbook } from "../host/excel/openWorkbook";
import { freeTabKey } from "../host/excel/tabKey";
import { answerRibbon } from "../host/web/paneLink";
import { machineTime } from "../host/web/time";
import { Pane } from "./Pane";
import { Outside } from "./problems/Outside";

void showPane();

/** The pane's beginning: Office, the workbook, a session on it, the page. */
async function showPane(): Promise<void> {
  const start = await startOffice();
  const place = document.getElementById("pane");
  if (place === null) return;
  const root = createRoot(place);
  if (start.host === "none") {
    root.render(<Outside language={start.language} />);
    return;
  }
  const session = openSession({
    workbook: createOpenWorkbook(),
    officeLanguage: start.language,
    ...machineTime,
  });
  freeTabKey();
  root.render(<ThemedPane session={session} theme={start.theme} />);
  await session.start();
  answerRibbon(start.document, (task) => {
    void (task === "checkWorkbook" ? session.check() : session.clearMarks());
  });
}

interface ThemedPaneProps {
  readonly session: CheckSession;
  readonly theme: OfficeTheme;
}

/** Wears what Office wears. */
function ThemedPane({ session, theme }: ThemedPaneProps): JSX.Element {
  const appearance = useSyncExternalStore(theme.subscribe, theme.current);
  useEffect(() => {
    const leave = (): void => {
      void session.end();
    };
    window.addEventListener("pagehide", leave);
    return () => {
      window.removeEventListener("pagehide", leave);
    };
  }, [session]);
  return <Pane session={session} appearance={appearance} />;
}
