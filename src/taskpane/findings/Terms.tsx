import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { TermView } from "../../core/report/checkView";
import { Disclosure } from "../parts/Disclosure";
import { Folded } from "../parts/Folded";
import { TermList } from "../parts/TermList";
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
        <Signed terms={terms} />
      </div>
    );
  }
  return (
    <div>
      <Disclosure open={open} onToggle={setOpen} label={say(FINDINGS.terms(terms.length))}>
        <Folded items={terms} first={LONG_SUM}>
          {(shown) => <Signed terms={shown} />}
        </Folded>
      </Disclosure>
    </div>
  );
}

/** One number taken as it is needs no sign. */
function Signed({ terms }: { readonly terms: readonly TermView[] }): JSX.Element {
  const plain = terms.length === 1 && terms[0]?.sign === 1;
  return (
    <TermList
      terms={
        plain ? terms.map(({ cell, text, name, amount }) => ({ cell, text, name, amount })) : terms
      }
    />
  );
}

const useStyles = makeStyles({
  label: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
