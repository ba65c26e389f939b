import { describe, expect, test } from "@jest/globals";
import { Sheet } from "../model/sheetModel";
import { DEFAULT_STYLE, StyleTable } from "../model/styles";
import { WorkbookModel } from "../model/workbookModel";
import { BatchDoor } from "./batchDoor";
import { Counters } from "./counters";
import type { Faults } from "./faults";
import { noFaults } from "./faults";
import { eventEntries } from "./modelEvents";
import { createHost } from "./objects/makers";
import type { Action, BatchAnswer, ObjectPath } from "./wire";

const ROOT: ObjectPath = { Id: 1, ObjectPathType: 1, Name: "" };
const SHEETS: ObjectPath = { Id: 2, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 };

function method(id: number, parent: number, name: string, ...args: unknown[]): ObjectPath {
  return {
    Id: id,
    ObjectPathType: 3,
    Name: name,
    ParentObjectPathId: parent,
    ArgumentInfo: { Arguments: args },
  };
}

function property(id: number, parent: number, name: string): ObjectPath {
  return { Id: id, ObjectPathType: 4, Name: name, ParentObjectPathId: parent };
}

const SHEET = method(3, 2, "GetItemOrNullObject", "表一");
const RANGE = method(4, 3, "GetRange", "A1:B2");
const query = (path: number, ...select: string[]): Action => ({
  Id: 10,
  ActionType: 2,
  ObjectPathId: path,
  QueryInfo: { Select: select },
});
const call = (path: number, name: string, ...args: unknown[]): Action => ({
  Id: 11,
  ActionType: 3,
  Name: name,
  ObjectPathId: path,
  ArgumentInfo: { Arguments: args },
});
const set = (path: number, name: string, value: unknown): Action => ({
  Id: 12,
  ActionType: 4,
  Name: name,
  ObjectPathId: path,
  ArgumentInfo: { Arguments: [value] },
});
const instantiate = (path: number): Action => ({
  Id: 13,
  ActionType: 1,
  Name: "",
  ObjectPathId: path,
});

function excel(change: Partial<Faults> = {}) {
  const sheet = new Sheet("{S1}", "表一", undefined);
  const model = new WorkbookModel("a.xlsx", [sheet], new StyleTable([DEFAULT_STYLE]), undefined);
  const counters = new Counters();
  const faults = { ...noFaults(), ...change };
  const host = createHost(model, faults);
  const door = new BatchDoor(host, counters);
  const run = (actions: Action[], ...paths: ObjectPath[]): BatchAnswer => {
    const all = [ROOT, SHEETS, SHEET, RANGE, ...paths];
    const ObjectPaths = Object.fromEntries(all.map((path) => [path.Id, path]));
    const answer = door.answer(JSON.stringify({ Actions: actions, ObjectPaths }));
    if (answer.kind !== "answer") throw new Error(JSON.stringify(answer));
    return JSON.parse(answer.text) as BatchAnswer;
  };
  return { model, sheet, door, counters, faults, host, run };
}

describe("a batch", () => {
  test("writes and reads in order and counts what was asked", () => {
    const { run, counters } = excel();
    const { Results, Error: error } = run([
      set(4, "Values", [
        ["甲", "=1+1"],
        ["'=x", 2.5],
      ]),
      query(4, "values", "formulas", "valueTypes", "address"),
    ]);
    expect(error).toBeUndefined();
    expect(Results[0]?.Value).toMatchObject({
      Values: [
        ["甲", 2],
        ["=x", 2.5],
      ],
      Formulas: [
        ["甲", "=1+1"],
        ["'=x", 2.5],
      ],
      ValueTypes: [
        ["String", "Double"],
        ["String", "Double"],
      ],
      Address: "表一!A1:B2",
    });
    expect(counters.syncs).toBe(1);
    expect(counters.calls).toContain("Range.Values=");
  });

  test("loads what collections hold, and only what was asked", () => {
    const { Results } = excel().run([query(2, "items/name", "visibility")]);
    expect(Results[0]?.Value).toEqual({
      _Items: [{ _Id: "{S1}", Name: "表一", Visibility: "Visible" }],
    });
  });

  test("keeps what was done before an error and says which action it was", () => {
    const { run, sheet } = excel();
    const { Error: error } = run(
      [set(4, "Values", 7), call(5, "Nonsense")],
      property(5, 3, "Protection")
    );
    expect(error).toMatchObject({
      Code: "ApiNotImplemented",
      Message: "ApiNotImplemented: WorksheetProtection.Nonsense",
      ActionIndex: 1,
    });
    expect(sheet.cell(1, 1).value).toBe(7);
  });

  test("answers null for null objects and what hangs on them", () => {
    const missing = { ...SHEET, ArgumentInfo: { Arguments: ["没有"] } };
    const { Results } = excel().run([instantiate(3), instantiate(4), query(4, "values")], missing);
    expect(Results.map((result) => result.Value)).toEqual([null, null, null]);
  });

  test("means the same cells by a reference later", () => {
    const { run, model } = excel();
    model.select(model.activeSheet, { row: 4, column: 1, rowCount: 1, columnCount: 1 });
    const first = run([instantiate(5)], method(5, 1, "GetSelectedRange"));
    const { _ReferenceId } = first.Results[0]?.Value as { _ReferenceId: string };
    model.select(model.activeSheet, { row: 0, column: 0, rowCount: 1, columnCount: 1 });
    const kept: ObjectPath = { Id: 5, ObjectPathType: 6, Name: _ReferenceId };
    expect(run([query(5, "address")], kept).Results[0]?.Value).toMatchObject({
      Address: "表一!B5",
    });
    run([call(1, "_RemoveReference", _ReferenceId)]);
    expect(run([query(5, "address")], kept).Error?.Code).toBe("InvalidReference");
  });

  test("adds a rule over several areas, finds it and deletes it by its id", () => {
    const { run, sheet } = excel();
    const paths = [
      method(5, 3, "GetRanges", "A1,C2:D3"),
      property(6, 5, "ConditionalFormats"),
      method(7, 6, "Add", "Custom"),
      property(8, 7, "Custom"),
      property(9, 8, "Rule"),
      property(20, 8, "Format"),
      property(21, 20, "Fill"),
    ];
    const added = run(
      [instantiate(7), set(9, "Formula", '="m"<>""'), set(21, "Color", "#FFC7CE")],
      ...paths
    );
    expect(added.Error).toBeUndefined();
    expect(sheet.conditionalFormats).toMatchObject([
      { formula: '="m"<>""', look: { fill: "#FFC7CE" }, areas: [{}, { row: 1, column: 2 }] },
    ]);
    const { Id } = added.Results[0]?.Value as { Id: string };
    const item: ObjectPath = {
      Id: 7,
      ObjectPathType: 5,
      Name: "",
      ParentObjectPathId: 6,
      ArgumentInfo: { Arguments: [Id] },
    };
    const all = [method(5, 3, "GetRange"), property(6, 5, "ConditionalFormats"), item];
    expect(run([call(7, "Delete")], ...all).Error).toBeUndefined();
    expect(run([call(7, "Delete")], ...all).Error?.Code).toBe("ItemNotFound");
    expect(sheet.conditionalFormats).toEqual([]);
  });
});

