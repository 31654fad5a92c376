/** One project for pure code and Node hosts, one for what needs a browser's DOM. */
const swc = {
  "^.+\\.(t|j|mj)sx?$": [
    "@swc/jest",
    {
      jsc: {
        target: "es2022",
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
      module: { type: "commonjs" },
    },
  ],
};

/** These ship as ES modules only. */
const ESM_ONLY = ["/node_modules/(?!(?:hucre|pixelmatch)/)"];

export default {
  projects: [
    {
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["<rootDir>/test/browser/"],
      transform: swc,
      transformIgnorePatterns: ESM_ONLY,
    },
    {
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      transform: swc,
      transformIgnorePatterns: ESM_ONLY,
    },
  ],
};
