import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { usePane } from "../PaneContext";
import { WELCOME } from "../words";

/** On the first run: what it does, what it never does, where the data stays, and how to begin. */
export function Welcome({ onRead }: { readonly onRead: () => void }): JSX.Element {
  const { say } = usePane();
  const styles = useStyles();
  return (
    <section className={styles.card}>
      <h2 className={styles.title}>{say(WELCOME.title)}</h2>
      <ul className={styles.list}>
        {[WELCOME.does, WELCOME.never, WELCOME.local].map((sentence) => (
          <li key={sentence.en}>{say(sentence)}</li>
        ))}
      </ul>
      <p className={styles.begin}>{say(WELCOME.howTo)}</p>
      <Button size="small" onClick={onRead}>
        {say(WELCOME.begin)}
      </Button>
    </section>
  );
}

const useStyles = makeStyles({
  card: {
    marginTop: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorBrandStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorNeutralForeground1,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: `${tokens.spacingVerticalS} 0`,
    paddingLeft: tokens.spacingHorizontalL,
  },
  begin: { margin: `0 0 ${tokens.spacingVerticalS}`, fontWeight: tokens.fontWeightSemibold },
});
