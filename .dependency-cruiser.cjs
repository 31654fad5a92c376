/**
 * The arrow rule: faces → use case → report, review, marks, signals → checks → annex → workbook's plain data.
 * A room may use the rooms below it and the message catalogue, never one above or a face.
 */
const faces = ["taskpane", "commands", "workbench", "cli"];
const pure = ["annex", "checks", "signals", "marks", "report", "review", "settings", "overview", "messages"];

/** Plain data, work in steps and zip files: for every room. */
const bottom = "^src/workbook/[^/]+\\.ts$|^src/steps\\.ts$|^src/zip/";

const room = (names) => `^src/(${names.join("|")})(/|\\.ts$)`;

/** A rule: what lies in `from` may not reach into `to`. */
const forbid = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });

module.exports = {
  forbidden: [
    forbid("no-circular", "Arrows go one way.", {}, { circular: true, dependencyTypesNot: ["type-only"] }),
    forbid(
      "plain-data-is-the-bottom",
      "Plain data and the port know nothing else.",
      { path: bottom },
      { path: "^src/", pathNot: bottom },
    ),
    forbid(
      "hosts-know-only-the-port",
      "A host sees plain data and plans.",
      { path: "^src/workbook/(file|excel)/" },
      { path: "^src/", pathNot: `^src/workbook/|${bottom}` },
    ),
    forbid(
      "file-host-without-excel",
      "The two hosts do not know each other.",
      { path: "^src/workbook/file/" },
      { path: "^src/workbook/excel/" },
    ),
    forbid(
      "excel-host-without-file",
      "The two hosts do not know each other.",
      { path: "^src/workbook/excel/" },
      { path: "^src/workbook/file/" },
    ),
    forbid(
      "annex-below-checks",
      "",
      { path: room(["annex"]) },
      { path: "^src/", pathNot: `${room(["annex"])}|${bottom}` },
    ),
    forbid(
      "checks-below-signals",
      "",
      { path: room(["checks"]) },
      { path: "^src/", pathNot: `${room(["annex", "checks"])}|${bottom}` },
    ),
    forbid(
      "signals-below-report",
      "",
      { path: room(["signals", "marks"]) },
      { path: "^src/", pathNot: `${room(["annex", "checks", "signals", "marks"])}|${bottom}` },
    ),
    forbid(
      "settings-beside-review",
      "The office's settings know the annex and the report's profile, not what was found.",
      { path: room(["settings"]) },
      { path: "^src/", pathNot: `${room(["annex", "report", "settings", "messages"])}|${bottom}` },
    ),
    forbid(
      "pure-without-hosts",
      "The core knows no host.",
      { path: room(pure) },
      { path: "^src/workbook/(file|excel)/" },
    ),
    forbid(
      "pure-without-faces",
      "The core knows no face; catalogues may name a face's types.",
      { path: room(pure) },
      { path: room(faces), dependencyTypesNot: ["type-only"] },
    ),
    forbid(
      "pure-without-node",
      "The core has no files and no clock.",
      { path: room(pure) },
      { dependencyTypes: ["core"] },
    ),
    forbid(
      "pure-without-pages",
      "The core has no pages.",
      { path: room(pure) },
      { path: "node_modules/(react|react-dom|@fluentui|@univerjs)" },
    ),
    forbid(
      "use-case-without-faces",
      "",
      { path: "^src/(tongHop|analysis|resultJson)\\.ts$" },
      { path: `${room(faces)}|^src/workbook/(file|excel)/` },
    ),
    forbid(
      "pane-knows-only-the-port",
      "The pane runs over either host.",
      { path: room(["taskpane"]), pathNot: "^src/taskpane/(index|excelHost)" },
      { path: "^src/workbook/(file|excel)/" },
    ),
    forbid(
      "grid-only-in-the-workbench",
      "Univer is large and loads only there.",
      { path: "^src/", pathNot: "^src/workbench/" },
      { path: "node_modules/@univerjs" },
    ),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
