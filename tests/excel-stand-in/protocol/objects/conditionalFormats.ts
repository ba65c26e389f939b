import type { Area } from "../../model/areas";
import { intersection } from "../../model/areas";
import type { ConditionalFormat } from "../../model/sheetModel";
import type { DifferentialLook } from "../../model/styles";
import { color, text, truth } from "../arguments";
import { LINES, sideOf } from "../borders";
import type { OnAreas, OnSheet } from "../host";
import { assertWritable, present } from "../host";
import { HostError, invalidArgument, itemNotFound, notImplemented } from "../hostError";
import type { HostObject, Scalar } from "../hostObject";
import { describe } from "../hostObject";

/** `range.conditionalFormats`: the rules that touch these cells. */
export const conditionalFormatsObject: (target: OnAreas) => HostObject = describe<OnAreas>({
  type: "ConditionalFormatCollection",
  items: (on) =>
    touching(on).map((rule) => format({ host: on.host, sheet: on.sheet, id: rule.id })),
  item: (on, id) => found(on, text(id, "id")),
  methods: {
    GetCount: { run: (on) => touching(on).length },
    GetItemAt: {
      run: (on, [index]) => {
        const rule = touching(on)[Number(index)];
        if (rule === undefined) throw itemNotFound("conditional format");
        return format({ host: on.host, sheet: on.sheet, id: rule.id });
      },
    },
    GetItemOrNullObject: {
      since: "1.14",
      run: (on, [id]) =>
        touching(on).some((rule) => rule.id === id) ? found(on, text(id, "id")) : null,
    },
    Add: { run: add },
    ClearAll: { run: clearAll },
  },
});

function touching(on: OnAreas): ConditionalFormat[] {
  return present(on).conditionalFormats.filter((rule) => touches(rule.areas, on.areas));
}

function touches(some: readonly Area[], others: readonly Area[]): boolean {
  return some.some((one) => others.some((other) => intersection(one, other) !== undefined));
}

function found(on: OnAreas, id: string): HostObject {
  if (!touching(on).some((rule) => rule.id === id)) throw itemNotFound(`conditional format ${id}`);
  return format({ host: on.host, sheet: on.sheet, id });
}

function add(on: OnAreas, [type]: readonly unknown[]): HostObject {
  assertWritable(on, "allowFormatCells");
  if (type !== "Custom") throw notImplemented(`ConditionalFormatCollection.add(${String(type)})`);
  const rule = on.host.model.addConditionalFormat(present(on), {
    areas: on.areas,
    type,
    formula: "",
    look: {},
    stopIfTrue: false,
  });
  return format({ host: on.host, sheet: on.sheet, id: rule.id });
}

/** Takes away everyone's rules; one that reaches beyond these cells is not cut up here. */
function clearAll(on: OnAreas): null {
  assertWritable(on, "allowFormatCells");
  for (const rule of touching(on)) {
    const isInside = rule.areas.every((area) =>
      on.areas.some((outer) => {
        const common = intersection(area, outer);
        return common?.rowCount === area.rowCount && common.columnCount === area.columnCount;
      })
    );
    if (!isInside) throw notImplemented("ConditionalFormatCollection.clearAll of a part of a rule");
    on.host.model.removeConditionalFormat(present(on), rule.id);
  }
  return null;
}

interface OneFormat extends OnSheet {
  readonly id: string;
}

function ruleOf(on: OneFormat): ConditionalFormat {
  const rule = present(on).conditionalFormats.find((one) => one.id === on.id);
  if (rule === undefined) throw itemNotFound(`conditional format ${on.id}`);
  return rule;
}

const format = describe<OneFormat>({
  type: "ConditionalFormat",
  id: ({ id }) => id,
  scalars: {
    Id: { get: (on) => ruleOf(on).id },
    Type: { get: (on) => ruleOf(on).type },
    Priority: { get: (on) => present(on).conditionalFormats.indexOf(ruleOf(on)) },
    StopIfTrue: {
      get: (on) => ruleOf(on).stopIfTrue,
      set: (on, value) => {
        change(on, { stopIfTrue: truth(value, "stopIfTrue") });
      },
    },
  },
  objects: {
    Custom: {
      get: (on) => {
        if (ruleOf(on).type !== "Custom") {
          throw new HostError(
            "InvalidOperation",
            "This operation is not permitted for the current object."
          );
        }
        return custom(on);
      },
    },
    CustomOrNullObject: { get: (on) => (ruleOf(on).type === "Custom" ? custom(on) : null) },
  },
  methods: {
    Delete: {
      run: (on) => {
        assertWritable(on, "allowFormatCells");
        ruleOf(on);
        on.host.model.removeConditionalFormat(present(on), on.id);
        return null;
      },
    },
    GetRange: {
      run: (on) => {
        const range = onlyRange(on);
        if (range === null) throw itemNotFound("one range of a rule on several");
        return range;
      },
    },
    GetRangeOrNullObject: { run: (on) => onlyRange(on) },
    GetRanges: {
      since: "1.9",
      run: (on) =>
        on.host.make.rangeAreas({ host: on.host, sheet: present(on), areas: ruleOf(on).areas }),
    },
  },
});

