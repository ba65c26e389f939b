/** Tests run as native ES modules, as the program does; hucre, which writes the samples, ships nothing else. */
export default {
  rootDir: "..",
  testMatch: ["<rootDir>/tests/**/*.test.{ts,tsx}"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: {
    "\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2022",
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "es6" },
      },
    ],
  },
  moduleFileExtensions: ["ts", "tsx", "mjs", "js", "json"],
  testEnvironment: "node",
  setupFiles: ["<rootDir>/tests/random/fixSeed.ts"],
  cacheDirectory: "<rootDir>/.cache/jest",
  testTimeout: 120_000,
};
