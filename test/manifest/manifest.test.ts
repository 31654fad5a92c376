import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { JSDOM } from "jsdom";
import { DEVELOPMENT_ADDRESS, withAddress } from "../../scripts/manifest-address.mjs";

const TEXT = readFileSync("manifest.xml", "utf8");
const DEFAULT_LOCALE = "vi-VN";

function parsed(text: string): Document {
  return new new JSDOM("").window.DOMParser().parseFromString(text, "application/xml");
}

/** What schema tools do not see, one sentence a problem. */
function problems(text: string): string[] {
  const manifest = parsed(text);
  const all = [...manifest.getElementsByTagName("*")];
  const named = (name: string): Element[] => all.filter((element) => element.localName === name);
  const resources = [...named("Resources")].flatMap((element) => [...element.querySelectorAll("[id]")]);
  const found: string[] = [];
  const check = (holds: boolean, problem: string): void => void (holds || found.push(problem));

  const used = all.flatMap((element) => element.getAttribute("resid") ?? []);
  const ids = resources.map((element) => element.id);
  for (const resid of new Set(used)) check(ids.includes(resid), `no resource ${resid}`);
  for (const id of ids) check(used.includes(id), `resource ${id} is not used`);
  for (const id of ids) check(id.length <= 32, `id ${id} is too long`);
  const everyId = all.flatMap((element) => element.getAttribute("id") ?? []);
  for (const [index, id] of everyId.entries()) check(everyId.indexOf(id) === index, `id ${id} twice`);

  for (const override of named("Override")) {
    const locale = override.getAttribute("Locale") ?? "";
    check(locale !== DEFAULT_LOCALE, "an override of the default locale");
    check(/^[a-z]{2}-[A-Z]{2}$/.test(locale), `locale ${locale}`);
    check(override.parentElement?.localName !== "String" || override.prefix === "bt", "a plain Override in Resources");
  }
  const texts = [...named("String"), ...named("DisplayName"), ...named("Description")].filter((element) =>
    element.hasAttribute("DefaultValue"),
  );
  for (const element of texts) {
    check(
      [...element.children].some((child) => child.getAttribute("Locale") === "en-US"),
      `${element.id || element.localName} without en-US`,
    );
    const isShort = element.parentElement?.localName === "ShortStrings" || element.localName === "DisplayName";
    for (const value of [
      element.getAttribute("DefaultValue"),
      ...[...element.children].map((child) => child.getAttribute("Value")),
    ]) {
      check(
        (value?.length ?? 0) >= 1 && (value?.length ?? 0) <= (isShort ? 125 : 250),
        `length of ${element.id || element.localName}`,
      );
    }
  }
  for (const { value } of all.flatMap((element) => [...element.attributes])) {
    check(
      !/^http:/.test(value) || /^http:\/\/(schemas\.microsoft\.com|www\.w3\.org)\//.test(value),
      `not HTTPS: ${value}`,
    );
  }
  check(text === text.normalize("NFC"), "not NFC");
  check(/^\d+\.\d+\.\d+\.\d+$/.test(named("Version")[0]?.textContent ?? ""), "version without four numbers");
  check(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(named("Id")[0]?.textContent ?? ""), "id that is no GUID");
  return found;
}

