import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { RightSentence } from "../../core/report/proofreadView";
import { CellText } from "../parts/CellText";

/** A sentence with the words that matter in bold. */
export function Sentence({ sentence }: { readonly sentence: RightSentence }): JSX.Element {
  const styles = useStyles();
  const { before, right, after } = sentence;
  return (
    <span lang="zh-CN">
      <CellText text={before} />
      <strong className={styles.right}>
        <CellText text={right} />
      </strong>
      <CellText text={after} />
    </span>
  );
}

const useStyles = makeStyles({
  right: { fontWeight: tokens.fontWeightBold, textDecorationLine: "underline" },
});
