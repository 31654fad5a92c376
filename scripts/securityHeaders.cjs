/**
 * The security headers of the built pages: one source for the <meta> element that webpack writes
 * and for the headers that the server sends.
 */

/** Where Microsoft keeps Office.js; Excel's pane needs it, no other page of ours needs anything from outside. */
const OFFICE_CDN = "https://appsforoffice.microsoft.com";

/**
 * Nothing may leave the machine: `connect-src 'none'` forbids every fetch, also to the own server.
 * Fluent UI and Univer write style elements, so styles may be inline; scripts may not, and eval is off.
 * @param {readonly string[]} scriptOrigins other servers that scripts may come from
 */
function contentSecurityPolicy(scriptOrigins = []) {
  return [
    "default-src 'self'",
    ["script-src 'self'", ...scriptOrigins].join(" "),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self' data:",
    "connect-src 'none'",
    "worker-src 'none'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** @param {string} [policy] the page's Content-Security-Policy; left out, the one without other servers */
function securityHeaders(policy = contentSecurityPolicy()) {
  return {
    "Content-Security-Policy": policy,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    // Excel on the web shows the pane in a frame of its own: no X-Frame-Options, no COOP here.
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  };
}

module.exports = { OFFICE_CDN, contentSecurityPolicy, securityHeaders };
