/** The name under which the workbook keeps what is ours. */
const KEY = "gouji";

export async function loadKept(context: Excel.RequestContext): Promise<unknown> {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load("value");
  await context.sync();
  return setting.isNullObject ? undefined : parsed(setting.value);
}

/** As JSON text: Excel turns some texts inside of objects into dates. */
export async function saveKept(context: Excel.RequestContext, value: unknown): Promise<void> {
  const { settings } = context.workbook;
  if (value !== undefined) {
    settings.add(KEY, JSON.stringify(value));
    await context.sync();
    return;
  }
  const setting = settings.getItemOrNullObject(KEY);
  setting.load("key");
  await context.sync();
  if (setting.isNullObject) return;
  setting.delete();
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
