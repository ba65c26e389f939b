import { FluentProvider, makeStaticStyles, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useState, type JSX } from "react";
import type { CheckSession } from "../app/checkSession";
import type { Severity } from "../core/checking/finding";
import type { CheckView } from "../core/report/checkView";
import { rememberWelcomeRead, welcomeRead } from "../host/web/firstRun";
import { tabAsked } from "../host/web/pageAddress";
import { CheckBar, PRIMARY_BUTTON } from "./check/CheckBar";
import { StaleHint } from "./check/StaleHint";
import { CrosswalkTab } from "./crosswalk";
import { FindingsTab } from "./findings/FindingsTab";
import { NarrativeTab } from "./narrative";
import { PaneContext, usePane, type PaneUse } from "./PaneContext";
import { LoadedPart } from "./parts/LoadedPart";
import { Limits } from "./problems/Limits";
import { Messages } from "./problems/Messages";
import { ProofreadTab } from "./proofread";
import { SettingsTab } from "./settings";
import { Clean, NoTables, NotChecked } from "./summary/Outcome";
import { SeverityFilter } from "./summary/SeverityFilter";
import { Summary } from "./summary/Summary";
import { TablesTab } from "./tables";
import { Tabs, type PaneTab, type TabId } from "./Tabs";
import { THEMES, type Appearance } from "./theme";
import { useFocusLeftBehind } from "./useFocusLeftBehind";
import { useSession } from "./useSession";
import { Welcome } from "./welcome/Welcome";
import { PRODUCT, TABS } from "./words";

export interface PaneProps {
  readonly session: CheckSession;
  readonly appearance: Appearance;
}

/** The pane beside the workbook: check, outcome, findings; tables and settings one click away. */
export function Pane({ session, appearance }: PaneProps): JSX.Element {
  const state = useSession(session);
  const { language } = state;
  const [tab, setTab] = useState(firstTab);
  const use = useMemo<PaneUse>(
    () => ({
      session,
      state,
      say: (wording) => wording[language],
      goTo: (place) => {
        void session.goTo(place);
      },
      openTab: setTab,
    }),
    [session, state, language]
  );
  useEffect(() => {
    document.documentElement.lang = LANGUAGE_TAGS[language];
    document.title = PRODUCT[language];
  }, [language]);
  usePageStyles();
  useFocusLeftBehind(PRIMARY_BUTTON);
  const styles = useStyles();
  return (
    <FluentProvider theme={THEMES[appearance]}>
      {/* Not on the provider itself, whose class tooltips take over: theirs would cover the pane. */}
      <div className={styles.page}>
        <PaneContext value={use}>
          <PaneBody tab={tab} />
        </PaneContext>
      </div>
    </FluentProvider>
  );
}

function PaneBody({ tab }: { readonly tab: TabId }): JSX.Element {
  const { state, say, openTab } = usePane();
  const styles = useStyles();
  const [only, setOnly] = useState<ReadonlySet<Severity>>(new Set());
  const [welcome, setWelcome] = useState(() => !welcomeRead());
  const checked = state.view !== undefined;
  useEffect(() => {
    // Who has checked once needs no welcome any more.
    if (checked) rememberWelcomeRead();
  }, [checked]);
  const filter = useMemo(() => stillThere(only, state.view), [only, state.view]);
  const tabs: readonly PaneTab[] = [
    {
      id: "findings",
      name: TABS.findings,
      content: () => (
        <FindingsOrWhyNone
          only={filter}
          onFilter={setOnly}
          onSeeTables={() => {
            openTab("tables");
          }}
        />
      ),
    },
    ...LOADED_TABS,
  ];
  return (
    <>
      <header className={styles.header}>
        <h1 className={styles.name}>{say(PRODUCT)}</h1>
        <CheckBar />
      </header>
      <main>
        <div className={styles.messages}>
          <Messages />
        </div>
        <div className={styles.top}>
          {welcome && !checked && (
            <Welcome
              onRead={() => {
                rememberWelcomeRead();
                setWelcome(false);
              }}
            />
          )}
          <StaleHint />
          <Summary />
        </div>
        <Tabs tabs={tabs} chosen={tab} onChoose={openTab} />
      </main>
      <Limits />
    </>
  );
}

/** Fetched when first opened. */
const LOADED: readonly PaneTab[] = [
  { id: "tables", name: TABS.tables, content: () => <TablesTab /> },
  {
    id: "crosswalk",
    name: TABS.crosswalk,
    title: TABS.crosswalkTitle,
    content: () => <CrosswalkTab />,
  },
  {
    id: "narrative",
    name: TABS.narrative,
    title: TABS.narrativeTitle,
    content: () => <NarrativeTab />,
  },
  { id: "proofread", name: TABS.proofread, content: () => <ProofreadTab /> },
  { id: "settings", name: TABS.settings, content: () => <SettingsTab /> },
];
const LOADED_TABS: readonly PaneTab[] = LOADED.map((tab) => ({
  ...tab,
  content: () => <LoadedPart>{tab.content()}</LoadedPart>,
}));

/** The tab that a ribbon button has asked for. */
function firstTab(): TabId {
  const asked = tabAsked();
  return LOADED.find(({ id }) => id === asked)?.id ?? "findings";
}

interface FindingsOrWhyNoneProps {
  readonly only: ReadonlySet<Severity>;
  readonly onFilter: (only: ReadonlySet<Severity>) => void;
  readonly onSeeTables: () => void;
}

function FindingsOrWhyNone(props: FindingsOrWhyNoneProps): JSX.Element {
  const { only, onFilter, onSeeTables } = props;
  const { state } = usePane();
  const { view } = state;
  if (view === undefined) return <NotChecked />;
  if (!view.tables.some(isThere)) return <NoTables view={view} onSeeTables={onSeeTables} />;
  return (
    <>
      {view.clean && <Clean view={view} />}
      <SeverityFilter counts={view.counts} only={only} onFilter={onFilter} />
      <FindingsTab view={view} only={only} />
    </>
  );
}

function isThere(table: CheckView["tables"][number]): boolean {
  return table.state !== "missing" && table.state !== "unrecognised";
}

/** A filter on a severity that has just lost its last finding would leave an empty list behind. */
function stillThere(
  only: ReadonlySet<Severity>,
  view: CheckView | undefined
): ReadonlySet<Severity> {
  return new Set([...only].filter((severity) => (view?.counts[severity] ?? 0) > 0));
}

const LANGUAGE_TAGS = { zh: "zh-CN", en: "en-US" } as const;

/** Not in the page itself: its policy lets no style stand there. */
const usePageStyles = makeStaticStyles({ body: { margin: 0 } });

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: "break-word",
  },
  header: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM} 0`,
  },
  top: {
    padding: `0 ${tokens.spacingHorizontalM}`,
  },
  // Who presses a button far down the list sees what came of it.
  messages: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    maxHeight: "50vh",
    overflowY: "auto",
    padding: `0 ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  // Excel writes the name above the pane.
  name: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});
