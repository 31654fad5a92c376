// Two builds: "web" (pane, workbench) and "cli" (for Node; what few runs need stands in files of its own).
// webpack --config-name web | cli
const { spawnSync } = require("node:child_process");
const { mkdtemp, rm } = require("node:fs/promises");
const { tmpdir } = require("node:os");
const path = require("node:path");
const { gzipSync } = require("node:zlib");
const webpack = require("webpack");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const MinimizerPlugin = require("minimizer-webpack-plugin");
const MiniCssExtractPlugin = require("mini-css-extract-plugin");
const { officeFiles, officeScript } = require("./scripts/officeScript.cjs");
const { contentSecurityPolicy } = require("./scripts/securityHeaders.cjs");

/** Bytes of gzipped JavaScript that the pane may need before its first use. */
const PANE_BUDGET = 180_000;

/** The sample whose figures do not add up. */
const SAMPLE = path.resolve(__dirname, "assets/samples/tu-ky-2021-06.xlsx");
/** How the command line ends where it has found errors. */
const EXIT_ERRORS = 1;

const source = (file) => path.resolve(__dirname, "src", file);

/** @param {object} env swc's `env` setting: which engines the output is for */
function typescript(env) {
  return {
    test: /\.tsx?$/,
    exclude: /node_modules/,
    loader: "swc-loader",
    options: {
      env,
      jsc: {
        parser: { syntax: "typescript", tsx: true },
        transform: { react: { runtime: "automatic" } },
      },
    },
  };
}

/** webpack's own size limits look at files before compression; the pane's budget is what travels. */
class GzipBudgetPlugin {
  constructor({ entry, bytes }) {
    this.entry = entry;
    this.bytes = bytes;
  }

  apply(compiler) {
    const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_REPORT;
    compiler.hooks.thisCompilation.tap("GzipBudgetPlugin", (compilation) => {
      compilation.hooks.processAssets.tap({ name: "GzipBudgetPlugin", stage }, () => this.check(compilation));
    });
  }

  check(compilation) {
    const files = compilation.entrypoints.get(this.entry)?.getFiles() ?? [];
    const scripts = files.filter((file) => file.endsWith(".js"));
    const sizes = scripts.map((file) => gzipSync(compilation.getAsset(file).source.buffer(), { level: 9 }).length);
    const total = sizes.reduce((sum, size) => sum + size, 0);
    const report = `${this.entry}: ${total} bytes of gzipped JavaScript before first use, bound ${this.bytes}`;
    compilation.getLogger("GzipBudgetPlugin").info(report);
    if (total > this.bytes) compilation.errors.push(new webpack.WebpackError(report));
  }
}

/** @param {{ src: string, origins: string[] }} [office] Microsoft's library, on the pane's page only */
function page(name, office) {
  return new HtmlPlugin({
    template: source(`${name}/${name}.html`),
    filename: `${name}.html`,
    chunks: [name],
    scriptLoading: "defer",
    inject: "head",
    title: "Tổng hợp TTHC",
    officeScript: office?.src,
    contentSecurityPolicy: contentSecurityPolicy(office?.origins),
  });
}

