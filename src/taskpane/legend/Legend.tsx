import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type CSSProperties, type JSX } from "react";
import type { Severity } from "../../core/checking/finding";
import { HIGHLIGHT_LOOKS, SEVERITIES_BY_GRAVITY } from "../../core/report/annotation";
import { usePane } from "../PaneContext";
import { BORDERS, EMPHASES, LEGEND, SEVERITY_MEANINGS, SEVERITY_NAMES } from "../words";

/** How highlighted cells look in the sheet: a cell of each kind, and in words what beside the colour tells it apart. */
export function Legend(): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  const titleId = useId();
  return (
    <section aria-labelledby={titleId} className={styles.legend}>
      <div id={titleId} className={styles.title}>
        {say(LEGEND.title)}
      </div>
      <ul className={styles.list}>
        {SEVERITIES_BY_GRAVITY.map((severity) => (
          <li key={severity} className={styles.entry}>
            <span aria-hidden className={styles.cell} style={cellStyle(severity)}>
              {say(LEGEND.sample)}
            </span>
            <span>
              <strong>{say(SEVERITY_NAMES[severity])}</strong>
              {looks(severity, say)} {say(SEVERITY_MEANINGS[severity])}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function looks(severity: Severity, say: ReturnType<typeof usePane>["say"]): string {
  const { emphasis, border } = HIGHLIGHT_LOOKS[severity];
  const words = [say(EMPHASES[emphasis]), say(BORDERS[border])].filter((word) => word !== "");
  return ` · ${words.join(" · ")} ·`;
}

function cellStyle(severity: Severity): CSSProperties {
  const { fill, font, emphasis, border } = HIGHLIGHT_LOOKS[severity];
  return {
    backgroundColor: `#${fill}`,
    color: `#${font}`,
    fontWeight: emphasis === "bold" ? "bold" : "normal",
    fontStyle: emphasis === "italic" ? "italic" : "normal",
    textDecoration: emphasis === "underline" ? "underline" : "none",
    border: border === "none" ? "1px solid transparent" : `1px ${BORDER_STYLES[border]} #${font}`,
  };
}

const BORDER_STYLES = { thin: "solid", dashed: "dashed", dotted: "dotted" } as const;

const useStyles = makeStyles({
  legend: {
    padding: tokens.spacingHorizontalS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  title: { marginBottom: tokens.spacingVerticalXS, fontWeight: tokens.fontWeightSemibold },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  entry: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  // The colours are those of the sheet, whatever Office looks like.
  cell: {
    flexShrink: 0,
    minWidth: "52px",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    textAlign: "right",
    forcedColorAdjust: "none",
  },
});
