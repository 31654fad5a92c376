const { accessSync, constants } = require("node:fs");
const path = require("node:path");

/** Command names on Linux, in the order tried. */
const COMMANDS = [
  "google-chrome-stable",
  "google-chrome",
  "chromium",
  "chromium-browser",
  "microsoft-edge-stable",
  "microsoft-edge",
];

const MAC = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

const WINDOWS = [
  "Google\\Chrome\\Application\\chrome.exe",
  "Microsoft\\Edge\\Application\\msedge.exe",
  "Chromium\\Application\\chrome.exe",
];

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function candidates({ platform, env }) {
  if (platform === "darwin") return [...MAC, ...MAC.map((file) => path.posix.join(env.HOME ?? "", file))];
  if (platform === "win32") {
    const roots = [env.ProgramFiles, env["ProgramFiles(x86)"], env.LOCALAPPDATA];
    return roots.flatMap((root) => (root ? WINDOWS.map((file) => path.win32.join(root, file)) : []));
  }
  const folders = (env.PATH ?? "").split(":").filter(Boolean);
  return COMMANDS.flatMap((command) => folders.map((folder) => path.posix.join(folder, command)));
}

/**
 * Path of an installed Chrome, Edge or Chromium; null where there is none.
 * CHROME_PATH, where set, is taken as it is or not at all.
 */
function findBrowser(system = process) {
  const chosen = system.env.CHROME_PATH;
  if (chosen) return isProgram(chosen) ? chosen : null;
  return candidates(system).find(isProgram) ?? null;
}

/** Without the background services, which a closed network refuses one by one. */
const BROWSER_FLAGS = [
  "--no-first-run",
  "--disable-gpu",
  "--disable-quic",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  // Chromium's sandbox does not start for root (containers, CI).
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];

module.exports = { findBrowser, BROWSER_FLAGS };
