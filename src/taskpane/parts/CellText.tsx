import { makeStyles } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import { usePane } from "../PaneContext";

/**
 * Text that may come from a workbook. It stays text, breaks where it must, and turns the direction of nothing around
 * it: control characters and those that steer direction are shown as a replacement character. Where the pane speaks
 * English, what is quoted from the workbook is marked as Chinese, so that a screen reader changes its voice and the
 * browser takes the Chinese forms of the characters.
 */
export function CellText({ text }: { readonly text: string }): JSX.Element {
  const { state } = usePane();
  const styles = useStyles();
  const shown = text.replace(UNSEEN, "\uFFFD");
  return (
    <bdi className={styles.text}>{state.language === "zh" ? shown : withChineseMarked(shown)}</bdi>
  );
}

/** An English sentence has Chinese characters only where it quotes. */
function withChineseMarked(text: string): ReactNode {
  const parts: ReactNode[] = [];
  let end = 0;
  for (const { 0: quoted, index } of text.matchAll(CHINESE)) {
    parts.push(text.slice(end, index));
    parts.push(
      <span key={index} lang="zh-CN">
        {quoted}
      </span>
    );
    end = index + quoted.length;
  }
  return [...parts, text.slice(end)];
}

/** From the number before a name, as in 3、商品服务支出, to its last character; one line of the form is one piece. */
const CHINESE =
  /\d*[\p{Script=Han}\u3001-\u303F\uFF01-\uFF60]+(?:[\w·.\u2014-]*[\p{Script=Han}\u3001-\u303F\uFF01-\uFF60]+)*/gu;

// Line breaks and tabs are left to the browser, which shows them as blanks.
const UNSEEN =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;

const useStyles = makeStyles({
  text: { unicodeBidi: "isolate", overflowWrap: "anywhere" },
});
