export function contentSecurityPolicy(): string;
export function securityHeaders(): Record<string, string>;
