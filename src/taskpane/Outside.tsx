import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Language } from "../core/report/language";
import { THEMES, type Appearance } from "./theme";
import { PROBLEMS, PRODUCT } from "./words";

interface OutsideProps {
  readonly language: Language;
  readonly appearance: Appearance;
}

/** What the page says when it was opened outside of Excel. */
export function Outside({ language, appearance }: OutsideProps): JSX.Element {
  const styles = useStyles();
  return (
    <FluentProvider theme={THEMES[appearance]} className={styles.page}>
      <main>
        <h1 className={styles.title}>{PRODUCT[language]}</h1>
        <p>{PROBLEMS.outside[language]}</p>
      </main>
    </FluentProvider>
  );
}

const useStyles = makeStyles({
  page: {
    minHeight: "100vh",
    padding: tokens.spacingHorizontalL,
    boxSizing: "border-box",
  },
  title: { fontSize: tokens.fontSizeBase500, marginTop: 0 },
});
