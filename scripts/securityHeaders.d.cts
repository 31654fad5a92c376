export function contentSecurityPolicy(page: string): string;
export function securityHeaders(page: string): Record<string, string>;
