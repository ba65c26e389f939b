import type { XmlElement } from "./xml";
import { decodeEscapes, element, elements, textOf } from "./xml";

/** Text of a shared or inline string without the phonetic readings beside it. */
export function stringText(item: XmlElement | undefined): string {
  const runs = elements(item, "r").map((run) => textOf(element(run, "t")));
  return decodeEscapes(textOf(element(item, "t")) + runs.join(""));
}
