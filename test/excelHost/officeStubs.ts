import type { ExcelHost } from "./excelHost";

/** What the page around Excel gives to add-in code besides `Excel`: only what ours looks at. */
export function officeStub(host: ExcelHost, theme: Record<string, string> = {}): Record<string, unknown> {
  return {
    context: {
      host: "Excel",
      platform: host.platform === "web" ? "OfficeOnline" : "PC",
      displayLanguage: "vi-VN",
      contentLanguage: "vi-VN",
      officeTheme: theme,
      requirements: {
        isSetSupported: (name: string, version = "1.1"): boolean => {
          const [major = "0", minor = "0"] = version.split(".");
          return name === "ExcelApi" && major === "1" && Number(minor) <= host.excelApi;
        },
      },
    },
    onReady: (
      ready?: (info: { host: string; platform: string }) => unknown,
    ): Promise<{ host: string; platform: string }> => {
      const info = { host: "Excel", platform: host.platform === "web" ? "OfficeOnline" : "PC" };
      ready?.(info);
      return Promise.resolve(info);
    },
  };
}
