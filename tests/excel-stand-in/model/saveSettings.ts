import { relatedPart } from "./originalPackage";
import type { PartEditor } from "./partEditor";
import { ADD_IN_REFERENCE, extensionPart, readSettings } from "./readSettings";
import type { XmlElement } from "./xml";
import { element, localName, newElement, parseXml, prefixOf } from "./xml";

const PANES = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const EXTENSION = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const NEW_EXTENSION = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{6F756A69-0000-4000-8000-000000000001}"><we:reference id="${ADD_IN_REFERENCE}" version="1.0" store="developer" storeType="Registry"/><we:alternateReferences/><we:properties/><we:bindings/></we:webextension>`;
const NEW_PANES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<wetp:taskpanes xmlns:wetp="http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>`;

/** Keeps the add-in's settings where Excel keeps them, if they changed; a file without any gets no part for them. */
export function writeSettings(editor: PartEditor, settings: ReadonlyMap<string, unknown>): void {
  const before = JSON.stringify([...readSettings(editor.original)]);
  if (before === JSON.stringify([...settings])) return;
  const part = extensionPart(editor.original) ?? addExtension(editor);
  const { root } = editor.edit(part, NEW_EXTENSION);
  const bag = element(root, "properties");
  if (bag === undefined) return;
  const properties = [...settings].map(([name, value]): XmlElement =>
    newElement(`${prefixOf(root)}property`, { name, value: JSON.stringify(value) })
  );
  bag.children = properties;
}

function addExtension(editor: PartEditor): string {
  const known = relatedPart(editor.original, "", "webextensiontaskpanes");
  const panes = known ?? "xl/webextensions/taskpanes.xml";
  if (known === undefined) {
    editor.put(panes, parseXml(NEW_PANES));
    editor.relate("", PANES, panes);
    editor.setContentType(panes, "application/vnd.ms-office.webextensiontaskpanes+xml");
  }
  let number = 1;
  while (editor.has(`xl/webextensions/webextension${number}.xml`)) number++;
  const part = `xl/webextensions/webextension${number}.xml`;
  editor.put(part, parseXml(NEW_EXTENSION));
  editor.setContentType(part, "application/vnd.ms-office.webextension+xml");
  const id = editor.relate(panes, EXTENSION, `/${part}`);
  const { root } = editor.edit(panes, NEW_PANES);
  const reference = newElement(`${prefixOf(root)}webextensionref`, { "r:id": id });
  reference.attributes.set(
    "xmlns:r",
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  );
  const look = { dockstate: "right", visibility: 0, width: 350, row: 1 };
  if (localName(root) === "taskpanes") {
    root.children.push(newElement(`${prefixOf(root)}taskpane`, look, [reference]));
  }
  return part;
}
