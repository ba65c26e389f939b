import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { ProofTermView, ProofView } from "../../core/report/crosswalkView";
import type { Wording } from "../../core/wording";
import { Folded } from "../parts/Folded";
import { TermList } from "../parts/TermList";
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
        {(shown) => <TermList terms={shown} />}
      </Folded>
    </div>
  );
}

const useStyles = makeStyles({
  terms: {
    paddingLeft: tokens.spacingHorizontalL,
    fontSize: tokens.fontSizeBase200,
  },
  name: { fontWeight: tokens.fontWeightSemibold },
});
