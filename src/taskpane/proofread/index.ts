import { lazy } from "react";

/** Fetched when the tab is first opened. */
export const ProofreadTab = lazy(() => import("./ProofreadTab"));
