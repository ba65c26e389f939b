import jsxA11y from "eslint-plugin-jsx-a11y";
import officeAddins from "eslint-plugin-office-addins";
import { fileURLToPath } from "node:url";
import tseslint from "typescript-eslint";

const root = fileURLToPath(new URL("..", import.meta.url));

const EXCEL = ["Excel", "Office", "OfficeExtension", "OfficeRuntime"];

/** Where the parts are put together. */
const EXCEL_ENTRIES = [
  "src/taskpane/index.tsx",
  "src/commands/commands.ts",
  "src/commands/result.ts",
];

export default tseslint.config(
  { ignores: ["**/dist/", "coverage/", "**/.cache/", "**/node_modules/"] },
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ["**/*.{ts,tsx}"] })),
  {
    files: ["**/*.{ts,tsx}"],
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: root },
    },
    rules: {
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": [
        "error",
        { considerDefaultExhaustiveForUnions: true },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-misused-spread": "off",
      eqeqeq: ["error", "always"],
      "no-console": "error",
      "max-lines-per-function": ["error", { max: 80, skipBlankLines: true, skipComments: true }],
      complexity: ["error", 16],
    },
  },
  {
    // A test file is one long table of cases inside describe().
    files: ["tests/**/*.{ts,tsx}"],
    rules: { "max-lines-per-function": "off" },
  },
  {
    // Excel is spoken to at one place, so that what it needs (batches, cell-edit mode, old versions) is minded there.
    files: ["src/**/*.{ts,tsx}"],
    ignores: ["src/host/excel/**", ...EXCEL_ENTRIES],
    rules: { "no-restricted-globals": ["error", ...EXCEL] },
  },
  {
    // The same workbook gets the same answer on every day: use cases are told the date. DOM and Node they do not even
    // see, .config/tsconfig.pure.json compiles them without.
    files: ["src/core/**/*.ts", "src/app/**/*.ts"],
    rules: { "no-restricted-globals": ["error", ...EXCEL, "Date"] },
  },
  {
    files: ["src/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-after-load": "error",
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
      "office-addins/no-navigational-load": "error",
      "office-addins/no-office-initialize": "error",
      "office-addins/test-for-null-using-isNullObject": "error",
    },
  },
  { files: ["src/**/*.tsx"], ...jsxA11y.flatConfigs.strict }
);
