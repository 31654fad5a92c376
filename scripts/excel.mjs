// npm run excel: builds where needed, serves the pages over HTTPS on this machine and puts the add-in into the Excel that is
// installed here (Windows, Mac). Ctrl+C takes it out again.
import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { getHttpsServerOptions } from "office-addin-dev-certs";
import { ensureBuilt } from "./ensure-built.mjs";
import { serve } from "./serve.mjs";

/** As manifest.xml has it. */
const PORT = 3000;
const MANIFEST = "manifest.xml";

/** Microsoft's tool for sideloading. Only who has Excel needs it: npx fetches it then, it is no part of the install. */
const SIDELOADER = "office-addin-debugging@7.0.0";

function sideloader(...args) {
  const isWindows = process.platform === "win32";
  return spawnSync(isWindows ? "npx.cmd" : "npx", ["--yes", SIDELOADER, ...args], {
    stdio: "inherit",
    shell: isWindows,
  }).status;
}

function stop(message) {
  console.error(message);
  process.exit(1);
}

if (process.platform !== "win32" && process.platform !== "darwin") {
  stop("Excel chỉ chạy trên Windows và Mac. Trên máy này hãy dùng trang làm việc: npm start");
}

ensureBuilt(["web"]);
const certificate = await getHttpsServerOptions().catch(() =>
  stop("Chưa cài được chứng thư HTTPS cho localhost. Hãy chạy lại và đồng ý khi hệ điều hành hỏi."),
);
const { server, address } = await serve(fileURLToPath(new URL("../dist", import.meta.url)), PORT, {
  certificate,
}).catch(() => stop(`Cổng ${PORT} đang bị chương trình khác dùng. Hãy đóng chương trình đó rồi chạy lại.`));
console.log(`Trang của phần bổ trợ: ${address}`);
if (sideloader("start", MANIFEST, "desktop", "--app", "excel", "--no-debug", "--no-live-reload") !== 0) {
  stop("Chưa đưa được phần bổ trợ vào Excel. Cách làm bằng tay có trong README.");
}
console.log("Excel đã mở với nhóm Tổng hợp TTHC trên thẻ Trang đầu (Home). Nhấn Ctrl+C để gỡ và dừng.");
process.on("SIGINT", () => {
  sideloader("stop", MANIFEST);
  server.close();
  process.exit(0);
});
