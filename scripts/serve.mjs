// Serves the built pages from this machine to this machine, with the security headers of the product.
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { createServer } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { createRequire } from "node:module";
import path from "node:path";

const { OFFICE_CDN, contentSecurityPolicy, securityHeaders } = createRequire(import.meta.url)("./securityHeaders.cjs");

const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".map": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".txt": "text/plain; charset=utf-8",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
};

/** First page of the address without a path. */
const HOME = "/workbench.html";

/** The file behind a request's path, or null where it lies outside the folder or is malformed. */
function fileOf(folder, url) {
  try {
    const { pathname } = new URL(url, "http://localhost");
    const wanted = pathname === "/" ? HOME : decodeURIComponent(pathname);
    const file = path.join(folder, path.normalize(wanted));
    return file.startsWith(folder + path.sep) && !wanted.includes("\0") ? file : null;
  } catch {
    return null;
  }
}

/** Excel's pane may take scripts from Microsoft too; where the build has its own copy, the page itself forbids that as well. */
const PANE = contentSecurityPolicy([OFFICE_CDN]);

async function answer(folder, request, response) {
  const reject = (status) => response.writeHead(status, { "Content-Type": TYPES[".txt"] }).end();
  if (request.method !== "GET" && request.method !== "HEAD") return reject(405);
  const file = fileOf(folder, request.url ?? "/");
  const found = file && (await stat(file).catch(() => null));
  if (!found?.isFile()) return reject(404);
  response.writeHead(200, {
    ...securityHeaders(path.basename(file) === "taskpane.html" ? PANE : undefined),
    "Content-Type": TYPES[path.extname(file)] ?? "application/octet-stream",
    "Content-Length": found.size,
    // Scripts and styles carry a hash of their content in the name.
    "Cache-Control": /\.[0-9a-f]{8}\.(?:js|css)$/.test(file) ? "max-age=31536000, immutable" : "no-cache",
  });
  if (request.method === "HEAD") return response.end();
  createReadStream(file)
    .on("error", () => response.destroy())
    .pipe(response);
}

/**
 * Listens on 127.0.0.1 at the given port, or at one of the next 20 where it is taken.
 * Resolves with the server and its address.
 * @param {string} folder
 * @param {number} port
 * @param {{ certificate?: { key: Buffer, cert: Buffer } }} [options] with a certificate it speaks HTTPS, and at that port only:
 *   the manifest names it
 */
export async function serve(folder, port, { certificate } = {}) {
  const onRequest = (request, response) => {
    answer(folder, request, response).catch(() => response.destroy());
  };
  const server = certificate ? createSecureServer(certificate, onRequest) : createServer(onRequest);
  const last = certificate ? port : port + 20;
  for (let attempt = port; ; attempt += 1) {
    try {
      await listen(server, attempt);
      return { server, address: addressOf(server, certificate) };
    } catch (error) {
      if (error.code !== "EADDRINUSE" || attempt >= last) throw error;
    }
  }
}

/** A certificate for development is one for the name, not for the number. */
function addressOf(server, certificate) {
  const { port } = server.address();
  return certificate ? `https://localhost:${port}/` : `http://127.0.0.1:${port}/`;
}

function listen(server, port) {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      server.off("error", reject);
      resolve();
    });
  });
}
