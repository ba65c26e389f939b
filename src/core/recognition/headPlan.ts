import type {
  GridBody,
  HeadPath,
  KeyColumn,
  KeyRole,
  MeasureLayout,
  PanelsBody,
  TableLayout,
} from "../standards/layoutProfile";
import { LabelIndex } from "./labelIndex";
import { labelKey } from "./normalise";

/** A layout's head, prepared for matching. */
export interface HeadPlan {
  readonly layout: TableLayout;
  readonly entries: readonly HeadEntry[];
  /** Entries by the wording of their last level. */
  readonly leaves: LabelIndex<HeadEntry>;
  /** Every wording at any level: tells a head row from a data row. */
  readonly words: LabelIndex<true>;
  /** Entries of several levels by all their levels written as one: 基本支出小计. */
  readonly flattened: LabelIndex<HeadEntry>;
}

/** A column that a layout expects: a key (code, name, label) or a measure. */
export interface HeadEntry {
  /** Unique in the layout. */
  readonly id: string;
  readonly panel?: string;
  /** Accepted wordings, normalised, outermost level first. */
  readonly path: readonly HeadLevel[];
  readonly role: KeyRole | "measure";
  /** Position within a code: 0 for 类 or for a joined code, 1 for 款, 2 for 项. */
  readonly level?: number;
  /** A code that stands in one cell has no sub-columns: either this or the levels are found. */
  readonly joined?: boolean;
  readonly measure?: MeasureLayout;
}

/** The wordings of one level of a head. */
export interface HeadLevel {
  readonly words: readonly string[];
  readonly index: LabelIndex<true>;
}

/** Prepares the head of a grid or panels layout; forms have none. */
export function headPlan(layout: TableLayout): HeadPlan | undefined {
  const { body } = layout;
  if (body.shape === "form") return undefined;
  const entries = body.shape === "grid" ? gridEntries(body) : panelEntries(body);
  const words = entries.flatMap((entry) =>
    entry.path.flatMap((level) => level.words.map((word) => [word, true] as const))
  );
  const leaves = entries.flatMap((entry) =>
    (entry.path.at(-1)?.words ?? []).map((word) => [word, entry] as const)
  );
  const flattened = entries
    .filter((entry) => entry.path.length > 1)
    .flatMap((entry) => joinedWordings(entry.path).map((word) => [word, entry] as const));
  return {
    layout,
    entries,
    leaves: new LabelIndex(leaves),
    words: new LabelIndex([...words, ...flattened.map(([word]) => [word, true] as const)]),
    flattened: new LabelIndex(flattened),
  };
}

function joinedWordings(path: readonly HeadLevel[]): string[] {
  return path.reduce<string[]>(
    (heads, level) => heads.flatMap((head) => level.words.map((word) => head + word)),
    [""]
  );
}

function gridEntries(body: GridBody): HeadEntry[] {
  return [...body.keys.flatMap(keyEntries), ...body.measures.map((one) => measureEntry(one, []))];
}

function panelEntries(body: PanelsBody): HeadEntry[] {
  return body.panels.flatMap((panel): HeadEntry[] => {
    const over: HeadPath = panel.head.length === 0 ? [] : [panel.head];
    const label: HeadEntry = {
      id: `${panel.id}:label`,
      panel: panel.id,
      path: levels([...over, panel.labelHead]),
      role: "line-name",
    };
    const measures = panel.measures.map((measure) => ({
      ...measureEntry(measure, over),
      id: `${panel.id}:${measure.id}`,
      panel: panel.id,
    }));
    return [label, ...measures];
  });
}

function keyEntries(key: KeyColumn): HeadEntry[] {
  const { role } = key;
  const path = levels(key.head);
  if (key.levels === undefined)
    return [{ id: `${role}:${path.at(-1)?.words[0] ?? ""}`, path, role }];
  const joined = (id: string, over: readonly HeadLevel[]): HeadEntry => {
    return { id: `${role}:${id}`, path: over, role, level: 0, joined: true };
  };
  return [
    ...key.levels.map((name, level) => ({
      id: `${role}:${name}`,
      path: [...path, ...levels([[name]])],
      role,
      level,
    })),
    joined("joined", path),
    ...(key.joined === undefined
      ? []
      : [joined("joined-below", [...path, ...levels([key.joined])])]),
  ];
}

function measureEntry(measure: MeasureLayout, over: HeadPath): HeadEntry {
  return { id: measure.id, path: levels([...over, ...measure.head]), role: "measure", measure };
}

function levels(path: HeadPath): HeadLevel[] {
  return path.map((wordings) => {
    const words = [...new Set(wordings.map(labelKey))];
    return { words, index: new LabelIndex(words.map((word) => [word, true] as const)) };
  });
}
