import { spawn } from "node:child_process";
import path from "node:path";
import { createInterface } from "node:readline";

export interface StartedServer {
  /** With a slash at the end. */
  readonly address: string;
  stop(): void;
}

/** `npm start` as a user runs it, on a free port and without opening a browser. */
export async function startServer(): Promise<StartedServer> {
  const script = path.join(__dirname, "..", "..", "scripts", "start.mjs");
  const server = spawn(process.execPath, [script], {
    env: { ...process.env, PORT: "0", BROWSER: "none" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    const address = /http:\/\/\S+/.exec(line)?.[0];
    if (address) return { address, stop: () => void server.kill() };
  }
  throw new Error("scripts/start.mjs ended without an address.");
}
