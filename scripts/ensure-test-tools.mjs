// Before the tests: a browser, LibreOffice, the PDF tools and an XML validator must be there. Installs them by apt where it can,
// else stops and says how. Nothing is skipped in silence.
import { spawnSync } from "node:child_process";
import { accessSync, constants } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";

const { findBrowser } = createRequire(import.meta.url)("./findBrowser.cjs");

const MAC_OFFICE = "/Applications/LibreOffice.app/Contents/MacOS/soffice";

/** Whether a program of that name is on the path or at one of the places. */
function has(name, ...places) {
  const folders = (process.env.PATH ?? "").split(path.delimiter).filter(Boolean);
  const names = process.platform === "win32" ? [`${name}.exe`, `${name}.com`] : [name];
  const files = [...places, ...folders.flatMap((folder) => names.map((file) => path.join(folder, file)))];
  return files.some((file) => {
    try {
      accessSync(file, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const NEEDS = [
  {
    name: "Chrome, Edge or Chromium",
    isThere: () => findBrowser() !== null,
    packages: ["chromium"],
    how: "install Chrome, Edge or Chromium, or set CHROME_PATH to its program file",
  },
  {
    name: "LibreOffice Calc and Writer",
    isThere: () => has("soffice", MAC_OFFICE, "C:\\Program Files\\LibreOffice\\program\\soffice.exe"),
    packages: ["libreoffice-calc", "libreoffice-writer"],
    how: "install LibreOffice and put its soffice on the PATH",
  },
  {
    name: "pdftotext and pdftoppm",
    isThere: () => has("pdftotext") && has("pdftoppm"),
    packages: ["poppler-utils"],
    how: "install poppler-utils (Debian, Ubuntu) or poppler (Homebrew)",
  },
  {
    name: "xmllint",
    isThere: () => has("xmllint"),
    packages: ["libxml2-utils"],
    how: "install libxml2-utils (Debian, Ubuntu) or libxml2 (Homebrew)",
  },
  {
    name: "Times New Roman, or Liberation Serif, which measures the same",
    isThere: () => process.platform !== "linux" || hasVietnameseSerif(),
    packages: ["fonts-liberation2"],
    how: "install the fonts Liberation, version 2",
  },
];

/** Version 1 of Liberation Serif lacks Vietnamese letters: LibreOffice then takes them from fonts of other widths. */
function hasVietnameseSerif() {
  const { stdout } = spawnSync("fc-list", [":charset=1ea1:style=Regular", "family"], { encoding: "utf8" });
  return /Times New Roman|Liberation Serif/.test(stdout ?? "");
}

const missing = () => NEEDS.filter(({ isThere }) => !isThere());

function canInstall() {
  return process.platform === "linux" && process.getuid?.() === 0 && has("apt-get");
}

function apt(...args) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  return spawnSync("apt-get", args, { env, stdio: ["ignore", "inherit", "inherit"] }).status === 0;
}

if (missing().length > 0 && canInstall()) {
  const packages = missing().flatMap((need) => need.packages);
  console.log(`Installing for the tests: ${packages.join(" ")}`);
  apt("update", "-q");
  apt("install", "-y", "-q", "--no-install-recommends", ...packages);
}

const left = missing();
for (const { name, how, packages } of left) {
  console.error(`The tests need ${name}: ${how} (Debian, Ubuntu: sudo apt-get install ${packages.join(" ")}).`);
}
process.exit(left.length > 0 ? 1 : 0);
