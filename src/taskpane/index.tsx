import { FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

void Office.onReady(showPane);

function showPane(): void {
  const place = document.getElementById("pane");
  if (place === null) return;
  createRoot(place).render(<FluentProvider theme={webLightTheme}>预算勾稽助手</FluentProvider>);
}
