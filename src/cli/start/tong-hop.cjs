const { join } = require("node:path");
const { load } = require("./compiled.cjs");

load(join(__dirname, "program.cjs"));
