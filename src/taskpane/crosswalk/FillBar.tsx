import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { FillPreview } from "../../app/crosswalkSession";
import type { CrosswalkRowView } from "../../core/report/crosswalkView";
import { usePane } from "../PaneContext";
import { FillPreviewPanel } from "./FillPreviewPanel";
import { CROSSWALK } from "./words";

export interface FillBarProps {
  readonly sure: readonly CrosswalkRowView[];
  readonly chosen: readonly CrosswalkRowView[];
  readonly filling: FillPreview | undefined;
  readonly busy: boolean;
}

/** The buttons that fill in, and the preview that comes between them and the sheet. */
export function FillBar({ sure, chosen, filling, busy }: FillBarProps): JSX.Element | null {
  const { session, say } = usePane();
  const styles = useStyles();
  const preview = (rows: readonly CrosswalkRowView[]): void => {
    void session.crosswalk.preview(rows.map(({ id }) => id));
  };
  const isOther = chosen.length !== sure.length || chosen.some((row) => !sure.includes(row));
  if (sure.length === 0 && chosen.length === 0) return null;
  return (
    <div className={styles.bar}>
      {sure.length > 0 && (
        <Button
          appearance="primary"
          disabledFocusable={busy}
          onClick={() => {
            preview(sure);
          }}
        >
          {say(CROSSWALK.fillSure(sure.length))}
        </Button>
      )}
      {isOther && chosen.length > 0 && (
        <Button
          appearance={sure.length > 0 ? "secondary" : "primary"}
          disabledFocusable={busy}
          onClick={() => {
            preview(chosen);
          }}
        >
          {say(CROSSWALK.fillSelected(chosen.length))}
        </Button>
      )}
      {filling !== undefined && <FillPreviewPanel filling={filling} busy={busy} />}
    </div>
  );
}

const useStyles = makeStyles({
  bar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
});
