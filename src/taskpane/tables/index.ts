import { lazy } from "react";

/** Fetched when the tab is first opened. */
export const TablesTab = lazy(() => import("./TablesTab"));
