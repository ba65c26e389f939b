import { makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { CoverageView } from "../../core/report/checkView";
import { CellText } from "../parts/CellText";
import { Folded } from "../parts/Folded";
import { PlaceLink } from "../parts/PlaceLink";
import { usePane } from "../PaneContext";
import { COVERAGE } from "../words";

const MOST_AT_ONCE = 60;

/** How many numbers were checked, and on request which were not. */
export function Coverage({ coverage }: { readonly coverage: CoverageView }): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  const [shown, setShown] = useState(false);
  const all = coverage.unchecked.length === 0;
  return (
    <section>
      <h3 className={styles.title}>{say(COVERAGE.title)}</h3>
      <p className={styles.sentence}>
        <CellText text={coverage.sentence} />
      </p>
      {all ? (
        <p className={styles.sentence}>{say(COVERAGE.all)}</p>
      ) : (
        <Switch
          label={say(COVERAGE.show)}
          checked={shown}
          onChange={(_, data) => {
            setShown(data.checked);
          }}
        />
      )}
      {shown &&
        coverage.unchecked.map(({ sheet, places }) => (
          <div key={sheet} className={styles.sheet}>
            <h4 className={styles.name}>
              <CellText text={say(COVERAGE.perSheet(sheet, places.length))} />
            </h4>
            <Folded items={places} first={MOST_AT_ONCE} step={MOST_AT_ONCE * 5}>
              {(some) => (
                <ul className={styles.places}>
                  {some.map((place) => (
                    <li key={place.text}>
                      <PlaceLink place={place} />
                    </li>
                  ))}
                </ul>
              )}
            </Folded>
          </div>
        ))}
    </section>
  );
}

const useStyles = makeStyles({
  title: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  sentence: { margin: 0, color: tokens.colorNeutralForeground2 },
  sheet: { marginBottom: tokens.spacingVerticalS },
  name: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  places: {
    display: "flex",
    flexWrap: "wrap",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
});
