import { lazy } from "react";

/** Fetched when the tab is first opened. */
export const SettingsTab = lazy(() => import("./SettingsTab"));