describe("strictness", () => {
  test.each<[string, Action[], ObjectPath[], Partial<Faults>, string]>([
    ["an unknown property", [query(4, "linkedDataTypeState")], [], {}, "ApiNotImplemented"],
    ["an unknown method", [instantiate(5)], [method(5, 4, "CopyFrom")], {}, "ApiNotImplemented"],
    [
      "an unknown type",
      [instantiate(5)],
      [{ Id: 5, ObjectPathType: 2, Name: "Excel.Thing" }],
      {},
      "ApiNotImplemented",
    ],
    [
      "a missing sheet",
      [instantiate(5)],
      [
        {
          Id: 5,
          ObjectPathType: 5,
          Name: "",
          ParentObjectPathId: 2,
          ArgumentInfo: { Arguments: ["没有"] },
        },
      ],
      {},
      "ItemNotFound",
    ],
    ["values of another shape", [set(4, "Values", [[1, 2]])], [], {}, "InvalidArgument"],
    [
      "an address that is none",
      [instantiate(5)],
      [method(5, 3, "GetRange", "A0")],
      {},
      "InvalidArgument",
    ],
    [
      "areas of more than 8192 characters",
      [instantiate(5)],
      [method(5, 3, "GetRanges", "A1,".repeat(2731) + "A1")],
      {},
      "InvalidArgument",
    ],
    [
      "several areas in Excel 2019",
      [instantiate(5)],
      [method(5, 3, "GetRanges", "A1")],
      { requirementSet: "1.7" },
      "ApiNotFound",
    ],
    [
      "writing to a protected sheet",
      [set(4, "Values", 1)],
      [],
      { protectedSheets: ["表一"] },
      "AccessDenied",
    ],
    [
      "marking a protected sheet",
      [instantiate(6)],
      [property(5, 4, "ConditionalFormats"), method(6, 5, "Add", "Custom")],
      { protectedSheets: ["*"] },
      "AccessDenied",
    ],
    [
      "a read-only workbook",
      [instantiate(5)],
      [method(5, 2, "Add", "新")],
      { readOnly: true },
      "AccessDenied",
    ],
    [
      "a call that is to fail",
      [query(2), query(4, "address")],
      [],
      { failAtAction: { afterBatches: 0, actionIndex: 1, code: "GeneralException", message: "x" } },
      "GeneralException",
    ],
  ])("%s", (_, actions, paths, faults, code) => {
    expect(excel(faults).run(actions, ...paths).Error?.Code).toBe(code);
  });

  test.each<[string, Partial<Faults>, unknown]>([
    ["a cell is being edited", { cellEditing: true }, { kind: "error", number: 5004 }],
    ["the request is too large", { byteLimit: 50 }, { kind: "error", number: 5103 }],
    ["the connection is lost", { lostConnection: "silence" }, { kind: "silence" }],
  ])("while %s the whole batch is refused", (_, faults, expected) => {
    const { door } = excel(faults);
    const text = JSON.stringify({
      Actions: [{ Id: 1, ActionType: 2, ObjectPathId: 2 }],
      ObjectPaths: { 1: ROOT, 2: SHEETS },
    });
    expect(door.answer(text)).toEqual(expected);
  });

  test("an answer that is too large is not handed over", () => {
    const { run } = excel({ byteLimit: 1000 });
    const large = method(5, 3, "GetRange", "A1:Z99");
    expect(() => run([query(5, "values")], large)).toThrow("5104");
  });

  test("more than five million cells are no values", () => {
    const { Results } = excel().run([query(5, "values")], method(5, 3, "GetRange"));
    expect(Results[0]?.Value).toMatchObject({ Values: null });
  });
});

test("changes are told to those who registered, with who made them", () => {
  const { model, sheet, run, host } = excel();
  run([call(3, "_RegisterDataChangedEvent")]);
  const told: unknown[] = [];
  model.subscribe((change) => told.push(...eventEntries(change, host.registrations)));
  model.edit(sheet, 1, 1, "5");
  expect(told).toEqual([[65536, 10, "{S1}", expect.stringContaining('"address":"B2"'), 1, false]]);
  expect(String((told[0] as unknown[])[3])).toContain('"triggerSource":"Unknown"');
});
