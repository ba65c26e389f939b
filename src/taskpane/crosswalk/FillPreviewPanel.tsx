import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { FillCell, FillPreview } from "../../app/crosswalkSession";
import { cellText } from "../../core/report/findingWording";
import { CellText } from "../parts/CellText";
import { Folded } from "../parts/Folded";
import { InlinePanel } from "../parts/InlinePanel";
import { PlaceLink } from "../parts/PlaceLink";
import { WriteOrCancel } from "../parts/WriteOrCancel";
import { usePane } from "../PaneContext";
import { CROSSWALK } from "./words";

export interface FillPreviewPanelProps {
  readonly filling: FillPreview;
  readonly busy: boolean;
}

const CELLS_AT_ONCE = 12;
const MORE_CELLS = 60;

/** Cell by cell what stands there and what would stand there; nothing is written before its button is pressed. */
export function FillPreviewPanel({ filling, busy }: FillPreviewPanelProps): JSX.Element {
  const { session, say } = usePane();
  const styles = useStyles();
  const { rows, cells } = filling;
  const cancel = (): void => {
    session.crosswalk.cancelFill();
  };
  return (
    <InlinePanel title={say(CROSSWALK.preview(rows, cells.length))} onClose={cancel}>
      <Folded items={cells} first={CELLS_AT_ONCE} step={MORE_CELLS}>
        {(shown) => <CellsTable cells={shown} />}
      </Folded>
      <div className={styles.hint}>{say(CROSSWALK.previewHint)}</div>
      <WriteOrCancel
        busy={busy}
        onWrite={() => {
          void session.crosswalk.fill();
        }}
        onCancel={cancel}
      />
    </InlinePanel>
  );
}

function CellsTable({ cells }: { readonly cells: readonly FillCell[] }): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{say(CROSSWALK.cell)}</th>
          <th scope="col">{say(CROSSWALK.now)}</th>
          <th scope="col">{say(CROSSWALK.then)}</th>
        </tr>
      </thead>
      <tbody>
        {cells.map(({ cell, before, after }) => (
          <tr key={cellText(cell)}>
            <td>
              <PlaceLink place={{ cell, text: cellText(cell, cell.sheet) }} />
            </td>
            <td className={styles.before}>
              {before === "" ? say(CROSSWALK.blank) : <CellText text={before} />}
            </td>
            <td>
              <CellText text={after} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const useStyles = makeStyles({
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& th": { textAlign: "left", fontWeight: tokens.fontWeightSemibold },
    "& td, & th": {
      padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      verticalAlign: "top",
    },
  },
  before: { color: tokens.colorNeutralForeground3 },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
