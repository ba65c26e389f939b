import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { outline } from "../../src/host/file/xmlOutline";
import type { XmlElement } from "../../src/host/file/xmlOutline";

/** The repository. */
export const ROOT = join(import.meta.dirname, "../..");

/** manifest.xml as it stands in the repository. */
export const SOURCE = readFileSync(join(ROOT, "manifest.xml"), "utf8");

const DEVELOPMENT = "https://localhost:3000/";

/** One text or address of the manifest, by its id; what is shown before the ribbon has the name of its element. */
interface Resource {
  readonly id: string;
  readonly kind: "Image" | "Url" | "Short" | "Long";
  readonly value: string;
  readonly english: string | undefined;
}

/**
 * What is wrong with a manifest, in sentences; nothing for one that Excel takes and that keeps what it promises.
 * @throws {UnreadableFile} when it is no XML
 */
export function manifestProblems(xml: string, origin = DEVELOPMENT): readonly string[] {
  const elements = [...everyElement(outline(xml, "manifest.xml", 30))];
  const resources = [...shownBeforeRibbon(elements), ...resourcesOf(elements)];
  return [
    ...danglingNames(elements, resources),
    ...resources.flatMap(textProblems),
    ...resources.flatMap((resource) => addressProblems(resource, origin)),
    ...iconProblems(elements, resources),
    ...functionProblems(elements, xml),
    ...repeated(resources.map(({ id }) => id)),
    ...repeated(elements.flatMap((element) => controlId(element))),
  ];
}

/** The text of the first element of that name. */
export function textOf(xml: string, name: string): string {
  const found = [...everyElement(outline(xml, "manifest.xml", 30))].find((it) => it.name === name);
  return found === undefined ? "" : xml.slice(found.contentStart, found.contentEnd);
}

/** The step of the build that writes the manifest for an address. */
export async function manifestFor(
  text: string,
  options: { readonly origin: string; readonly version: string }
): Promise<string> {
  const file = pathToFileURL(join(ROOT, ".config/webpack/manifestFor.mjs")).href;
  const step = (await import(file)) as { manifestFor: (...args: unknown[]) => string };
  return step.manifestFor(text, options);
}

function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element;
  for (const child of element.children) yield* everyElement(child);
}

function shownBeforeRibbon(elements: readonly XmlElement[]): readonly Resource[] {
  const kinds = {
    DisplayName: "Short",
    Description: "Long",
    IconUrl: "Image",
    HighResolutionIconUrl: "Image",
    SupportUrl: "Url",
    SourceLocation: "Url",
  } as const;
  return elements.flatMap((element) => {
    const kind = Object.entries(kinds).find(([name]) => name === element.name)?.[1];
    return kind === undefined || element.attributes.has("resid")
      ? []
      : [resource(element, kind, element.name)];
  });
}

function resourcesOf(elements: readonly XmlElement[]): readonly Resource[] {
  const kinds = {
    Images: "Image",
    Urls: "Url",
    ShortStrings: "Short",
    LongStrings: "Long",
  } as const;
  return Object.entries(kinds).flatMap(([list, kind]) =>
    elements
      .filter(({ name }) => name === list)
      .flatMap(({ children }) => children)
      .map((element) => resource(element, kind, element.attributes.get("id") ?? ""))
  );
}

function resource(element: XmlElement, kind: Resource["kind"], id: string): Resource {
  const english = element.children.find(({ attributes }) => attributes.get("Locale") === "en-US");
  return {
    id,
    kind,
    value: element.attributes.get("DefaultValue") ?? "",
    english: english?.attributes.get("Value"),
  };
}

function danglingNames(elements: readonly XmlElement[], resources: readonly Resource[]): string[] {
  const named = elements.flatMap(({ attributes }) => attributes.get("resid") ?? []);
  const known = new Set(resources.map(({ id }) => id));
  const missing = named.filter((id) => !known.has(id)).map((id) => `${id} is not defined`);
  const unused = resources
    .filter(({ id }) => id.includes(".") && !named.includes(id))
    .map(({ id }) => `${id} is never used`);
  return [...missing, ...unused];
}

