import { fileURLToPath } from "node:url";

const outputFolder = fileURLToPath(new URL("./dist", import.meta.url));

/** The command line as two files that run on Node 20 without node_modules: for machines on an intranet. */
const commandLine = {
  name: "command-line",
  target: "node20",
  entry: { gouji: "./src/cli/main.ts", worker: "./src/cli/worker.ts" },
  experiments: { outputModule: true },
  output: { path: outputFolder, filename: "cli/[name].mjs", module: true, chunkFormat: "module" },
  resolve: { extensions: [".ts", ".mjs", ".js"] },
  module: {
    rules: [
      {
        test: /\.ts$/,
        loader: "swc-loader",
        options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
      },
    ],
  },
  devtool: "source-map",
  performance: { hints: false },
};

export default [commandLine];
