import { main } from "../../src/cli/main";

export interface CliRun {
  readonly status: number;
  readonly out: string;
  /** Lines of standard error. */
  readonly err: readonly string[];
}

/** Runs the command line in this process. */
export async function runCli(...args: readonly string[]): Promise<CliRun> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await main(args, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    progress: () => undefined,
  });
  return { status, out: out.join("\n"), err };
}
