import { Button } from "@fluentui/react-components";
import { useState, type JSX, type ReactNode } from "react";
import type { Wording } from "../../core/wording";
import { usePane } from "../PaneContext";
import { FINDINGS } from "../words";

export interface FoldedProps<Item> {
  readonly items: readonly Item[];
  /** Shown at first. */
  readonly first: number;
  /** How many more each press of the button brings; all of them when absent. */
  readonly step?: number;
  readonly label?: (left: number) => Wording;
  readonly children: (items: readonly Item[]) => ReactNode;
}

/** The first of many, and a button for the rest. */
export function Folded<Item>(props: FoldedProps<Item>): JSX.Element {
  const { items, first, step = Infinity, children } = props;
  const { say } = usePane();
  const [shown, setShown] = useState(first);
  const left = items.length - shown;
  const label = props.label ?? (left > step ? FINDINGS.moreOf : FINDINGS.more);
  return (
    <>
      {children(items.slice(0, shown))}
      {left > 0 && (
        <Button
          appearance="transparent"
          size="small"
          onClick={() => {
            setShown(shown + step);
          }}
        >
          {say(label(left))}
        </Button>
      )}
    </>
  );
}