function onlyRange(on: OneFormat): HostObject | null {
  const [area, ...more] = ruleOf(on).areas;
  if (area === undefined || more.length > 0) return null;
  return on.host.make.range({ host: on.host, sheet: present(on), area });
}

function change(
  on: OneFormat,
  what: Parameters<OneFormat["host"]["model"]["changeConditionalFormat"]>[2]
): void {
  assertWritable(on, "allowFormatCells");
  ruleOf(on);
  on.host.model.changeConditionalFormat(present(on), on.id, what);
}

const custom = describe<OneFormat>({
  type: "CustomConditionalFormat",
  objects: {
    Rule: { get: (on) => rule(on) },
    Format: { get: (on) => rangeFormat(on) },
  },
});

const rule = describe<OneFormat>({
  type: "ConditionalFormatRule",
  scalars: {
    Formula: {
      get: (on) => ruleOf(on).formula ?? "",
      set: (on, value) => {
        const formula = text(value, "formula");
        if (!formula.startsWith("=") || formula.length < 2) throw invalidArgument("formula");
        change(on, { formula });
      },
    },
  },
});

function look(
  get: (look: DifferentialLook) => unknown,
  set: (value: unknown, before: DifferentialLook) => Partial<DifferentialLook>
): Scalar<OneFormat> {
  return {
    get: (on) => get(ruleOf(on).look) ?? null,
    set: (on, value) => {
      const before = ruleOf(on).look;
      change(on, { look: { ...before, ...set(value, before) } });
    },
  };
}

const rangeFormat = describe<OneFormat>({
  type: "ConditionalRangeFormat",
  objects: {
    Fill: { get: (on) => fill(on) },
    Font: { get: (on) => font(on) },
    Borders: { get: (on) => borders(on) },
  },
});

const fill = describe<OneFormat>({
  type: "ConditionalRangeFill",
  scalars: {
    Color: look(
      (of) => of.fill ?? "",
      (value) => ({ fill: color(value, "color") || undefined })
    ),
  },
  methods: {
    Clear: {
      run: (on) => {
        change(on, { look: { ...ruleOf(on).look, fill: undefined } });
        return null;
      },
    },
  },
});

const font = describe<OneFormat>({
  type: "ConditionalRangeFont",
  scalars: {
    Bold: look(
      (of) => of.bold,
      (value) => ({ bold: truth(value, "bold") })
    ),
    Italic: look(
      (of) => of.italic,
      (value) => ({ italic: truth(value, "italic") })
    ),
    Underline: look(
      (of) => (of.underline === true ? "Single" : "None"),
      (value) => ({ underline: text(value, "underline") !== "None" })
    ),
    Strikethrough: look(
      (of) => of.strikethrough,
      (value) => ({ strikethrough: truth(value, "strikethrough") })
    ),
    Color: look(
      (of) => of.color ?? "",
      (value) => ({ color: color(value, "color") || undefined })
    ),
  },
});

interface OneBorder extends OneFormat {
  readonly edge: string;
}

const BORDER_EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"];

const borders = describe<OneFormat>({
  type: "ConditionalRangeBorderCollection",
  items: (on) => BORDER_EDGES.map((edge) => border({ ...on, edge })),
  item: (on, edge) => {
    if (!BORDER_EDGES.includes(text(edge, "index"))) throw invalidArgument("index");
    return border({ ...on, edge: text(edge, "index") });
  },
  scalars: { Count: { get: () => BORDER_EDGES.length } },
  objects: {
    Top: { get: (on) => border({ ...on, edge: "EdgeTop" }) },
    Bottom: { get: (on) => border({ ...on, edge: "EdgeBottom" }) },
    Left: { get: (on) => border({ ...on, edge: "EdgeLeft" }) },
    Right: { get: (on) => border({ ...on, edge: "EdgeRight" }) },
  },
});

const border = describe<OneBorder>({
  type: "ConditionalRangeBorder",
  id: ({ edge }) => edge,
  scalars: {
    SideIndex: { get: ({ edge }) => edge },
    Style: {
      get: (on) => LINES[lineOf(on)?.line ?? ""] ?? "None",
      set: (on, value) => {
        const line = Object.entries(LINES).find(([, name]) => name === value)?.[0];
        if (value !== "None" && line === undefined) throw invalidArgument("style");
        draw(on, line === undefined ? undefined : { line, color: lineOf(on)?.color });
      },
    },
    Color: {
      get: (on) => lineOf(on)?.color ?? "#000000",
      set: (on, value) => {
        draw(on, { line: lineOf(on)?.line ?? "thin", color: color(value, "color") });
      },
    },
  },
});

type BorderLine = NonNullable<DifferentialLook["borders"]>["top"];

function lineOf(on: OneBorder): BorderLine {
  return ruleOf(on).look.borders?.[sideOf(on.edge)];
}

function draw(on: OneBorder, line: BorderLine): void {
  const before = ruleOf(on).look;
  change(on, { look: { ...before, borders: { ...before.borders, [sideOf(on.edge)]: line } } });
}
