import CopyPlugin from "copy-webpack-plugin";
import HtmlPlugin from "html-webpack-plugin";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { contentPolicy } from "./contentPolicy.mjs";
import { keptOnDisk } from "./keptOnDisk.mjs";
import { manifestFor } from "./manifestFor.mjs";
import { officeFiles, officeScript } from "./officeFiles.mjs";
import { sizeLimit } from "./sizeLimit.mjs";
import { typescriptRules } from "./typescriptRules.mjs";

const repository = fileURLToPath(new URL("../..", import.meta.url));

const PAGES = [
  { name: "taskpane", code: "./src/taskpane/index.tsx", template: "src/taskpane/taskpane.html" },
  { name: "commands", code: "./src/commands/commands.ts", template: "src/commands/commands.html" },
  { name: "result", code: "./src/commands/result.ts", template: "src/commands/result.html" },
];

/** Where the pane is served while developing; manifest.xml in the repository says the same. */
export const DEVELOPMENT_ORIGIN = "https://localhost:3000/";

/** What the pane may load before it shows anything, gzipped, without office.js. */
const PANE_LIMIT = 300_000;

/** The add-in as static files for any web server: two pages, their code, office.js, icons, the manifest. */
export function addIn(env, argv) {
  const fromMicrosoft = env.officejs === "cdn";
  const pages = PAGES.filter(({ code }) => existsSync(repository + code));
  const production = argv.mode === "production";
  return {
    name: "add-in",
    target: ["web", "es2021"],
    entry: Object.fromEntries(pages.map(({ name, code }) => [name, code])),
    output: {
      path: `${repository}dist/addin`,
      filename: "[name].[contenthash:12].js",
      chunkFilename: "part.[name].[contenthash:12].js",
      // The pages lie beside their code, at whatever address that is.
      publicPath: "",
      clean: true,
    },
    module: { rules: typescriptRules(production) },
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
    plugins: [
      ...pages.map(({ name, template }) => page(name, template, fromMicrosoft)),
      new CopyPlugin({
        patterns: [
          { from: "assets/*.png" },
          { from: "src/commands/*.css", to: "[name][ext]", noErrorOnMissing: true },
          { from: "src/taskpane/{old-web-view.js,help.html}", to: "[name][ext]" },
          { from: "manifest.xml", transform: manifestFrom(env.origin ?? DEVELOPMENT_ORIGIN) },
          ...(fromMicrosoft ? [] : officeFiles()),
        ],
      }),
      ...(production ? [sizeLimit({ taskpane: PANE_LIMIT })] : []),
    ],
    // Both pages need the engine: one file of it, which the second page finds in the cache.
    optimization: { splitChunks: { chunks: "all" } },
    cache: keptOnDisk(),
    devtool: production ? false : "source-map",
    performance: { hints: false },
  };
}

function page(name, template, fromMicrosoft) {
  return new HtmlPlugin({
    filename: `${name}.html`,
    template,
    chunks: [name],
    // Modules: a web view too old for the code does not try it, and runs old-web-view.js instead.
    scriptLoading: "module",
    minify: false,
    templateParameters: {
      contentPolicy: contentPolicy(fromMicrosoft),
      officeScript: officeScript(fromMicrosoft),
    },
  });
}

function manifestFrom(origin) {
  const { version } = JSON.parse(readFileSync(`${repository}package.json`, "utf8"));
  return (source) => manifestFor(source.toString(), { origin, version });
}
