/**
 * Excel on the web moves the focus itself when Tab is pressed in an add-in, from one control to the next. From anything
 * that has the focus without being a stop of the Tab key, such as a panel that has just opened, it throws the user out
 * of the pane or holds him there. From there the browser knows the way, and the key is kept from office.js.
 */
export function freeTabKey(): void {
  // office.js listens on the window, which hears of a key last.
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Tab" || !(event.target instanceof HTMLElement)) return;
    if (event.target.tabIndex < 0) event.stopPropagation();
  });
}
