// npm start: builds where needed, serves the workbench on this machine and opens it.
// PORT chooses the port; BROWSER=none opens no browser.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "./ensure-built.mjs";
import { serve } from "./serve.mjs";

const DEFAULT_PORT = 3000;

function portOf(text) {
  const port = Number(text);
  return text && Number.isInteger(port) && port >= 0 && port <= 65535 ? port : DEFAULT_PORT;
}

/** Where there is a desktop; a failure to open is none of the program. */
function openBrowser(address) {
  const { platform, env } = process;
  if (env.BROWSER === "none") return;
  const hasDesktop = platform !== "linux" || env.DISPLAY || env.WAYLAND_DISPLAY;
  if (!hasDesktop) return;
  const [command, args] =
    platform === "win32"
      ? ["cmd", ["/c", "start", "", address]]
      : [platform === "darwin" ? "open" : "xdg-open", [address]];
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

ensureBuilt(["web"]);
try {
  const { address } = await serve(fileURLToPath(new URL("../dist", import.meta.url)), portOf(process.env.PORT));
  console.log(`Tổng hợp TTHC đang chạy tại ${address}`);
  console.log("Mở địa chỉ này bằng Chrome, Edge hoặc Firefox trên máy này. Nhấn Ctrl+C để dừng.");
  openBrowser(address);
} catch (error) {
  console.error(
    `Không mở được cổng mạng trên máy này (${error.code ?? "lỗi không rõ"}). Đặt cổng khác: PORT=8080 npm start`,
  );
  process.exit(1);
}
