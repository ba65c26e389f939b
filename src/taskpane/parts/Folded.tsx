import { Button, makeStyles } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type JSX, type ReactNode } from "react";
import type { Wording } from "../../core/wording";
import { usePane } from "../PaneContext";
import { FINDINGS } from "../words";

export interface FoldedProps<Item> {
  readonly items: readonly Item[];
  /** Shown at first. */
  readonly first: number;
  /** How many more each press of the button brings; all of them when absent. */
  readonly step?: number;
  /** Shown without a press of the button, because something leads there. */
  readonly atLeast?: number;
  readonly label?: (left: number) => Wording;
  readonly children: (items: readonly Item[]) => ReactNode;
}

/** The first of many, and a button for the rest; it goes, and the focus with it to the first of those it has brought. */
export function Folded<Item>(props: FoldedProps<Item>): JSX.Element {
  const { items, first, step = Infinity, atLeast = 0, children } = props;
  const { say } = usePane();
  const styles = useStyles();
  const [asked, setAsked] = useState(first);
  const shown = Math.max(asked, atLeast);
  const list = useRef<HTMLDivElement>(null);
  const controlsBefore = useRef<number>(undefined);
  useLayoutEffect(() => {
    const before = controlsBefore.current;
    controlsBefore.current = undefined;
    if (before === undefined || list.current === null) return;
    controlsOf(list.current)[before]?.focus();
  }, [shown]);
  const left = items.length - shown;
  const label = props.label ?? (left > step ? FINDINGS.moreOf : FINDINGS.more);
  return (
    <>
      <div ref={list} className={styles.list}>
        {children(items.slice(0, shown))}
      </div>
      {left > 0 && (
        <Button
          appearance="transparent"
          size="small"
          onClick={() => {
            controlsBefore.current = list.current === null ? 0 : controlsOf(list.current).length;
            setAsked(shown + step);
          }}
        >
          {say(label(left))}
        </Button>
      )}
    </>
  );
}

function controlsOf(list: HTMLElement): readonly HTMLElement[] {
  return [...list.querySelectorAll<HTMLElement>("button")];
}

const useStyles = makeStyles({
  // Only there to be found: what is in it stands as if it were not.
  list: { display: "contents" },
});
