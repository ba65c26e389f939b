import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { PlaceView } from "../../core/report/checkView";
import { CellText } from "./CellText";
import { PlaceLink } from "./PlaceLink";

/** A number of a sum with the cell that it stands in; of another workbook without a way to it. */
export interface ListedTerm extends Partial<PlaceView> {
  readonly name: string;
  readonly amount: string;
  /** Shown where the terms are not simply added. */
  readonly sign?: 1 | -1;
}

/** The numbers of a sum, one below the other, each with its cell. */
export function TermList({ terms }: { readonly terms: readonly ListedTerm[] }): JSX.Element {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {terms.map((term, index) => (
        <li key={index} className={styles.term}>
          {term.sign !== undefined && (
            <span className={styles.sign}>{term.sign === 1 ? "+" : "−"}</span>
          )}
          <span className={styles.name}>
            <CellText text={term.name} /> <Place term={term} />
          </span>
          <span className={styles.amount}>
            <CellText text={term.amount} />
          </span>
        </li>
      ))}
    </ul>
  );
}

function Place({ term }: { readonly term: ListedTerm }): JSX.Element | null {
  const { cell, text } = term;
  if (text === undefined) return null;
  return cell === undefined ? <CellText text={text} /> : <PlaceLink place={{ cell, text }} />;
}

const useStyles = makeStyles({
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
