// Takes the reference pictures under test/browser/pictures/references anew, from a fresh build. Look at the changes before committing them.
import { spawnSync } from "node:child_process";

const run = (...args) =>
  spawnSync(process.execPath, args, { stdio: "inherit", env: { ...process.env, RENEW_PICTURES: "1" } }).status ?? 1;

process.exitCode =
  run("scripts/ensure-test-tools.mjs") ||
  run("scripts/ensure-built.mjs", "web") ||
  run("node_modules/jest/bin/jest.js", "test/browser/pictures");
