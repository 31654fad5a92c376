import { benchCommandLine } from "./commandLine";

/** `npm run bench`: ratios measured in one run; nothing here fails a build. */
async function main(): Promise<void> {
  await benchCommandLine();
}

void main();
