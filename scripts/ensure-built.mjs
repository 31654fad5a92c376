/**
 * Builds what is missing or older than its sources: `node scripts/ensure-built.mjs web cli`.
 * Says so on standard error only, so that `npm run -s tong-hop -- … --json` prints nothing but its result.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCES = ["src", "assets", "scripts", "webpack.config.js", "manifest.xml", "package-lock.json", "tsconfig.json"];

/** Time of the newest file below a path, in milliseconds; 0 where there is nothing. */
function newest(path) {
  if (!existsSync(path)) return 0;
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newest(join(path, name))));
}

const stampOf = (name) => join(root, ".cache", `built-${name}`);

export function ensureBuilt(names) {
  const changed = Math.max(...SOURCES.map((path) => newest(join(root, path))));
  const stale = names.filter((name) => newest(stampOf(name)) < changed || !existsSync(join(root, "dist")));
  for (const name of stale) {
    process.stderr.write(`Đang dựng chương trình (${name})…\n`);
    const started = new Date();
    const webpack = join(root, "node_modules", "webpack-cli", "bin", "cli.js");
    const { status } = spawnSync(process.execPath, [webpack, "--mode", "production", "--config-name", name], {
      cwd: root,
      stdio: ["ignore", 2, 2],
    });
    if (status !== 0) {
      process.stderr.write("Không dựng được chương trình. Hãy chạy lại: npm ci && npm run build\n");
      process.exit(2);
    }
    mkdirSync(join(root, ".cache"), { recursive: true });
    writeFileSync(stampOf(name), started.toISOString());
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) ensureBuilt(process.argv.slice(2));
