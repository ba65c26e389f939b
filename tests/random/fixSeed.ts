import fc from "fast-check";
import { seed } from "./runs";

// A red run tells of a change, not of the luck of the day: new cases are asked for with GOUJI_SEED.
fc.configureGlobal({ seed: seed() });
