import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { CellText } from "./CellText";

export interface GroupNameProps {
  readonly name: string;
  /** How many there are: `12`, `12 行`. */
  readonly count: string;
}

/** The heading of a group of a list, with the number of what is in it. */
export function GroupName({ name, count }: GroupNameProps): JSX.Element {
  const styles = useStyles();
  return (
    <span className={styles.group}>
      <CellText text={name} />
      <Badge appearance="tint" color="informative" className={styles.count}>
        {count}
      </Badge>
    </span>
  );
}

const useStyles = makeStyles({
  group: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  count: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
});
