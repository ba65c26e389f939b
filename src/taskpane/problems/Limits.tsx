import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { Disclosure } from "../parts/Disclosure";
import { usePane } from "../PaneContext";
import { LIMITS, PROBLEMS } from "../words";

/** One quiet line about an older Excel; what exactly is lost opens under it. */
export function Limits(): JSX.Element | null {
  const { state, say } = usePane();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  if (state.limits.length === 0) return null;
  return (
    <footer className={styles.limits}>
      <Disclosure open={open} onToggle={setOpen} label={say(PROBLEMS.limited)}>
        <ul className={styles.list}>
          {state.limits.map((limit) => (
            <li key={limit}>{say(LIMITS[limit])}</li>
          ))}
        </ul>
      </Disclosure>
    </footer>
  );
}

const useStyles = makeStyles({
  limits: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXXL },
});
