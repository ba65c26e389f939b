/** A button that the add-in puts on the ribbon. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly tip: string;
  /** addresses by size in pixels */
  readonly icons: ReadonlyMap<number, string>;
  readonly action:
    | { readonly kind: "function"; readonly name: string }
    | { readonly kind: "pane"; readonly url: string };
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** What a manifest says that Excel shows. */
export interface AddIn {
  readonly id: string;
  readonly name: string;
  readonly icon: string;
  readonly tab: { readonly label: string; readonly groups: readonly RibbonGroup[] };
  /** page in which the functions of buttons run */
  readonly functionsUrl: string;
  readonly paneUrl: string;
}

/**
 * Reads an add-in only manifest.
 * @param served address under which its pages are really served, in place of the folder that the manifest names
 * @throws Error that names what is missing
 */
export function readManifest(xml: string, locale: string, served: URL): AddIn {
  const root = new DOMParser().parseFromString(xml, "text/xml");
  const broken = root.querySelector("parsererror");
  if (broken !== null) throw new Error(`manifest.xml: ${broken.textContent}`);
  const source = value(only(root, "DefaultSettings > SourceLocation"), locale);
  const named = new URL(".", source).href;
  const place = (url: string): string =>
    url.startsWith(named) ? new URL(url.slice(named.length), served).href : url;
  const resource = (from: Element | Document, selector: string): string => {
    const id = only(from, selector).getAttribute("resid") ?? "";
    return value(only(root, `Resources [id="${CSS.escape(id)}"]`), locale);
  };
  const tab = only(root, "CustomTab");
  return {
    id: only(root, "OfficeApp > Id").textContent,
    name: value(only(root, "OfficeApp > DisplayName"), locale),
    icon: place(value(only(root, "OfficeApp > IconUrl"), locale)),
    functionsUrl: place(resource(root, "FunctionFile")),
    paneUrl: place(source),
    tab: {
      label: resource(tab, ":scope > Label"),
      groups: [...tab.querySelectorAll(":scope > Group")].map((group) => ({
        label: resource(group, ":scope > Label"),
        buttons: [...group.querySelectorAll(":scope > Control")].map((control) =>
          readButton(control, resource, place)
        ),
      })),
    },
  };
}

function readButton(
  control: Element,
  resource: (from: Element, selector: string) => string,
  place: (url: string) => string
): RibbonButton {
  const images = [...control.querySelectorAll(":scope > Icon > *")];
  const icons = images.map((image) => {
    const size = Number(image.getAttribute("size"));
    const id = image.getAttribute("resid") ?? "";
    return [size, place(resource(control, `:scope > Icon > [resid="${CSS.escape(id)}"]`))] as const;
  });
  const action = only(control, ":scope > Action");
  const name = action.querySelector("FunctionName")?.textContent;
  return {
    id: control.getAttribute("id") ?? "",
    label: resource(control, ":scope > Label"),
    tip: resource(control, ":scope > Supertip > Description"),
    icons: new Map(icons),
    action:
      name === undefined
        ? { kind: "pane", url: place(resource(action, "SourceLocation")) }
        : { kind: "function", name },
  };
}

function only(from: Element | Document, selector: string): Element {
  const found = from.querySelector(selector);
  if (found === null) throw new Error(`manifest.xml: ${selector} is missing`);
  return found;
}

/** In the language asked for, where there is an override. */
function value(element: Element, locale: string): string {
  const overrides = [...element.children].filter((child) => child.localName === "Override");
  const own = overrides.find((child) => child.getAttribute("Locale") === locale);
  return own?.getAttribute("Value") ?? element.getAttribute("DefaultValue") ?? "";
}
