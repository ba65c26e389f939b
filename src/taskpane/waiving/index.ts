import { lazy } from "react";

/** Fetched when the first finding is verified. */
export const WaivingPanel = lazy(() => import("./WaivingPanel"));
