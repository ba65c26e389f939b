import { Component, Suspense, type JSX, type ReactNode } from "react";
import { Spinner } from "@fluentui/react-components";
import { usePane } from "../PaneContext";
import { TABS } from "../words";

/** A part that is fetched when used. If it cannot be fetched or drawn, it says so, and the rest of the pane goes on. */
export function LoadedPart({ children }: { readonly children: ReactNode }): JSX.Element {
  const { say } = usePane();
  return (
    <Fallback shown={<p role="alert">{say(TABS.broken)}</p>}>
      <Suspense fallback={<Spinner size="tiny" label={say(TABS.loading)} />}>{children}</Suspense>
    </Fallback>
  );
}

interface FallbackProps {
  readonly shown: ReactNode;
  readonly children: ReactNode;
}

/** React catches what a part throws only through a class. */
class Fallback extends Component<FallbackProps, { readonly failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError(): { readonly failed: boolean } {
    return { failed: true };
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.shown : this.props.children;
  }
}
