import { spawn, type ChildProcess } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { pathToFileURL } from "node:url";

const ROOT = path.join(__dirname, "..", "..");
const DIST = path.join(ROOT, "dist");

export interface StartedServer {
  /** With a slash at the end. */
  readonly address: string;
  stop(): void;
}

/** Serves dist/ as `npm start` does, on a free port. The build is made before the tests (`npm test`). */
export function startServer(): Promise<StartedServer> {
  if (!existsSync(path.join(DIST, "workbench.html"))) {
    throw new Error("dist/ is missing: run npm test, or node scripts/ensure-built.mjs web.");
  }
  const script = `
    import { serve } from ${JSON.stringify(pathToFileURL(path.join(ROOT, "scripts", "serve.mjs")).href)};
    const { address } = await serve(${JSON.stringify(DIST)}, 0);
    console.log(address);`;
  return addressOf(
    spawn(process.execPath, ["--input-type=module", "--eval", script], { stdio: ["ignore", "pipe", 2] }),
  );
}

/** `npm start` itself, without opening a browser. */
export function startProgram(env: NodeJS.ProcessEnv = {}): Promise<StartedServer> {
  return addressOf(
    spawn(process.execPath, [path.join(ROOT, "scripts", "start.mjs")], {
      env: { ...process.env, PORT: "0", BROWSER: "none", ...env },
      stdio: ["ignore", "pipe", 2],
    }),
  );
}

function addressOf(server: ChildProcess): Promise<StartedServer> {
  return new Promise((resolve, reject) => {
    createInterface({ input: server.stdout! }).on("line", (line) => {
      const address = /http:\/\/\S+/.exec(line)?.[0];
      if (address) resolve({ address, stop: () => void server.kill() });
    });
    server.once("exit", (code) => reject(new Error(`The server ended with status ${code}.`)));
  });
}
