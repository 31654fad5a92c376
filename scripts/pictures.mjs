// Compares every state of the pages with its reference picture (npm run pictures), or takes the references under
// test/browser/pictures/references anew, from a fresh build (npm run screenshots). Look at the changes before committing them.
import { spawnSync } from "node:child_process";

const mode = process.argv.includes("--compare") ? {} : { RENEW_PICTURES: "1" };

const run = (...args) =>
  spawnSync(process.execPath, args, { stdio: "inherit", env: { ...process.env, PICTURES: "1", ...mode } }).status ?? 1;

process.exitCode =
  run("scripts/ensure-test-tools.mjs") ||
  run("scripts/ensure-built.mjs", "web") ||
  run("node_modules/jest/bin/jest.js", "test/browser/pictures");
