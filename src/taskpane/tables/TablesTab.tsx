import { Badge, Link, makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircle16Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { DismissCircle16Regular } from "@fluentui/react-icons/svg/dismiss-circle";
import { QuestionCircle16Regular } from "@fluentui/react-icons/svg/question-circle";
import { SubtractCircle16Regular } from "@fluentui/react-icons/svg/subtract-circle";
import { Warning16Regular } from "@fluentui/react-icons/svg/warning";
import type { JSX } from "react";
import type { TableView } from "../../core/report/checkView";
import { Coverage } from "../coverage/Coverage";
import { CellText } from "../parts/CellText";
import { usePane } from "../PaneContext";
import { TABLES } from "../words";

/** The numbers that no rule checks; then what was recognised as what, what was not and why, and what is missing. */
export default function TablesTab(): JSX.Element {
  const { state, say } = usePane();
  const styles = useStyles();
  const { view } = state;
  if (view === undefined) return <p>{say(TABLES.none)}</p>;
  return (
    <>
      {view.tables.some(hasNumbers) && <Coverage coverage={view.coverage} />}
      <h3 className={styles.title}>{say(TABLES.title)}</h3>
      <ul className={styles.list}>
        {view.tables.map((table) => (
          <Table key={table.key} table={table} />
        ))}
      </ul>
    </>
  );
}

function hasNumbers({ state }: TableView): boolean {
  return state === "recognised" || state === "doubtful";
}

function Table({ table }: { readonly table: TableView }): JSX.Element {
  const { goTo, say } = usePane();
  const styles = useStyles();
  const { place } = table;
  const Icon = ICONS[table.state];
  return (
    <li className={styles.table}>
      <Icon aria-hidden className={styles[table.state]} />
      <div className={styles.text}>
        {place === undefined ? (
          <CellText text={table.name} />
        ) : (
          <Link
            as="button"
            inline
            onClick={() => {
              goTo(place);
            }}
          >
            <CellText text={table.name} />
          </Link>
        )}
        <div className={styles.detail}>
          <strong>{table.stateName}</strong> · <CellText text={table.detail} />
        </div>
      </div>
      {table.findings > 0 && (
        <Badge
          appearance="tint"
          color="warning"
          className={styles.count}
          aria-label={say(TABLES.findings(table.findings))}
          title={say(TABLES.findings(table.findings))}
        >
          {table.findings}
        </Badge>
      )}
    </li>
  );
}

const ICONS = {
  recognised: CheckmarkCircle16Regular,
  doubtful: Warning16Regular,
  empty: SubtractCircle16Regular,
  unrecognised: QuestionCircle16Regular,
  missing: DismissCircle16Regular,
} as const;

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalL} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  table: {
    display: "flex",
    alignItems: "flex-start",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalSNudge} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    "& > svg": { flexShrink: 0, marginTop: "2px" },
  },
  text: { flexGrow: 1, minWidth: 0 },
  detail: {
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  count: { flexShrink: 0 },
  recognised: { color: tokens.colorStatusSuccessForeground1 },
  doubtful: { color: tokens.colorStatusWarningForeground1 },
  empty: { color: tokens.colorNeutralForeground3 },
  unrecognised: { color: tokens.colorStatusWarningForeground1 },
  missing: { color: tokens.colorStatusDangerForeground3 },
});
