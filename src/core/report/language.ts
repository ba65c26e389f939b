import type { Wording } from "../wording";

/** The languages of the program; the one of its users comes first. */
export const LANGUAGES = ["zh", "en"] as const;

export type Language = keyof Wording;
