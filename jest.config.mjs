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

export default {
  projects: [
    {
      displayName: "node",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/**/*.test.ts"],
      testPathIgnorePatterns: ["<rootDir>/test/browser/"],
      transform: swc,
      // hucre ships as ES modules only
      transformIgnorePatterns: ["/node_modules/(?!hucre/)"],
    },
    {
      displayName: "browser",
      testEnvironment: "node",
      testMatch: ["<rootDir>/test/browser/**/*.test.ts"],
      transform: swc,
      transformIgnorePatterns: ["/node_modules/(?!hucre/)"],
    },
  ],
};
