import { useEffect } from "react";

/**
 * When what has the focus leaves the page and nothing takes its place, the focus goes to a control that is always there:
 * from nowhere, the next key would lead out of the pane. A user who is at work in the sheet keeps the keyboard.
 * @param fallback id of that control
 */
export function useFocusLeftBehind(fallback: string): void {
  useEffect(() => {
    let last: Element | undefined;
    const remember = ({ target }: FocusEvent): void => {
      last = target instanceof Element ? target : undefined;
    };
    // Hears of changes after React has made them all, and after those who hand the focus on by themselves.
    const observer = new MutationObserver(() => {
      if (last === undefined || last.isConnected) return;
      last = undefined;
      if (document.hasFocus() && document.activeElement === document.body)
        document.getElementById(fallback)?.focus();
    });
    document.addEventListener("focusin", remember);
    observer.observe(document.body, { childList: true, subtree: true });
    return () => {
      document.removeEventListener("focusin", remember);
      observer.disconnect();
    };
  }, [fallback]);
}
