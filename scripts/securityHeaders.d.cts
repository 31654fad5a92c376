export const OFFICE_CDN: string;
export function contentSecurityPolicy(scriptOrigins?: readonly string[]): string;
export function securityHeaders(policy?: string): Record<string, string>;