/** `--mode development` builds with source maps and without the budget. */
function web(_env, argv) {
  const production = argv.mode !== "development";
  const office = officeScript(process.env.OFFICE_JS);
  return {
    name: "web",
    mode: production ? "production" : "development",
    target: ["web", "es2020"],
    entry: {
      taskpane: source("taskpane/index.tsx"),
      workbench: source("workbench/index.tsx"),
    },
    output: {
      path: path.resolve(__dirname, "dist"),
      filename: production ? "js/[name].[contenthash:8].js" : "js/[name].js",
      chunkFilename: production ? "js/[name].[contenthash:8].js" : "js/[name].js",
      // The command line's file is built on its own.
      clean: { keep: /^cli[\\/]/ },
    },
    devtool: production ? false : "source-map",
    resolve: { extensions: [".ts", ".tsx", ".js", ".mjs"] },
    module: {
      rules: [
        typescript({ targets: "chrome >= 90, edge >= 90, safari >= 15" }),
        { test: /\.css$/, use: [MiniCssExtractPlugin.loader, "css-loader"] },
        // The sample comes inside its chunk: the pages may not fetch anything (connect-src 'none').
        { test: /\.xlsx$/, type: "asset/inline" },
      ],
    },
    optimization: {
      splitChunks: { chunks: "async" },
      // In Rust: Univer alone is 10 MB of source, which keeps terser busy for a minute.
      minimizer: [new MinimizerPlugin({ minify: MinimizerPlugin.swcMinify, extractComments: false })],
    },
    performance: { hints: false },
    plugins: [
      page("taskpane", office),
      page("workbench"),
      new MiniCssExtractPlugin({
        filename: "css/[name].[contenthash:8].css",
        chunkFilename: "css/[name].[contenthash:8].css",
        // Univer's style sheets do not depend on one another's order.
        ignoreOrder: true,
      }),
      new CopyPlugin({
        patterns: [
          { from: "assets/icon-*.png", to: "assets/[name][ext]" },
          { from: "assets/favicon.ico", to: "favicon.ico" },
          { from: source("taskpane/engine.js"), to: "js/engine.js", info: { minimized: true } },
          ...(office.isCopied ? officeFiles() : []),
          {
            from: "manifest.xml",
            transform: async (content) =>
              (await import("./scripts/manifest-address.mjs")).withAddress(String(content), process.env.PUBLIC_URL),
          },
        ],
      }),
      ...(production ? [new GzipBudgetPlugin({ entry: "taskpane", bytes: PANE_BUDGET })] : []),
    ],
    stats: { preset: "errors-warnings", loggingDebug: [/GzipBudget/] },
  };
}

/** Runs the program that was just built on the sample, to keep what V8 compiles in doing so beside it. */
class CompiledCodePlugin {
  apply(compiler) {
    compiler.hooks.afterEmit.tapPromise("CompiledCodePlugin", async ({ outputOptions, errors }) => {
      const out = await mkdtemp(path.join(tmpdir(), "tong-hop-build-"));
      try {
        const run = [path.join(outputOptions.path, "keep.cjs"), SAMPLE, "--json", "--out", out];
        const { status, stderr } = spawnSync(process.execPath, run, { encoding: "utf8" });
        if (status !== EXIT_ERRORS) errors.push(new webpack.WebpackError(`keep.cjs ends with ${status}: ${stderr}`));
      } finally {
        await rm(out, { recursive: true });
      }
    });
  }
}

function cli(_env, argv) {
  return {
    name: "cli",
    mode: argv.mode === "development" ? "development" : "production",
    target: "node20",
    entry: { program: source("cli/index.ts") },
    output: {
      path: path.resolve(__dirname, "dist/cli"),
      filename: "[name].cjs",
      clean: true,
    },
    devtool: false,
    resolve: {
      extensions: [".ts", ".tsx", ".js", ".mjs"],
      // The build without a file system: no template reads a file, on the command line as little as on a page.
      alias: { liquidjs$: require.resolve("liquidjs/dist/liquid.browser.mjs") },
    },
    module: {
      rules: [typescript({ targets: "node 20" })],
    },
    // Less to parse at each start; the names of functions stay readable in a report of a failure.
    optimization: {
      minimizer: [
        new MinimizerPlugin({
          minify: MinimizerPlugin.swcMinify,
          extractComments: false,
          terserOptions: { mangle: { keep_fnames: true, keep_classnames: true } },
        }),
      ],
    },
    performance: { hints: false },
    plugins: [
      new CopyPlugin({ patterns: [{ from: source("cli/start"), info: { minimized: true } }] }),
      ...(argv.mode === "development" ? [] : [new CompiledCodePlugin()]),
    ],
    stats: "errors-warnings",
  };
}

module.exports = [web, cli];
