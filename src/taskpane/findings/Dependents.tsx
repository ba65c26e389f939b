import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { FindingView } from "../../core/report/checkView";
import { CellText } from "../parts/CellText";
import { Disclosure } from "../parts/Disclosure";
import { Folded } from "../parts/Folded";
import { PlaceLink } from "../parts/PlaceLink";
import { SeverityMark } from "../parts/SeverityMark";
import { Amounts } from "./Amounts";

const MOST_AT_ONCE = 20;

/** Findings that vanish with the one above, folded under it. */
export function Dependents({ finding }: { readonly finding: FindingView }): JSX.Element | null {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const { dependents, dependentsSentence } = finding;
  if (dependents.length === 0) return null;
  return (
    <div>
      <Disclosure open={open} onToggle={setOpen} label={dependentsSentence}>
        <Folded items={dependents} first={MOST_AT_ONCE} step={MOST_AT_ONCE}>
          {(shown) => (
            <ul className={styles.list}>
              {shown.map((dependent) => (
                <li key={dependent.key} className={styles.dependent}>
                  <SeverityMark severity={dependent.severity} name={dependent.severityName} />{" "}
                  {dependent.place !== undefined && <PlaceLink place={dependent.place} />}
                  <div>
                    <CellText text={dependent.statement} />
                  </div>
                  <Amounts finding={dependent} />
                </li>
              ))}
            </ul>
          )}
        </Folded>
      </Disclosure>
    </div>
  );
}

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  dependent: {
    padding: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderLeft: `2px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});
