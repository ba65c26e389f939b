/** Tests run as native ES modules, as the program does; hucre, which writes the samples, ships nothing else. */
export default {
  rootDir: "..",
  testMatch: ["<rootDir>/tests/**/*.test.ts"],
  extensionsToTreatAsEsm: [".ts"],
  transform: {
    "\\.ts$": [
      "@swc/jest",
      {
        jsc: { parser: { syntax: "typescript" }, target: "es2022" },
        module: { type: "es6" },
      },
    ],
  },
  moduleFileExtensions: ["ts", "mjs", "js", "json"],
  testEnvironment: "node",
  setupFiles: ["<rootDir>/tests/random/fixSeed.ts"],
  cacheDirectory: "<rootDir>/.cache/jest",
  testTimeout: 120_000,
};
