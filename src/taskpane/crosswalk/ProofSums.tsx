import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { ProofTermView, ProofView } from "../../core/report/crosswalkView";
import type { Wording } from "../../core/wording";
import { CellText } from "../parts/CellText";
import { Folded } from "../parts/Folded";
import { PlaceLink } from "../parts/PlaceLink";
import { usePane } from "../PaneContext";
import { CROSSWALK } from "./words";

/** The sums behind a proof, each number with its cell. */
export function ProofSums({ proof }: { readonly proof: ProofView }): JSX.Element {
  return (
    <>
      <Terms name={CROSSWALK.ofInstitution} terms={proof.ofInstitution} />
      <Terms name={CROSSWALK.institution} terms={proof.institution} />
      <Terms name={CROSSWALK.ofAdministration} terms={proof.ofAdministration} />
      {proof.accounted.map(({ rows, functions }, index) => (
        <Terms key={index} name={CROSSWALK.accounted} terms={[...rows, ...functions]} />
      ))}
    </>
  );
}

interface TermsProps {
  readonly name: Wording;
  readonly terms: readonly ProofTermView[];
}

const TERMS_AT_ONCE = 8;
const MORE_TERMS = 40;

function Terms({ name, terms }: TermsProps): JSX.Element | null {
  const { say } = usePane();
  const styles = useStyles();
  if (terms.length === 0) return null;
  return (
    <div className={styles.terms}>
      <div className={styles.name}>{say(name)}</div>
      <Folded items={terms} first={TERMS_AT_ONCE} step={MORE_TERMS}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((term, index) => (
              <li key={index} className={styles.term}>
                <span className={styles.what}>
                  <CellText text={term.name} /> <PlaceLink place={term} />
                </span>
                <span className={styles.amount}>
                  <CellText text={term.amount} />
                </span>
              </li>
            ))}
          </ul>
        )}
      </Folded>
    </div>
  );
}

const useStyles = makeStyles({
  terms: {
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  term: { display: "flex", justifyContent: "space-between", gap: tokens.spacingHorizontalS },
  what: { minWidth: 0, overflowWrap: "anywhere" },
  amount: { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
});
