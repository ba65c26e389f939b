import HtmlPlugin from "html-webpack-plugin";
import { fileURLToPath } from "node:url";
import { keptOnDisk } from "./keptOnDisk.mjs";
import { typescriptRules } from "./typescriptRules.mjs";

const repository = fileURLToPath(new URL("../..", import.meta.url));

/** The page that plays Excel for the add-in, for trying it and for the browser tests. Never deployed. */
export function standIn(argv) {
  return {
    name: "stand-in",
    target: ["web", "es2021"],
    entry: { page: "./tests/excel-stand-in/page/main.ts" },
    output: {
      path: `${repository}.cache/stand-in`,
      filename: "[name].[contenthash:12].js",
      publicPath: "",
      clean: true,
    },
    module: {
      rules: [
        ...typescriptRules(argv.mode === "production"),
        {
          test: /\.css$/,
          type: "asset/resource",
          generator: { filename: "[name].[contenthash:12][ext]" },
        },
        { test: /\.(svg|png)$/, type: "asset/resource" },
      ],
    },
    resolve: { extensions: [".tsx", ".ts", ".mjs", ".js"] },
    plugins: [
      new HtmlPlugin({ filename: "index.html", template: "tests/excel-stand-in/page/index.html" }),
    ],
    cache: keptOnDisk(),
    devtool: "source-map",
    performance: { hints: false },
  };
}
