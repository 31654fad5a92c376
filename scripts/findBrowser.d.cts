export function findBrowser(system?: {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}): string | null;
export const BROWSER_FLAGS: readonly string[];
