/**
 * Connects a button of the ribbon, by its function's name in manifest.xml, with what it does. Excel hears that it is done
 * in any case: else it would wait, and refuse the next click. A click while one is under way does nothing.
 * @param task tells its own failures; must not reject
 */
export function onRibbonButton(name: string, task: () => Promise<void>): void {
  // Opened by itself in a browser, the page has no ribbon to serve.
  if (typeof Office === "undefined") return;
  Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
    void runOnce(task).finally(() => {
      event.completed();
    });
  });
}

/** One for all buttons: they work on the same workbook. */
let isRunning = false;

async function runOnce(task: () => Promise<void>): Promise<void> {
  if (isRunning) return;
  isRunning = true;
  try {
    await task();
  } finally {
    isRunning = false;
  }
}
