import { makeStyles, mergeClasses, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { CorrectionPreview } from "../../app/checkSession";
import type { CellContent } from "../../app/openWorkbook";
import { cellName } from "../../core/workbook/address";
import { CellText } from "../parts/CellText";
import { InlinePanel } from "../parts/InlinePanel";
import { WriteOrCancel } from "../parts/WriteOrCancel";
import { usePane } from "../PaneContext";
import { CORRECTION } from "../words";

type WrittenAs = "value" | "formula";

/** What 更正 would write, before it does. */
export default function CorrectionPanel(props: {
  readonly preview: CorrectionPreview;
}): JSX.Element {
  const { preview } = props;
  const { session, state, say } = usePane();
  const styles = useStyles();
  const { before, value, formula } = preview;
  // Where a formula stood, a formula belongs.
  const [as, setAs] = useState<WrittenAs>(
    before.kind === "formula" && formula !== undefined ? "formula" : "value"
  );
  const cancel = (): void => {
    session.cancelCorrection();
  };
  const busy = state.work?.task === "correct";
  return (
    <InlinePanel title={say(CORRECTION.title(cellName(preview.cell)))} onClose={cancel}>
      <dl className={styles.list}>
        <dt className={styles.name}>{say(CORRECTION.before)}</dt>
        <dd className={mergeClasses(styles.content, styles.old)}>
          <Content content={before} />
        </dd>
        <dt className={styles.name}>{say(CORRECTION.after)}</dt>
        <dd className={styles.content}>
          <Content content={as === "formula" && formula !== undefined ? formula : value} />
        </dd>
      </dl>
      {formula !== undefined && (
        <RadioGroup
          layout="horizontal"
          aria-label={say(CORRECTION.after)}
          value={as}
          onChange={(_, data) => {
            setAs(data.value === "formula" ? "formula" : "value");
          }}
        >
          <Radio value="value" label={say(CORRECTION.asValue)} />
          <Radio value="formula" label={say(CORRECTION.asFormula)} />
        </RadioGroup>
      )}
      <div className={styles.hint}>{say(CORRECTION.keepsFormat)}</div>
      <WriteOrCancel
        busy={busy}
        onWrite={() => {
          void session.correct(as);
        }}
        onCancel={cancel}
      />
    </InlinePanel>
  );
}

function Content({ content }: { readonly content: CellContent }): JSX.Element {
  const { say } = usePane();
  switch (content.kind) {
    case "empty":
      return <>{say(CORRECTION.empty)}</>;
    case "number":
      return <CellText text={content.number.toLocaleString("zh-CN", ALL_DIGITS)} />;
    case "boolean":
      return <>{content.boolean ? "TRUE" : "FALSE"}</>;
    case "text":
      return <CellText text={content.text} />;
    case "error":
      return <CellText text={content.error} />;
    case "formula":
      return <CellText text={content.formula} />;
  }
}

/** As many decimals as a cell can hold: what is shown is what is written. */
const ALL_DIGITS = { maximumFractionDigits: 15 } as const;

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "auto 1fr",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  name: { color: tokens.colorNeutralForeground2 },
  content: {
    margin: 0,
    minWidth: 0,
    textAlign: "right",
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
  },
  old: { textDecorationLine: "line-through", fontWeight: tokens.fontWeightRegular },
  hint: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});
