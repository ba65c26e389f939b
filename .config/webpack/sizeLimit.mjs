import { gzipSync } from "node:zlib";

/**
 * Prints what each page loads at its start, gzipped, and fails the build where a page has a limit and is above it.
 *
 * @param limits bytes by the name of an entry
 */
export function sizeLimit(limits) {
  return {
    apply(compiler) {
      compiler.hooks.thisCompilation.tap("SizeLimit", (compilation) => {
        const afterHashes = compiler.webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
        const when = { name: "SizeLimit", stage: afterHashes };
        compilation.hooks.processAssets.tap(when, () => measure(compilation, limits));
      });
    },
  };
}

function measure(compilation, limits) {
  const logger = compilation.getLogger("size");
  for (const [name, entrypoint] of compilation.entrypoints) {
    const scripts = entrypoint.getFiles().filter((file) => /\.m?js$/.test(file));
    const sizes = scripts.map(
      (file) => gzipSync(compilation.getAsset(file).source.buffer()).length
    );
    const size = sizes.reduce((sum, bytes) => sum + bytes, 0);
    const limit = limits[name];
    const text = `${name}: ${kilobytes(size)} gzipped at its start${limit ? ` of ${kilobytes(limit)}` : ""}`;
    if (limit !== undefined && size > limit) {
      compilation.errors.push(
        new Error(`${text}. Load by import() what the first view does not need.`)
      );
    }
    logger.info(text);
  }
}

function kilobytes(bytes) {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
