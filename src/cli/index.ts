import { main } from "./main";

void main(process.argv.slice(2), {
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  // a script that reads standard error gets messages only
  progress: (line) => process.stderr.isTTY && process.stderr.write(`${line}\n`),
}).then((status) => {
  process.exitCode = status;
});
