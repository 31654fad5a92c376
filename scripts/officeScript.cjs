// Where the pane gets Microsoft's Office.js from: one setting for the build, OFFICE_JS.
const path = require("node:path");
const { OFFICE_CDN } = require("./securityHeaders.cjs");

/** Folder beside the pages that holds the copy for closed networks. */
const OWN_FOLDER = "office-js";

/**
 * @param {string | undefined} setting left out or empty: Microsoft's own server, which Microsoft supports; `self`: a copy
 *   beside the pages (npm package @microsoft/office-js, unchanged, as its licence asks); or the https address of an
 *   `office.js` that the office keeps on a server of its own
 * @returns {{ src: string, origins: string[], isCopied: boolean }}
 * @throws {Error} where the address is none
 */
function officeScript(setting) {
  if (!setting) return { src: `${OFFICE_CDN}/lib/1/hosted/office.js`, origins: [OFFICE_CDN], isCopied: false };
  if (setting === "self") return { src: `${OWN_FOLDER}/office.js`, origins: [], isCopied: true };
  const url = URL.canParse(setting) ? new URL(setting) : null;
  // the library finds its other files by the name of this one
  if (url?.protocol !== "https:" || !url.pathname.endsWith("/office.js") || url.username !== "") {
    throw new Error(`OFFICE_JS phải là "self" hoặc địa chỉ https của tệp office.js: ${setting}`);
  }
  return { src: url.href, origins: [url.origin], isCopied: false };
}

/** The files of the library that Excel needs, as patterns for CopyPlugin. */
function officeFiles() {
  const folder = path.dirname(require.resolve("@microsoft/office-js/package.json"));
  const context = path.join(folder, "dist");
  const names = ["office.js", "excel-*-16*.js", "o15apptofilemappingtable.js", "*/office_strings.js", "telemetry/*.js"];
  const ignore = ["**/*.debug.js"];
  return [
    ...names.map((from) => ({
      from,
      context,
      to: `${OWN_FOLDER}/[path][name][ext]`,
      globOptions: { ignore },
      info: { minimized: true },
    })),
    { from: path.join(folder, "LICENSE.md"), to: `${OWN_FOLDER}/LICENSE.md` },
  ];
}

module.exports = { officeScript, officeFiles };
