// Builds the pages into dist/ where they are missing or older than what they are made of.
import { spawnSync } from "node:child_process";
import { readdirSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const ROOT = fileURLToPath(new URL("..", import.meta.url));
export const DIST = path.join(ROOT, "dist");

const SOURCES = ["src", "assets", "webpack.config.js", "package-lock.json", "scripts/securityHeaders.cjs"];
const RESULT = "workbench.html";

/** Newest change in ms; −1 where there is nothing. */
function newest(file) {
  const found = statSync(file, { throwIfNoEntry: false });
  if (!found) return -1;
  if (!found.isDirectory()) return found.mtimeMs;
  return Math.max(found.mtimeMs, ...readdirSync(file).map((name) => newest(path.join(file, name))));
}

export function isBuilt() {
  const built = newest(path.join(DIST, RESULT));
  return built >= 0 && SOURCES.every((source) => newest(path.join(ROOT, source)) <= built);
}

/** Runs webpack where needed; false where it failed (webpack has said why). */
export function buildIfNeeded(say) {
  if (isBuilt()) return true;
  say();
  const webpack = createRequire(import.meta.url).resolve("webpack/bin/webpack.js");
  const { status } = spawnSync(process.execPath, [webpack, "--config-name", "web"], { cwd: ROOT, stdio: "inherit" });
  return status === 0;
}