function pngSize(file: string): [width: number, height: number] {
  const bytes = readFileSync(file);
  expect(bytes.subarray(0, 8).toString("latin1")).toBe("\x89PNG\r\n\x1a\n");
  return [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
}

const document = parsed(TEXT);
const values = (selector: string, attribute: string): (string | null)[] =>
  [...document.querySelectorAll(selector)].map((element) => element.getAttribute(attribute));

describe("the manifest", () => {
  test("holds what schema tools do not see", () => {
    expect(problems(TEXT)).toEqual([]);
  });

  test.each([
    [
      "a resid without a resource",
      (text: string) => text.replace('resid="Run.Tip"', 'resid="Run.Top"'),
      "no resource Run.Top",
    ],
    [
      "a resource that nothing uses",
      (text: string) => text.replace('<Title resid="Pane.Title" />', "").replace('<Title resid="Pane.Title" />', ""),
      "resource Pane.Title is not used",
    ],
    [
      "an override of the default locale",
      (text: string) => text.replace('Locale="en-US"', 'Locale="vi-VN"'),
      "an override of the default locale",
    ],
    ["half a locale", (text: string) => text.replace('Locale="en-US"', 'Locale="en"'), "locale en"],
    [
      "a plain Override in Resources",
      (text: string) => text.replace("<bt:Override", "<Override"),
      "a plain Override in Resources",
    ],
    ["an id twice", (text: string) => text.replace('id="TongHop.Pane"', 'id="TongHop.Run"'), "id TongHop.Run twice"],
    [
      "a text too long",
      (text: string) => text.replace('DefaultValue="Bảng kiểm tra"', `DefaultValue="${"x".repeat(126)}"`),
      "length of Pane.Label",
    ],
    [
      "plain HTTP",
      (text: string) => text.replace("https://localhost:3000/assets", "http://localhost:3000/assets"),
      "not HTTPS: http://localhost:3000/assets/icon-32.png",
    ],
    ["text that is not NFC", (text: string) => text.normalize("NFD"), "not NFC"],
    [
      "three numbers in the version",
      (text: string) => text.replace("<Version>1.0.0.0", "<Version>1.0.0"),
      "version without four numbers",
    ],
  ])("the check finds %s", (_, spoil, problem) => {
    expect(problems(spoil(TEXT))).toContain(problem);
  });

  test("is valid by Microsoft's schema", () => {
    const schema = join("test", "manifest", "schema", "OfficeAppManifestV1_1.xsd");
    const run = (xml: string) =>
      spawnSync("xmllint", ["--noout", "--schema", schema, "-"], { input: xml, encoding: "utf8" });
    const { status, stderr } = run(TEXT);
    expect([status, stderr]).toEqual([0, "- validates\n"]);
    expect(run(TEXT.replace('<Label resid="Group.Label" />', "")).status).not.toBe(0);
  });

  test("asks for ExcelApi 1.9, once, and for no more than reading and writing the document", () => {
    expect(values("Set", "Name")).toEqual(["ExcelApi"]);
    expect(values("Set", "MinVersion")).toEqual(["1.9"]);
    expect(document.querySelector("VersionOverrides Requirements")).toBeNull();
    expect(document.querySelector("Permissions")?.textContent).toBe("ReadWriteDocument");
  });

  test("has its two buttons in a group on the Home tab, which share a pane", () => {
    expect(values("OfficeTab", "id")).toEqual(["TabHome"]);
    const labels = [...document.querySelectorAll("Control > Label")].map((label) => label.getAttribute("resid"));
    const words = labels.map((resid) => document.querySelector(`[id="${resid}"]`)?.getAttribute("DefaultValue"));
    expect(words).toEqual(["Tổng hợp báo cáo", "Bảng kiểm tra"]);
    expect([...document.querySelectorAll("TaskpaneId")].map((id) => id.textContent)).toEqual([
      "TongHop.TaskPane",
      "TongHop.TaskPane",
    ]);
    const pages = [...document.querySelectorAll("Action > SourceLocation")].map((page) =>
      document.querySelector(`[id="${page.getAttribute("resid")}"]`)?.getAttribute("DefaultValue"),
    );
    expect(pages).toEqual([`${DEVELOPMENT_ADDRESS}/taskpane.html?chay=1`, `${DEVELOPMENT_ADDRESS}/taskpane.html`]);
  });

  test("names icons that are there, in the sizes it says", () => {
    const sized = [...document.querySelectorAll("Icon > *")].map((image) => {
      const url = document.querySelector(`[id="${image.getAttribute("resid")}"]`)?.getAttribute("DefaultValue") ?? "";
      return [url.slice(DEVELOPMENT_ADDRESS.length + 1), Number(image.getAttribute("size"))] as const;
    });
    expect(sized).toHaveLength(9);
    for (const [file, size] of sized) expect([file, pngSize(file)]).toEqual([file, [size, size]]);
    // the reference of IconUrl and HighResolutionIconUrl asks for these
    for (const [element, size] of [
      ["IconUrl", 32],
      ["HighResolutionIconUrl", 64],
    ] as const) {
      const file = values(element, "DefaultValue")[0]?.slice(DEVELOPMENT_ADDRESS.length + 1) ?? "";
      expect(pngSize(file)).toEqual([size, size]);
    }
  });

  test("names pages that the build has", () => {
    const pages = [...TEXT.matchAll(/https:\/\/localhost:3000\/([\w-]+)\.html/g)].map((match) => match[1] ?? "");
    const rooms = readdirSync("src", { withFileTypes: true }).filter((entry) => entry.isDirectory());
    for (const page of new Set(pages)) {
      expect([page, rooms.some((room) => existsSync(join("src", room.name, `${page}.html`)))]).toEqual([page, true]);
    }
  });
});

describe("its address", () => {
  test("is put in everywhere", () => {
    const built = withAddress(TEXT, "https://tthc.example.gov.vn/tong-hop/");
    expect(built.replace(/<!--.*?-->/s, "")).not.toContain("localhost");
    expect(built).toContain('DefaultValue="https://tthc.example.gov.vn/tong-hop/taskpane.html?chay=1"');
    expect(problems(built)).toEqual([]);
    expect(built.split("\n")).toHaveLength(TEXT.split("\n").length);
  });

  test("left out leaves the manifest as it is", () => {
    expect(withAddress(TEXT, undefined)).toBe(TEXT);
    expect(withAddress(TEXT, "")).toBe(TEXT);
  });

  test.each([
    "http://tthc.example.gov.vn",
    "tthc.example.gov.vn",
    "https://a.vn/?x=1",
    "https://a.vn/#x",
    "https://u:p@a.vn",
    "https://",
    "javascript:alert(1)",
  ])("that Excel would not take is refused: %s", (address) => {
    expect(() => withAddress(TEXT, address)).toThrow(/PUBLIC_URL/);
  });

  test("cannot break out of its attribute", () => {
    const built = withAddress(TEXT, 'https://a.vn/"><x>&y');
    expect(parsed(built).querySelector("parsererror, x")).toBeNull();
    expect(problems(built)).toEqual([]);
  });
});
