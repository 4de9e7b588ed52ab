/** Tests are native ES modules, stripped of types by swc; `npm test` passes --experimental-vm-modules. */
export default {
  testEnvironment: "node",
  // Generous: on a busy machine everything takes long, and nothing here is a measurement.
  testTimeout: 30_000,
  globalSetup: "<rootDir>/tests/servers/begin-test-run.ts",
  globalTeardown: "<rootDir>/tests/servers/end-test-run.ts",
  testMatch: ["<rootDir>/tests/**/*.test.ts"],
  testPathIgnorePatterns: ["/node_modules/", "<rootDir>/tests/long/"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          parser: { syntax: "typescript", tsx: true },
          target: "es2023",
          experimental: { keepImportAttributes: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "es6" },
      },
    ],
  },
};
