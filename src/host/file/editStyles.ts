import type { PackageEdit } from "./packageEdit";
import { emptyStyles } from "./stylesPatch";

/** Patches the styles part of a workbook, or that of one that has none yet. */
export function editStyles<Patched extends { readonly xml: string }>(
  edit: PackageEdit,
  patch: (xml: string, part: string) => Patched
): Patched {
  const present = edit.relationships.find(({ type }) => type === "styles")?.target;
  const part = present ?? edit.addPart("styles", "styles", STYLES_CONTENT).part;
  const patched = patch(
    present === undefined ? emptyStyles(edit.namespace) : edit.read(part),
    part
  );
  edit.write(part, patched.xml);
  return patched;
}

const STYLES_CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml";
