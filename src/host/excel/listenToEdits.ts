import { hasExcelApi } from "./limits";
import type { ChangeEvent } from "./ownChanges";
import { runExcel } from "./runExcel";
import type { StopListening } from "../../app/openWorkbook";

type Hear = (event: ChangeEvent) => void;

interface Registered {
  readonly context: OfficeExtension.ClientRequestContext;
  remove(): void;
}

/** Hears of changed cells on every sheet and of sheets that come and go; registered in two syncs at most. */
export async function listenToEdits(
  context: Excel.RequestContext,
  hear: Hear
): Promise<StopListening> {
  const { worksheets } = context.workbook;
  const registered: Registered[] = [
    worksheets.onAdded.add(async ({ worksheetId }) => {
      hear({ sheet: worksheetId });
      await Promise.resolve();
    }),
    worksheets.onDeleted.add(async ({ worksheetId }) => {
      hear({ sheet: worksheetId });
      await Promise.resolve();
    }),
  ];
  const changed = handleChange(hear);
  if (hasExcelApi("1.9")) registered.push(worksheets.onChanged.add(changed));
  else {
    worksheets.load("items/id");
    await context.sync();
    registered.push(...worksheets.items.map((sheet) => sheet.onChanged.add(changed)));
  }
  await context.sync();
  return () =>
    runExcel(
      async (running) => {
        for (const handler of registered) handler.remove();
        await running.sync();
      },
      { context }
    );
}

function handleChange(hear: Hear): (event: Excel.WorksheetChangedEventArgs) => Promise<void> {
  return async ({ worksheetId, address, triggerSource }) => {
    hear({ sheet: worksheetId, address, trigger: triggerSource });
    await Promise.resolve();
  };
}
