import { benchChecks } from "./checks";
import { benchCommandLine, benchProgram } from "./commandLine";
import { benchLocalisation } from "./localisation";
import { benchPages } from "./pages/pages";
import { benchRecognition } from "./recognition";
import { benchReport } from "./report";

/** `npm run bench`: ratios measured in one run; nothing here fails a build. */
async function main(): Promise<void> {
  await benchCommandLine();
  await benchProgram();
  await benchRecognition();
  await benchReport();
  await benchChecks();
  await benchLocalisation();
  await benchPages();
}

void main();
