import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePane } from "../PaneContext";
import { WRITING } from "../words";

export interface WriteOrCancelProps {
  readonly busy: boolean;
  readonly onWrite: () => void;
  readonly onCancel: () => void;
}

/** How every preview of a write ends. */
export function WriteOrCancel({ busy, onWrite, onCancel }: WriteOrCancelProps): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  return (
    <div className={styles.buttons}>
      <Button size="small" appearance="primary" disabledFocusable={busy} onClick={onWrite}>
        {say(WRITING.write)}
      </Button>
      <Button size="small" onClick={onCancel}>
        {say(WRITING.cancel)}
      </Button>
    </div>
  );
}

const useStyles = makeStyles({
  buttons: { display: "flex", gap: tokens.spacingHorizontalS },
});
