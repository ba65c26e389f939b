export type { Wording } from "../wording";
