import type { OriginalPackage } from "./originalPackage";
import { readXml, relatedPart, relationshipsOf } from "./originalPackage";
import { attribute, element, elements } from "./xml";

/** The add-in as the workbook knows it: the id in manifest.xml would stand here too; the stand-in runs one add-in only. */
export const ADD_IN_REFERENCE = "gouji";

/** Settings that the add-in left in the file, where Excel keeps them: in the web extension's bag of properties. */
export function readSettings(original: OriginalPackage): Map<string, unknown> {
  const settings = new Map<string, unknown>();
  const part = extensionPart(original);
  const bag = element(readXml(original, part)?.root, "properties");
  for (const property of elements(bag, "property")) {
    const name = attribute(property, "name");
    const value = attribute(property, "value");
    if (name === undefined || value === undefined) continue;
    try {
      settings.set(name, JSON.parse(value));
    } catch {
      settings.set(name, value);
    }
  }
  return settings;
}

/** The part of our own extension; undefined when the file has none. */
export function extensionPart(original: OriginalPackage): string | undefined {
  const panes = relatedPart(original, "", "webextensiontaskpanes");
  if (panes === undefined) return undefined;
  return relationshipsOf(original, panes)
    .filter((relation) => relation.kind === "webextension")
    .map((relation) => relation.target)
    .find((part) => {
      const reference = element(readXml(original, part)?.root, "reference");
      return attribute(reference, "id") === ADD_IN_REFERENCE;
    });
}
