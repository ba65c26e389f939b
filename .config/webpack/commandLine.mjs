import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The command line as files that run on Node 20 without node_modules: for machines on an intranet. */
export function commandLine() {
  return {
    name: "command-line",
    target: "node20",
    entry: {
      gouji: "./src/cli/main.ts",
      worker: { import: "./src/cli/worker.ts", library: { type: "module" } },
      thread: { import: "./node_modules/piscina/dist/worker.js", filename: "cli/worker.js" },
    },
    experiments: { outputModule: true },
    output: {
      path: fileURLToPath(new URL("../../dist", import.meta.url)),
      filename: "cli/[name].mjs",
      module: true,
      chunkFormat: "module",
      clean: { keep: /^(?!cli)/ },
    },
    // One file per entry; what is imported lazily is still run lazily, and import.meta.url is where that file lies.
    module: {
      parser: { javascript: { dynamicImportMode: "eager", importMeta: false } },
      rules: [
        {
          test: /\.ts$/,
          loader: "swc-loader",
          options: { jsc: { parser: { syntax: "typescript" }, target: "es2022" } },
        },
      ],
    },
    node: { __dirname: "node-module", __filename: "node-module" },
    resolve: {
      extensions: [".ts", ".mjs", ".js"],
      // Native code to lower the priority of threads: optional, and never asked for.
      alias: { "@napi-rs/nice": false },
    },
    // The pool falls back from require() to import() for the file it is given, which is what we want.
    ignoreWarnings: [
      { module: /piscina/, message: /the request of a dependency is an expression/ },
    ],
    plugins: [modulesInFolder],
    devtool: "source-map",
    performance: { hints: false },
  };
}

/**
 * The pool starts its threads from a file called worker.js beside its own code. Bundled, it is an ES module like the
 * rest, which a file of that name only is where a package.json says so.
 */
const modulesInFolder = {
  apply(compiler) {
    compiler.hooks.afterEmit.tap("ModulesInFolder", () => {
      writeFileSync(join(compiler.outputPath, "cli", "package.json"), '{ "type": "module" }\n');
    });
  },
};
