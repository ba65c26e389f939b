import { useEffect, useMemo, useRef, useState } from "react";
import type { ProofreadView } from "../../core/report/proofreadView";
import { findingCard, textMark } from "./elementIds";

/** What is open and how far the text and the list are unfolded; leads from the one to the other. */
export interface WayThroughText {
  readonly textOpen: boolean;
  readonly toggleText: (open: boolean) => void;
  /** So many lines are unfolded at least, and so many findings. */
  readonly lines: number;
  readonly findings: number;
  readonly waivedOpen: boolean;
  readonly toggleWaived: (open: boolean) => void;
  /** The number whose panel is open. */
  readonly mark: number | undefined;
  readonly openMark: (mark: number | undefined) => void;
  /** Places of the unchecked numbers. */
  readonly unchecked: readonly number[];
  /** Opens the first unchecked number behind the one looked at last; after the last one the first. */
  readonly nextUnchecked: () => void;
  readonly showInText: (at: number) => void;
  readonly showFinding: (id: string) => void;
}

export function useWayThroughText({ lines, findings }: ProofreadView): WayThroughText {
  const [textOpen, toggleText] = useState(true);
  const [waivedOpen, toggleWaived] = useState(false);
  const [unfolded, setUnfolded] = useState({ lines: 0, findings: 0 });
  const [mark, setMark] = useState<number>();
  // A new object each time: the same place may be asked for again.
  const [focus, setFocus] = useState<{ readonly on: string }>();
  const last = useRef(-1);
  const marks = useMemo(() => marksIn(lines), [lines]);
  const unchecked = useMemo(() => marks.filter(({ isUnchecked }) => isUnchecked), [marks]);
  // After the panel that closes has given the focus back to where it was opened from.
  useEffect(() => {
    if (focus === undefined) return;
    const element = document.getElementById(focus.on);
    element?.scrollIntoView({ block: "center" });
    element?.focus({ preventScroll: true });
  }, [focus]);

  const unfoldTo = ({ at, line }: MarkInText): void => {
    last.current = at;
    toggleText(true);
    setUnfolded((before) => ({ ...before, lines: Math.max(before.lines, line + 1) }));
  };
  return {
    textOpen,
    toggleText,
    ...unfolded,
    waivedOpen,
    toggleWaived,
    mark,
    unchecked: unchecked.map(({ at }) => at),
    openMark: (opened) => {
      // It may have been opened from elsewhere, and closed it leaves the focus on its number.
      if (opened === undefined && mark !== undefined) setFocus({ on: textMark(mark) });
      if (opened !== undefined) last.current = opened;
      setMark(opened);
    },
    nextUnchecked: () => {
      const next = unchecked.find(({ at }) => at > last.current) ?? unchecked[0];
      if (next === undefined) return;
      unfoldTo(next);
      setMark(next.at);
    },
    showInText: (at) => {
      const shown = marks.findLast((one) => one.at <= at) ?? marks[0];
      if (shown === undefined) return;
      unfoldTo(shown);
      setFocus({ on: textMark(shown.at) });
    },
    showFinding: (id) => {
      const { waiver } = findings.find((finding) => finding.id === id) ?? {};
      const beside = findings.filter(
        (one) => (one.waiver === undefined) === (waiver === undefined)
      );
      const index = beside.findIndex((finding) => finding.id === id);
      if (waiver !== undefined) toggleWaived(true);
      setUnfolded((before) => ({ ...before, findings: Math.max(before.findings, index + 1) }));
      setMark(undefined);
      setFocus({ on: findingCard(id) });
    },
  };
}

interface MarkInText {
  readonly at: number;
  readonly line: number;
  readonly isUnchecked: boolean;
}

function marksIn(lines: ProofreadView["lines"]): readonly MarkInText[] {
  return lines.flatMap((pieces, line) =>
    pieces.flatMap(({ mark, verdict }) =>
      mark === undefined ? [] : [{ at: mark, line, isUnchecked: verdict === "unchecked" }]
    )
  );
}
