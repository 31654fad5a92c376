import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { says } from "./workbenchParts";
import { openPage, expectNoMisdeeds, type OpenPage } from "./workbenchPage";

const LIBRARY = path.join(__dirname, "..", "..", "node_modules", "@microsoft", "office-js", "dist");
const CDN = "https://appsforoffice.microsoft.com/lib/1/hosted/";

/** The built pane with the whole of Microsoft's library, as its server gives it; nobody answers for Excel. */
async function paneWithLibrary(query: string): Promise<OpenPage & { readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const opened = await openPage(`taskpane.html${query}`, { viewport: { width: 350, height: 600 } }, async (context) => {
    await context.route(`${CDN}**`, (route) => {
      const name = new URL(route.request().url()).pathname.replace("/lib/1/hosted/", "");
      asked.push(name);
      const file = path.join(LIBRARY, name);
      return existsSync(file)
        ? route.fulfill({ contentType: "text/javascript; charset=utf-8", body: readFileSync(file) })
        : route.fulfill({ status: 404 });
    });
  });
  return { ...opened, asked };
}

test("outside Excel the real loader says so, and the page tells where to go", async () => {
  const { page, misdeeds, asked } = await paneWithLibrary("");
  await page.getByRole("heading", { name: "Bảng này mở trong Excel" }).waitFor();
  expect(asked).toContain("office.js");
  expectNoMisdeeds(misdeeds);
});

test("inside Excel the page's policy lets in all of the library that Excel needs, while the pane waits for an answer", async () => {
  const { page, misdeeds, asked } = await paneWithLibrary("?chay=1&_host_Info=Excel$Win32$16.01$vi-VN$$$$16");
  await says(page.getByRole("status"), "Đang kết nối với Excel");
  while (await page.evaluate(() => typeof Excel === "undefined"))
    await page.evaluate(() => new Promise(requestAnimationFrame));
  expect([...asked].sort()).toEqual(["excel-win32-16.01.js", "office.js", "vi-vn/office_strings.js"]);
  expectNoMisdeeds(misdeeds);
});
