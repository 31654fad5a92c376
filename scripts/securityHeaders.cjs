/**
 * The security headers of the built pages: one source for the <meta> element that webpack writes
 * and for the headers that the server sends.
 */

/**
 * Nothing may leave the machine: `connect-src 'none'` forbids every fetch, also to the own server.
 * Fluent UI and Univer write style elements, so styles may be inline; scripts may not, and eval is off.
 */
function contentSecurityPolicy() {
  return [
    "default-src 'self'",
    "script-src 'self'",
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

function securityHeaders() {
  return {
    "Content-Security-Policy": contentSecurityPolicy(),
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    // Excel on the web shows the pane in a frame of its own: no X-Frame-Options, no COOP here.
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
  };
}

module.exports = { contentSecurityPolicy, securityHeaders };
