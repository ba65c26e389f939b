/** Whether the name of a sheet says that last year's table is kept on it: 上年收支总表, 收支总表（去年）. */
export function isNamedLastYear(sheet: string): boolean {
  return /上年|去年|上一年/.test(sheet.replace(/\s/g, ""));
}
