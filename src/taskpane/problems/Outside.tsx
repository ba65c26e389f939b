import { FluentProvider, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Language } from "../../core/report/language";
import { THEMES } from "../theme";
import { PROBLEMS } from "../words";

/** Instead of the pane, where the page was opened without Excel around it. */
export function Outside({ language }: { readonly language: Language }): JSX.Element {
  return (
    <FluentProvider theme={THEMES.light}>
      <main>
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{PROBLEMS.outside[language]}</MessageBarBody>
        </MessageBar>
      </main>
    </FluentProvider>
  );
}
