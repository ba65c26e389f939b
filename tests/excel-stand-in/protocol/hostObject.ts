/** What the objects of one type of Excel's API can do. Names are capitalised, as on the wire. */
export interface TypeDescription<T> {
  readonly type: string;
  /** How its collection finds it again. */
  readonly id?: (target: T) => string;
  /** Ranges are given a reference, so that later batches mean the same cells. */
  readonly isReferenced?: boolean;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly objects?: Readonly<Record<string, Navigation<T>>>;
  readonly methods?: Readonly<Record<string, Method<T>>>;
  /** members of a collection */
  readonly items?: (target: T) => readonly HostObject[];
  /** Member of a collection by key. @throws HostError ItemNotFound */
  readonly item?: (target: T, key: unknown) => HostObject;
}

interface Member {
  /** requirement set of ExcelApi that brought it, such as "1.7" */
  readonly since?: string;
}

export interface Scalar<T> extends Member {
  readonly get: (target: T) => unknown;
  readonly set?: (target: T, value: unknown) => void;
}

export interface Navigation<T> extends Member {
  /** null for a null object */
  readonly get: (target: T) => HostObject | null;
}

export interface Method<T> extends Member {
  /** @returns an object of the host, null for a null object or no value, or the value of a ClientResult */
  readonly run: (target: T, args: readonly unknown[]) => unknown;
}

/** An object of the host with what it can do bound to it. */
export interface HostObject {
  readonly type: string;
  readonly id: string | undefined;
  readonly isReferenced: boolean;
  readonly scalarNames: readonly string[];
  readonly target: unknown;
  scalar(name: string): BoundScalar | undefined;
  object(name: string): (Member & { readonly get: () => HostObject | null }) | undefined;
  method(
    name: string
  ): (Member & { readonly run: (args: readonly unknown[]) => unknown }) | undefined;
  /** undefined when it is no collection */
  items(): readonly HostObject[] | undefined;
  item(key: unknown): HostObject | undefined;
}

export interface BoundScalar extends Member {
  readonly get: () => unknown;
  readonly set: ((value: unknown) => void) | undefined;
}

/** The maker of host objects of one type. */
export function describe<T>(description: TypeDescription<T>): (target: T) => HostObject {
  const { scalars = {}, objects = {}, methods = {} } = description;
  return (target) => ({
    type: description.type,
    id: description.id?.(target),
    isReferenced: description.isReferenced ?? false,
    scalarNames: Object.keys(scalars),
    target,
    scalar: (name) => {
      const scalar = own(scalars, name);
      if (scalar === undefined) return undefined;
      const set = scalar.set;
      return {
        ...since(scalar),
        get: () => scalar.get(target),
        set:
          set === undefined
            ? undefined
            : (value) => {
                set(target, value);
              },
      };
    },
    object: (name) => {
      const object = own(objects, name);
      return object && { ...since(object), get: () => object.get(target) };
    },
    method: (name) => {
      const method = own(methods, name);
      return method && { ...since(method), run: (args) => method.run(target, args) };
    },
    items: () => description.items?.(target),
    item: (key) => description.item?.(target, key),
  });
}

function own<V>(record: Readonly<Record<string, V>>, name: string): V | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

function since(member: Member): Member {
  return member.since === undefined ? {} : { since: member.since };
}

export function isHostObject(value: unknown): value is HostObject {
  return (
    typeof value === "object" && value !== null && "isReferenced" in value && "scalarNames" in value
  );
}
