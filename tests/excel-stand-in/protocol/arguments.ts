import { invalidArgument } from "./hostError";
import type { HostObject } from "./hostObject";
import { isHostObject } from "./hostObject";

/** Each throws HostError InvalidArgument, with the name of the argument, when it is of another kind. */
export function text(value: unknown, what: string): string {
  if (typeof value !== "string") throw invalidArgument(what);
  return value;
}

export function number(value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) throw invalidArgument(what);
  return value;
}

export function truth(value: unknown, what: string): boolean {
  if (typeof value !== "boolean") throw invalidArgument(what);
  return value;
}

export function hostObject(value: unknown, type: string): HostObject {
  if (!isHostObject(value) || value.type !== type) throw invalidArgument(type);
  return value;
}

/** A colour as "#RRGGBB", from that, from "RRGGBB" or from a few names of HTML; "" for none. */
export function color(value: unknown, what: string): string {
  const given = text(value, what);
  if (given === "") return "";
  const named = NAMED[given.toLowerCase()];
  if (named !== undefined) return named;
  if (!/^#?[0-9a-f]{6}$/i.test(given)) throw invalidArgument(what);
  return `#${given.slice(-6).toUpperCase()}`;
}

const NAMED: Readonly<Record<string, string>> = {
  black: "#000000",
  white: "#FFFFFF",
  red: "#FF0000",
  green: "#008000",
  blue: "#0000FF",
  yellow: "#FFFF00",
  orange: "#FFA500",
  gray: "#808080",
  grey: "#808080",
};
