import { lazy } from "react";

/** Fetched when the first correction is looked at. */
export const CorrectionPanel = lazy(() => import("./CorrectionPanel"));
