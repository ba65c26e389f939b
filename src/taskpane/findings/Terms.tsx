import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { TermView } from "../../core/report/checkView";
import { CellText } from "../parts/CellText";
import { Disclosure } from "../parts/Disclosure";
import { Folded } from "../parts/Folded";
import { PlaceLink } from "../parts/PlaceLink";
import { usePane } from "../PaneContext";
import { FINDINGS } from "../words";

/** So few terms need no opening: they say where the number comes from. */
const FEW = 2;
const LONG_SUM = 8;

/** The sum that the expected value comes from, each term with its cell. */
export function Terms({ terms }: { readonly terms: readonly TermView[] }): JSX.Element | null {
  const { say } = usePane();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  if (terms.length === 0) return null;
  if (terms.length <= FEW) {
    return (
      <div>
        <div className={styles.label}>{say(FINDINGS.shortTerms)}</div>
        <TermList terms={terms} />
      </div>
    );
  }
  return (
    <div>
      <Disclosure open={open} onToggle={setOpen} label={say(FINDINGS.terms(terms.length))}>
        <Folded items={terms} first={LONG_SUM}>
          {(shown) => <TermList terms={shown} />}
        </Folded>
      </Disclosure>
    </div>
  );
}

function TermList({ terms }: { readonly terms: readonly TermView[] }): JSX.Element {
  const styles = useStyles();
  const plain = terms.length === 1 && terms[0]?.sign === 1;
  return (
    <ul className={styles.list}>
      {terms.map((term, index) => (
        <li key={index} className={styles.term}>
          {!plain && <span className={styles.sign}>{term.sign === 1 ? "+" : "−"}</span>}
          <span className={styles.name}>
            <CellText text={term.name} /> <PlaceLink place={term} />
          </span>
          <span className={styles.amount}>
            <CellText text={term.amount} />
          </span>
        </li>
      ))}
    </ul>
  );
}

const useStyles = makeStyles({
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  term: {
    display: "flex",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXXS} 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  sign: { width: "1em", flexShrink: 0, textAlign: "center" },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  amount: { flexShrink: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
});
