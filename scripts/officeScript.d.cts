export interface OfficeScript {
  readonly src: string;
  readonly origins: string[];
  readonly isCopied: boolean;
}
export function officeScript(setting: string | undefined): OfficeScript;
