import type { LayoutProfile } from "../layoutProfile";
import { henan2021 } from "./henan2021";

/** All layout profiles the program knows; recognition takes the one that fits a workbook best. */
export const LAYOUT_PROFILES: readonly LayoutProfile[] = [henan2021];

/** The profile with this id. */
export function layoutProfile(id: string): LayoutProfile | undefined {
  return LAYOUT_PROFILES.find((profile) => profile.id === id);
}
