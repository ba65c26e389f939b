import { createContext, useContext } from "react";
import type { CheckSession, SessionState } from "../app/checkSession";
import type { Wording } from "../core/wording";
import type { CellAddress, RangeAddress } from "../core/workbook/address";
import type { TabId } from "./Tabs";

/** What every part of the pane may use: the session, what it says now, and the language to say it in. */
export interface PaneUse {
  readonly session: CheckSession;
  readonly state: SessionState;
  readonly say: (wording: Wording) => string;
  /** Shows a place in the workbook. */
  readonly goTo: (place: CellAddress | RangeAddress) => void;
  readonly openTab: (tab: TabId) => void;
}

export const PaneContext = createContext<PaneUse | undefined>(undefined);

export function usePane(): PaneUse {
  const use = useContext(PaneContext);
  if (use === undefined) throw new Error("This part of the pane stands outside of it");
  return use;
}