/** Lengths that Excel takes, from the reference of the manifest; names of resources have at most 32 characters. */
function textProblems({ id, kind, value, english }: Resource): string[] {
  const problems = id.length > 32 ? [`${id}: the name is too long`] : [];
  if (value === "") problems.push(`${id} is empty`);
  if (kind !== "Short" && kind !== "Long") return problems;
  const limit = kind === "Short" ? 125 : 250;
  if (english === undefined || english === "") problems.push(`${id} is not said in English`);
  if (value.length > limit || (english ?? "").length > limit) problems.push(`${id} is too long`);
  if (/[^\u0020-\u007e]/.test(english ?? "")) problems.push(`${id}: the English is not English`);
  return problems;
}

/** Every address lies under the origin, and what it names is built. */
function addressProblems({ id, kind, value }: Resource, origin: string): string[] {
  if (kind === "Short" || kind === "Long") return [];
  if (!value.startsWith(origin)) return [`${id} leads elsewhere: ${value}`];
  const [file = ""] = value.slice(origin.length).split("?");
  const sources = kind === "Image" ? [file] : [`src/taskpane/${file}`, `src/commands/${file}`];
  return sources.some((path) => existsSync(join(ROOT, path))) ? [] : [`${id}: no file ${file}`];
}

function iconProblems(elements: readonly XmlElement[], resources: readonly Resource[]): string[] {
  const icons = elements.filter(({ name }) => name === "Icon");
  const missing = icons.flatMap(({ children }) => {
    const sizes = children.map(({ attributes }) => attributes.get("size"));
    return ["16", "32", "80"].filter((size) => !sizes.includes(size));
  });
  const promised = icons.flatMap(({ children }) =>
    children.map(({ attributes }) => [attributes.get("resid"), attributes.get("size")] as const)
  );
  const own = [
    ["IconUrl", "32"],
    ["HighResolutionIconUrl", "64"],
  ] as const;
  const wrong = [...promised, ...own].flatMap(([id, size]) => {
    const address = resources.find((it) => it.id === id)?.value ?? "";
    const drawn = pictureSize(join(ROOT, "assets", address.replace(/^.*\//, "")));
    return drawn === `${size}×${size}` ? [] : [`${id} is ${drawn}, not ${size}×${size}`];
  });
  return [...missing.map((size) => `an icon has no ${size} px`), ...wrong];
}

/** Width and height in the header of a PNG. */
function pictureSize(file: string): string {
  if (!existsSync(file)) return "missing";
  const bytes = readFileSync(file);
  return `${bytes.readUInt32BE(16)}×${bytes.readUInt32BE(20)}`;
}

/** A button that runs a function of a name that nobody registers does nothing, and Excel says so only later. */
function functionProblems(elements: readonly XmlElement[], xml: string): string[] {
  const named = elements
    .filter(({ name }) => name === "FunctionName")
    .map(({ contentStart, contentEnd }) => xml.slice(contentStart, contentEnd));
  return named
    .filter((name) => !registered().includes(name))
    .map((name) => `nobody registers ${name}`);
}

/** The names under which the ribbon's functions are registered: `onRibbonButton("checkWorkbook", …)`. */
function registered(): readonly string[] {
  const folder = join(ROOT, "src/commands");
  return readdirSync(folder)
    .filter((file) => file.endsWith(".ts"))
    .flatMap((file) => [
      ...readFileSync(join(folder, file), "utf8").matchAll(/onRibbonButton\("(\w+)"/g),
    ])
    .flatMap(([, name]) => name ?? []);
}

function controlId({ name, attributes }: XmlElement): string[] {
  const isControl = name === "Control" || name === "Group" || name === "CustomTab";
  return isControl ? [attributes.get("id") ?? "a control has no id"] : [];
}

function repeated(ids: readonly string[]): string[] {
  return ids.filter((id, at) => ids.indexOf(id) !== at).map((id) => `${id} stands there twice`);
}
