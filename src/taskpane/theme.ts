import {
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from "@fluentui/react-components";

/** How Office looks around the pane. */
export type Appearance = "light" | "dark" | "high-contrast";

/** Each platform's own Chinese type first: Windows, macOS, Linux in the browser. */
const FONTS =
  '"Segoe UI Web", "Segoe UI", "Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif';

export const THEMES: Readonly<Record<Appearance, Theme>> = {
  light: withChineseType(webLightTheme),
  dark: withChineseType(webDarkTheme),
  "high-contrast": withChineseType(teamsHighContrastTheme),
};

/** Chinese type has no thin strokes to spare at 10 pixels, so the smallest size is the one above. */
function withChineseType(theme: Theme): Theme {
  return { ...theme, fontFamilyBase: FONTS, fontSizeBase100: theme.fontSizeBase200 };
}
