import { makeStyles, mergeClasses, ProgressBar, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Work } from "../../app/checkSession";
import { usePane } from "../PaneContext";
import { PHASES, TASKS } from "../words";

/**
 * What is under way. A recheck after an edit is quiet: only a thin line moves, in room that is kept for it, so that the
 * list below stays where it is.
 */
export function Progress(): JSX.Element {
  const { state, say } = usePane();
  const styles = useStyles();
  const { work } = state;
  const loud = work !== undefined && !work.quiet;
  return (
    <div className={styles.progress}>
      <div aria-hidden className={mergeClasses(styles.line, work === undefined && styles.idle)}>
        {work !== undefined && (
          <ProgressBar {...(work.done === undefined ? {} : { value: work.done })} />
        )}
      </div>
      <div role="status" className={styles.phase}>
        {loud && say(work.phase === undefined ? TASKS[work.task] : PHASES[work.phase])}
      </div>
      {loud && <Percent work={work} />}
    </div>
  );
}

/** Not in the live region: a screen reader would read every step of it. */
function Percent({ work }: { readonly work: Work }): JSX.Element | null {
  const styles = useStyles();
  if (work.done === undefined) return null;
  return (
    <div aria-hidden className={styles.percent}>
      {Math.round(work.done * 100)}%
    </div>
  );
}

const useStyles = makeStyles({
  progress: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  line: { width: "100%", height: "2px" },
  idle: { visibility: "hidden" },
  phase: { minWidth: 0 },
  percent: { fontVariantNumeric: "tabular-nums" },
});
