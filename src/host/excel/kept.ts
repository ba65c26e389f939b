/** The name under which the workbook keeps what is ours. */
const KEY = "gouji";

export async function loadKept(context: Excel.RequestContext): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load("value");
  await context.sync();
  return setting.isNullObject ? undefined : parsed(setting.value);
}

/** As JSON text: Excel turns some texts inside of objects into dates. */
export async function changeKept(
  context: Excel.RequestContext,
  change: (kept: unknown) => unknown
): Promise<void> {
  const { settings } = context.workbook;
  const setting = settings.getItemOrNullObject(KEY);
  setting.load("value");
  await context.sync();
  const before: unknown = setting.isNullObject ? undefined : setting.value;
  const value = change(parsed(before));
  const after = value === undefined ? undefined : JSON.stringify(value);
  if (after === before) return;
  if (after === undefined) setting.delete();
  else settings.add(KEY, after);
  await context.sync();
}

/** What is no JSON was kept by somebody else. */
function parsed(value: unknown): unknown {
  if (typeof value !== "string") return undefined;
  try {
    return JSON.parse(value);
  } catch {
    return undefined;
  }
}
