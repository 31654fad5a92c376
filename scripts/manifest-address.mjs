/** Where the manifest's pages are in the repository, and while developing. */
export const DEVELOPMENT_ADDRESS = "https://localhost:3000";

/**
 * The manifest with the pages' public address in place of the one for development.
 * @param {string} manifest text of manifest.xml
 * @param {string | undefined} publicUrl e.g. `https://tthc.example.gov.vn/tong-hop`; left out or empty: as it is
 * @returns {string}
 * @throws {Error} where Excel would not take the address
 */
export function withAddress(manifest, publicUrl) {
  if (!publicUrl) return manifest;
  const address = publicUrl.replace(/\/+$/, "");
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url?.protocol !== "https:" || url.search !== "" || url.hash !== "" || url.username !== "") {
    throw new Error(`PUBLIC_URL phải là địa chỉ https, không có phần sau dấu ? hoặc #: ${publicUrl}`);
  }
  return manifest.replaceAll(DEVELOPMENT_ADDRESS, escaped(url.href.replace(/\/+$/, "")));
}

/** @param {string} text */
function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");
}
