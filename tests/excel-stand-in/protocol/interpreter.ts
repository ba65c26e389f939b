import type { Host } from "./host";
import { HostError, apiNotFound, itemNotFound, notImplemented } from "./hostError";
import type { HostObject } from "./hostObject";
import { describe, isHostObject } from "./hostObject";
import type { Action, ActionResult, Batch, BatchAnswer, ObjectPath, QueryInfo } from "./wire";
import { ACTION, PATH } from "./wire";
import { workbookObject } from "./objects/workbook";

/** Runs batches against the workbook: actions in order, the first error ends the batch, what was done stays done. */
export class Interpreter {
  readonly #references = new Map<string, HostObject>();
  #nextReference = 1;

  constructor(readonly host: Host) {}

  /** Each call by name, such as "Range.Values=" and "Worksheet.GetRange", is told to `onCall`. */
  run(batch: Batch, onCall: (name: string) => void = () => undefined): BatchAnswer {
    const run = new BatchRun(
      this.host,
      batch,
      this.#references,
      () => `r${this.#nextReference++}`,
      onCall
    );
    const results: ActionResult[] = [];
    const fault = this.#dueFault();
    for (const [index, action] of batch.Actions.entries()) {
      try {
        if (fault?.actionIndex === index) throw new HostError(fault.code, fault.message, 500);
        const value = run.perform(action);
        if (action.ActionType !== ACTION.set) results.push({ ActionId: action.Id, Value: value });
      } catch (error) {
        const { code, message, status } = asHostError(error);
        const location = run.locationOf(action);
        return {
          Results: results,
          Error: {
            Code: code,
            Message: message,
            Location: location,
            ActionIndex: index,
            HttpStatusCode: status,
          },
        };
      }
    }
    return { Results: results };
  }

  #dueFault(): { actionIndex: number; code: string; message: string } | undefined {
    const { faults } = this.host;
    const fault = faults.failAtAction;
    if (fault === undefined) return undefined;
    if (fault.afterBatches-- > 0) return undefined;
    faults.failAtAction = undefined;
    return fault;
  }
}

/** A mistake of the stand-in itself must be seen, so it reaches the add-in by name. */
function asHostError(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const text = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return new HostError("GeneralException", `stand-in: ${text}`, 500);
}

class BatchRun {
  /** null for a null object */
  readonly #resolved = new Map<number, HostObject | null>();

  constructor(
    readonly host: Host,
    readonly batch: Batch,
    readonly references: Map<string, HostObject>,
    readonly newReference: () => string,
    readonly onCall: (name: string) => void
  ) {}

  perform(action: Action): unknown {
    if (action.ActionType === ACTION.trace) return null;
    const object = this.#resolve(action.ObjectPathId);
    if (action.ActionType === ACTION.instantiate)
      return object === null ? null : this.#identity(object);
    if (object === null) {
      if (action.ActionType !== ACTION.set) return null;
      throw new HostError("InvalidObjectPath", "The object is a null object.");
    }
    if (action.ActionType === ACTION.query) return this.#query(object, action.QueryInfo ?? {});
    if (action.ActionType === ACTION.method) return this.#callForValue(object, action);
    if (action.ActionType === ACTION.set) {
      this.#set(object, action);
      return undefined;
    }
    throw notImplemented(`action type ${action.ActionType}`);
  }

  locationOf(action: Action): string {
    const type = this.#resolved.get(action.ObjectPathId)?.type ?? "";
    return `${type}.${action.Name ?? this.#path(action.ObjectPathId)?.Name ?? ""}`;
  }

