import { useSyncExternalStore } from "react";
import type { CheckSession, SessionState } from "../app/checkSession";

/** The state of a session; the component is drawn again with every change of it. */
export function useSession(session: CheckSession): SessionState {
  return useSyncExternalStore(
    (listener) => session.subscribe(listener),
    () => session.state
  );
}
