import { benchCommandLine } from "./commandLine";
import { benchLocalisation } from "./localisation";

/** `npm run bench`: ratios measured in one run; nothing here fails a build. */
async function main(): Promise<void> {
  await benchCommandLine();
  await benchLocalisation();
}

void main();
