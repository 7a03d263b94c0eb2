/**
 * What a page of ours may load and do. Scripts run by nonce only; `'strict-dynamic'` lets Next's own loader
 * bring the rest. Styles come from files, never inline.
 */
export function contentSecurityPolicy(nonce: string, development: boolean): string {
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${development ? " 'unsafe-eval'" : ""}`,
    `style-src 'self' ${development ? "'unsafe-inline'" : `'nonce-${nonce}'`}`,
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** Headers of every answer; what holds for HTTPS only is left out on plain HTTP. */
export function securityHeaders(https: boolean): [string, string][] {
  const always: [string, string][] = [
    ["x-content-type-options", "nosniff"],
    ["referrer-policy", "same-origin"],
    ["permissions-policy", "camera=(self), microphone=(), geolocation=()"],
    ["cross-origin-opener-policy", "same-origin"],
  ];
  return https ? [...always, ["strict-transport-security", "max-age=31536000"]] : always;
}
