// node keep.cjs BIEU.xlsx --out FOLDER: runs the program and keeps what V8 has compiled in it.
const { join } = require("node:path");
const { keepCode, load } = require("./compiled.cjs");

load(join(__dirname, "program.cjs"));
process.on("exit", keepCode);
