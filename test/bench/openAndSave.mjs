// node openAndSave.mjs FROM TO: opens and saves with the reading library alone.
import { readFileSync, writeFileSync } from "node:fs";
import { openXlsx, saveXlsx } from "hucre/xlsx";

const [from, to] = process.argv.slice(2);
writeFileSync(to, await saveXlsx(await openXlsx(new Uint8Array(readFileSync(from)))));
