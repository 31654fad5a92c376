// npm start: builds where needed, serves the workbench on this machine and opens it.
// PORT chooses the port; BROWSER=none opens no browser.
import { spawn } from "node:child_process";
import { DIST, buildIfNeeded } from "./build-if-needed.mjs";
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
    platform === "win32" ? ["cmd", ["/c", "start", "", address]] : [platform === "darwin" ? "open" : "xdg-open", [address]];
  spawn(command, args, { stdio: "ignore", detached: true })
    .on("error", () => {})
    .unref();
}

const say = () => console.log("Đang dựng chương trình, chờ khoảng một phút…");
if (!buildIfNeeded(say)) {
  console.error("Không dựng được chương trình; lỗi ghi ở trên.");
  process.exit(1);
}
try {
  const { address } = await serve(DIST, portOf(process.env.PORT));
  console.log(`Tổng hợp TTHC đang chạy tại ${address}`);
  console.log("Mở địa chỉ này bằng Chrome, Edge hoặc Firefox trên máy này. Nhấn Ctrl+C để dừng.");
  openBrowser(address);
} catch (error) {
  console.error(`Không mở được cổng mạng trên máy này (${error.code ?? "lỗi không rõ"}). Đặt cổng khác: PORT=8080 npm start`);
  process.exit(1);
}
