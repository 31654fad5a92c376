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
  // Nothing here is a race: a machine may be slow, and only what never ends is stopped.
  testTimeout: 120_000,
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
      // Pictures are compared by a command of their own (npm run pictures): they hold for the fonts of one kind of machine.
      testPathIgnorePatterns: process.env.PICTURES ? [] : ["<rootDir>/test/browser/pictures/"],
      transform: swc,
      transformIgnorePatterns: ESM_ONLY,
    },
  ],
};
