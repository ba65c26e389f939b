/** Percent of the window; Excel itself keeps it from getting too small. */
const SIZE = { width: 28, height: 38 } as const;

/** The one that is shown; Excel shows no second one. */
let shown: Office.Dialog | undefined;

/**
 * Shows a page of ours in a small dialog of Excel.
 * @param page address below this page's folder, such as `result.html?…`
 * @returns whether it is shown; Excel may lack dialogs or show another one already, the user may refuse it
 */
export function showResultDialog(page: string): Promise<boolean> {
  if (!Office.context.requirements.isSetSupported("DialogApi", "1.1"))
    return Promise.resolve(false);
  const address = new URL(page, window.location.href).href;
  return new Promise((resolve) => {
    const options = { ...SIZE, displayInIframe: true };
    Office.context.ui.displayDialogAsync(address, options, (result) => {
      if (result.status !== Office.AsyncResultStatus.Succeeded) {
        resolve(false);
        return;
      }
      const dialog = result.value;
      shown = dialog;
      dialog.addEventHandler(Office.EventType.DialogMessageReceived, hideResultDialog);
      dialog.addEventHandler(Office.EventType.DialogEventReceived, () => {
        // The user has closed it.
        if (shown === dialog) shown = undefined;
      });
      resolve(true);
    });
  });
}

/** Takes the dialog away, if one is shown: what it tells is about to be outdated, and it would keep the next one out. */
export function hideResultDialog(): void {
  const dialog = shown;
  shown = undefined;
  try {
    dialog?.close();
  } catch {
    // It has gone meanwhile.
  }
}

/** For the page in the dialog: asks for being closed. */
export function closeResultDialog(): void {
  Office.context.ui.messageParent("close");
}