  #path(id: number): ObjectPath | undefined {
    return this.batch.ObjectPaths[String(id)];
  }

  #resolve(id: number): HostObject | null {
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const path = this.#path(id);
    if (path === undefined) throw new HostError("InvalidObjectPath", `no object path ${id}`);
    const object = this.#follow(path);
    this.#resolved.set(id, object);
    return object;
  }

  #follow(path: ObjectPath): HostObject | null {
    if (path.ObjectPathType === PATH.root) return workbookObject(this.host);
    if (path.ObjectPathType === PATH.nothing) return null;
    if (path.ObjectPathType === PATH.newObject) {
      if (path.Name === ADD_IN_SERVICE) return addInService(null);
      throw notImplemented(`new ${path.Name}`);
    }
    if (path.ObjectPathType === PATH.reference) {
      const kept = this.references.get(path.Name);
      if (kept === undefined)
        throw new HostError(
          "InvalidReference",
          "This reference is not valid for the current operation."
        );
      return kept;
    }
    const parent =
      path.ParentObjectPathId === undefined ? null : this.#resolve(path.ParentObjectPathId);
    if (parent === null) return null;
    return this.#step(parent, path);
  }

  #step(parent: HostObject, path: ObjectPath): HostObject | null {
    const name = `${parent.type}.${path.Name}`;
    if (path.ObjectPathType === PATH.item) {
      const key = this.#arguments(path)[0];
      this.onCall(`${parent.type}.getItem`);
      const item = parent.item(key);
      if (item === undefined) throw notImplemented(`${parent.type}.getItem`);
      return item;
    }
    if (path.ObjectPathType === PATH.property) {
      const object = this.#available(name, parent.object(path.Name));
      return object.get();
    }
    if (path.ObjectPathType !== PATH.method)
      throw notImplemented(`path type ${path.ObjectPathType}`);
    const method = this.#available(name, parent.method(path.Name));
    this.onCall(name);
    const value = method.run(this.#arguments(path));
    if (value === null || isHostObject(value)) return value;
    throw notImplemented(`${name} as an object`);
  }

  #available<M extends { readonly since?: string }>(name: string, member: M | undefined): M {
    if (member === undefined) throw notImplemented(name);
    if (member.since !== undefined && isBefore(this.host.faults.requirementSet, member.since)) {
      throw apiNotFound(name, member.since);
    }
    return member;
  }

  /** Arguments with objects in the place of the ids of their paths. */
  #arguments(of: { readonly ArgumentInfo?: ObjectPath["ArgumentInfo"] }): unknown[] {
    const references = of.ArgumentInfo?.ReferencedObjectPathIds;
    return (of.ArgumentInfo?.Arguments ?? []).map((value, index) => {
      const reference = references?.[index];
      if (typeof reference !== "number" || reference === 0) return value;
      const object = this.#resolve(reference);
      if (object === null) throw itemNotFound("null object as an argument");
      return object;
    });
  }

  #identity(object: HostObject): Record<string, unknown> {
    if (object.isReferenced) return { _ReferenceId: this.#reference(object) };
    return object.id === undefined ? {} : { Id: object.id };
  }

  #reference(object: HostObject): string {
    const reference = this.newReference();
    this.references.set(reference, object);
    return reference;
  }

  #callForValue(object: HostObject, action: Action): unknown {
    const name = action.Name ?? "";
    if (name === "_KeepReference") return null;
    const args = this.#arguments(action);
    if (name === "_RemoveReference") {
      this.references.delete(String(args[0]));
      return null;
    }
    if (name === "_RemoveAllReferences") {
      this.references.clear();
      return null;
    }
    const method = this.#available(`${object.type}.${name}`, object.method(name));
    this.onCall(`${object.type}.${name}`);
    const value = method.run(args);
    return isHostObject(value) ? this.#identity(value) : (value ?? null);
  }

  #set(object: HostObject, action: Action): void {
    const name = action.Name ?? "";
    const scalar = this.#available(`${object.type}.${name}=`, object.scalar(name));
    this.onCall(`${object.type}.${name}=`);
    if (scalar.set === undefined) throw notImplemented(`${object.type}.${name}=`);
    scalar.set(this.#arguments(action)[0]);
  }

  #query(object: HostObject, query: QueryInfo): Record<string, unknown> {
    const expanded = (query.Expand ?? []).map((path) => `${path}/*`);
    const select = query.Select ?? [];
    return this.#load(object, [...(select.length > 0 ? select : ["*"]), ...expanded], query);
  }

  #load(
    object: HostObject,
    select: readonly string[],
    query: QueryInfo = {}
  ): Record<string, unknown> {
    const members = object.items();
    const answer = this.#marks(object);
    const below = new Map<string, string[]>();
    for (const path of select) {
      const [head = "", ...rest] = path.split("/");
      if (rest.length > 0) addTo(below, head, rest.join("/"));
      else if (head === "items") addTo(below, "items", "*");
      else if (head === "$none" || head === "isNullObject") continue;
      // What is asked of a collection is asked of its members.
      else if (members !== undefined && object.scalar(capitalised(head)) === undefined) {
        addTo(below, "items", head);
      } else this.#loadScalars(object, head, answer);
    }
    for (const [head, paths] of below) {
      if (head !== "items" || members === undefined) this.#loadObject(object, head, paths, answer);
    }
    if (members === undefined) return answer;
    const shown = paged(members, query);
    const wanted = below.get("items") ?? ["$none"];
    answer["_Items"] = shown.map((member) => this.#load(member, wanted));
    return answer;
  }

  /** By what office.js finds the object again. */
  #marks(object: HostObject): Record<string, unknown> {
    if (object.isReferenced) return { _ReferenceId: this.#reference(object) };
    return object.id === undefined ? {} : { _Id: object.id };
  }

  #loadScalars(object: HostObject, name: string, answer: Record<string, unknown>): void {
    if (name === "*") {
      for (const scalarName of object.scalarNames) {
        const scalar = object.scalar(scalarName);
        const { requirementSet } = this.host.faults;
        if (scalar?.since !== undefined && isBefore(requirementSet, scalar.since)) continue;
        answer[scalarName] = scalar?.get();
      }
      return;
    }
    const key = capitalised(name);
    const asObject = object.object(key);
    if (asObject !== undefined && object.scalar(key) === undefined) {
      this.#loadObject(object, name, ["*"], answer);
      return;
    }
    const scalar = this.#available(`${object.type}.${name}`, object.scalar(key));
    this.onCall(`${object.type}.${key}`);
    answer[key] = scalar.get();
  }

  #loadObject(
    object: HostObject,
    name: string,
    paths: readonly string[],
    answer: Record<string, unknown>
  ): void {
    const key = capitalised(name);
    const inner = this.#available(`${object.type}.${name}`, object.object(key)).get();
    answer[key] = inner === null ? null : this.#load(inner, paths);
  }
}

/** To which office.js says, once its page has started, that it can run the ribbon's commands. */
const ADD_IN_SERVICE = "Microsoft.InternalService.AddinInternalService";

const addInService = describe<null>({
  type: "AddinInternalService",
  methods: { NotifyActionHandlerReady: { run: () => null } },
});

function paged(members: readonly HostObject[], query: QueryInfo): readonly HostObject[] {
  const skip = query.Skip ?? 0;
  return members.slice(skip, query.Top === undefined ? undefined : skip + query.Top);
}

function addTo(map: Map<string, string[]>, key: string, value: string): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

function capitalised(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}

/** Whether requirement set `one` is older than `other`: "1.7" is before "1.10". */
export function isBefore(one: string, other: string): boolean {
  const [major = 0, minor = 0] = one.split(".").map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split(".").map(Number);
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}
