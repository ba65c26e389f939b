import { makeStyles } from "@fluentui/react-components";
import type { JSX } from "react";

/**
 * Text that may come from a workbook. It stays text, breaks where it must, and turns the direction of nothing around
 * it: control characters and those that steer direction are shown as a replacement character.
 */
export function CellText({ text }: { readonly text: string }): JSX.Element {
  const styles = useStyles();
  return <bdi className={styles.text}>{text.replace(UNSEEN, "\uFFFD")}</bdi>;
}

// Line breaks and tabs are left to the browser, which shows them as blanks.
const UNSEEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

const useStyles = makeStyles({
  text: { unicodeBidi: "isolate", overflowWrap: "anywhere" },
});
