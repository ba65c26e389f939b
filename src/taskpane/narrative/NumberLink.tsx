import { makeStyles, mergeClasses, tokens, Tooltip } from "@fluentui/react-components";
import type { JSX } from "react";
import type { NumberTermView, NumberView } from "../../core/report/narrativeView";
import type { Wording } from "../../core/wording";
import { CellText } from "../parts/CellText";
import { usePane } from "../PaneContext";
import { NARRATIVE } from "./words";

export interface NumberLinkProps {
  readonly number: NumberView;
  readonly open: boolean;
  readonly onPress: () => void;
}

/** Numbers that wait for a look carry this attribute. */
export const CHANGED_NUMBER = "data-changed-number";

/** A number of the text: pointed at it tells its terms, pressed it shows its cells. */
export function NumberLink({ number, open, onPress }: NumberLinkProps): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  const { text, changed, outdatedBy } = number;
  return (
    <Tooltip
      relationship="description"
      withArrow
      positioning="below"
      content={{ children: <Terms number={number} />, className: styles.tip }}
    >
      <button
        type="button"
        aria-expanded={open}
        aria-label={say(label(number))}
        {...(changed !== undefined && { [CHANGED_NUMBER]: "" })}
        className={mergeClasses(
          styles.number,
          changed !== undefined && styles.changed,
          outdatedBy !== undefined && styles.outdated
        )}
        onClick={onPress}
      >
        {text}
      </button>
    </Tooltip>
  );
}

function label({ text, changed, outdatedBy }: NumberView): Wording {
  if (outdatedBy !== undefined) return NARRATIVE.numberOutdated(text, outdatedBy);
  if (changed === undefined) return NARRATIVE.number(text);
  return changed.before === undefined
    ? NARRATIVE.numberNew(text)
    : NARRATIVE.numberChanged(text, changed.before);
}

const MOST_TERMS = 6;

function Terms({ number }: { readonly number: NumberView }): JSX.Element {
  const { say } = usePane();
  const { explanation, changed, outdatedBy, terms, base } = number;
  const all = [...terms, ...base];
  const more = all.length - MOST_TERMS;
  return (
    <>
      <div>
        <CellText text={explanation} />
      </div>
      {changed?.before !== undefined && <div>{say(NARRATIVE.was(changed.before))}</div>}
      {outdatedBy !== undefined && <div>{say(NARRATIVE.nowIs(outdatedBy))}</div>}
      {all.slice(0, MOST_TERMS).map((term, index) => (
        <div key={index}>
          <CellText text={inOneLine(term)} />
        </div>
      ))}
      {more > 0 && <div>{say(NARRATIVE.moreTerms(more))}</div>}
    </>
  );
}

function inOneLine({ sign, name, text, amount }: NumberTermView): string {
  return `${sign === 1 ? "+" : "−"} ${name}${text === undefined ? "" : ` ${text}`} ${amount}`;
}

const useStyles = makeStyles({
  tip: { maxWidth: "280px" },
  number: {
    padding: 0,
    border: "none",
    borderBottom: `1px dotted ${tokens.colorNeutralStrokeAccessible}`,
    background: "none",
    color: tokens.colorBrandForegroundLink,
    font: "inherit",
    cursor: "pointer",
    ":hover": { color: tokens.colorBrandForegroundLinkHover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  changed: {
    backgroundColor: tokens.colorPaletteYellowBackground2,
    color: tokens.colorNeutralForeground1,
    "@media (forced-colors: active)": { outline: "2px solid Mark" },
  },
  outdated: {
    borderBottom: `2px solid ${tokens.colorStatusDangerForeground3}`,
    color: tokens.colorStatusDangerForeground3,
  },
});
