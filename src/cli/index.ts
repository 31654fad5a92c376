import { errorCode } from "./errorCode";
import { main } from "./main";

// who reads may have read enough, as `| head` does
for (const stream of [process.stdout, process.stderr]) {
  stream.on("error", (error) => {
    if (errorCode(error) !== "EPIPE") throw error;
  });
}

void main(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${oneLine(line)}\n`),
  // a script that reads standard error gets messages only
  progress: (line) => process.stderr.isTTY && process.stderr.write(`${line}\n`),
}).then((status) => {
  process.exitCode = status;
});

/** A file's name may hold a line break, or signs that a terminal obeys. */
function oneLine(text: string): string {
  return text.replace(/\p{Cc}+/gu, " ");
}
