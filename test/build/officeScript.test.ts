import { officeScript } from "../../scripts/officeScript.cjs";
import { contentSecurityPolicy } from "../../scripts/securityHeaders.cjs";

const scriptsOf = (policy: string): string | undefined =>
  policy.split("; ").find((part) => part.startsWith("script-src"));

describe("where the pane gets Office.js from", () => {
  test("Microsoft's own server, if nothing is said", () => {
    for (const setting of [undefined, ""]) {
      expect(officeScript(setting)).toEqual({
        src: "https://appsforoffice.microsoft.com/lib/1/hosted/office.js",
        origins: ["https://appsforoffice.microsoft.com"],
        isCopied: false,
      });
    }
  });

  test("a copy beside the pages: then no other server may send a script", () => {
    const { src, origins, isCopied } = officeScript("self");
    expect([src, isCopied]).toEqual(["office-js/office.js", true]);
    expect(scriptsOf(contentSecurityPolicy(origins))).toBe("script-src 'self'");
  });

  test("a server of the office's own: that one and no other", () => {
    const { src, origins } = officeScript("https://noi-bo.example.gov.vn/thu-vien/office.js");
    expect(src).toBe("https://noi-bo.example.gov.vn/thu-vien/office.js");
    expect(scriptsOf(contentSecurityPolicy(origins))).toBe("script-src 'self' https://noi-bo.example.gov.vn");
  });

  test.each([
    "http://noi-bo.example.gov.vn/office.js",
    "noi-bo/office.js",
    "https://noi-bo.example.gov.vn/",
    "https://a:b@noi-bo.example.gov.vn/office.js",
    "javascript:alert(1)",
  ])("no other address: %s", (setting) => {
    expect(() => officeScript(setting)).toThrow(/OFFICE_JS/);
  });
});

test("nothing may be fetched from any page, wherever its scripts come from", () => {
  for (const origins of [[], ["https://appsforoffice.microsoft.com"]]) {
    expect(contentSecurityPolicy(origins)).toContain("connect-src 'none'");
    expect(contentSecurityPolicy(origins)).not.toContain("unsafe-eval");
  }
});
