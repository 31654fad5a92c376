import { basename, extname } from "node:path";
import type { Finding, Severity } from "../checks/finding";
import {
  countLine,
  findingLine,
  optionFaultLine,
  profileFaultLine,
  readLine,
  settingsProblemLine,
  STAGE_LINES,
  templateFaultLine,
  writtenLine,
} from "../messages/cli";
import { failureMessage } from "../messages/failures";
import { findingMessage, suspectWords } from "../messages/findings";
import { readingNotes } from "../messages/readingNotes";
import { templateProblemLine } from "../messages/settingsPane";
import { appendixTable } from "../report/appendix";
import type { OfficeProfile } from "../report/officeProfile";
import { parseProfile } from "../report/profile/parseProfile";
import { reportParagraphs } from "../report/reportText";
import { resultJson } from "../resultJson";
import { judge, sheetPlans, type Outcome } from "../tongHop";
import { a1, cellAddress } from "../workbook/address";
import { WorkbookFailure } from "../workbook/failure";
import { openFileWorkbook, type FileWorkbook } from "../workbook/file/fileWorkbook";
import { inputFile } from "./inputFile";
import { readOptions, type CliOptions } from "./options";
import { writeNewFile } from "./outputFiles";

const EXIT_CLEAN = 0;
const EXIT_ERRORS = 1;
const EXIT_NOT_READ = 2;

/** What a person or a script reads: one line each, on standard output or standard error. */
export interface Console {
  out(line: string): void;
  err(line: string): void;
  /** Passing messages, where a person looks on. */
  progress(line: string): void;
}

/** Runs the command line of the result contract and returns its exit status; never throws. */
export async function main(args: readonly string[], console: Console): Promise<number> {
  try {
    const options = readOptions(args);
    if ("fault" in options) {
      console.err(optionFaultLine(options));
      return EXIT_NOT_READ;
    }
    const profile = options.profile === undefined ? {} : await readProfile(options.profile, console);
    return profile === null ? EXIT_NOT_READ : await run(options, profile, console);
  } catch (error) {
    const failure = error instanceof WorkbookFailure ? error : new WorkbookFailure("unexpected", {}, { cause: error });
    const { title, body } = failureMessage(failure);
    console.err([title, body].join(". "));
    return EXIT_NOT_READ;
  }
}

async function run(options: CliOptions, profile: Partial<OfficeProfile>, console: Console): Promise<number> {
  const bytes = await inputFile(options.file);
  const fileName = basename(options.file).normalize("NFC");
  const workbook = await openFileWorkbook(bytes, fileName);
  const { sheet, period } = options;
  const outcome = await judge(
    workbook,
    { profile, ...(sheet !== undefined && { sheet }), ...(period !== undefined && { period }) },
    { onStage: (stage) => console.progress(STAGE_LINES[stage]) },
  );
  for (const line of [...readingLines(outcome), ...settingsLines(outcome)]) console.err(line);
  // before anything is written: a mistake in the template is told while nothing has happened yet
  const filled = options.template === undefined ? null : await filledTemplate(options.template, outcome, console);
  if (filled === "unusable") return EXIT_NOT_READ;
  const outputs = options.out === undefined ? NO_OUTPUTS : await writeOutputs(workbook, outcome, options, console);
  if (filled !== null) {
    const stem = basename(options.template ?? "", extname(options.template ?? "")).normalize("NFC");
    console.err(writtenLine(await writeNewFile(options.out ?? ".", `${stem}.da-dien`, ".docx", filled)));
  }
  if (options.json) {
    const paragraphs = reportParagraphs(outcome.report);
    console.out(JSON.stringify(resultJson({ ...outcome, fileName, paragraphs, outputs }), null, 2));
  } else print(outcome, console);
  return outcome.findings.some(({ severity }) => severity === "error") ? EXIT_ERRORS : EXIT_CLEAN;
}

/** How far the reading can be relied on. */
function readingLines({ openFormulas }: Outcome): readonly string[] {
  return readingNotes(null, [], openFormulas, 0).map(({ title, body }) => [title, body].join(". "));
}

/** What is wrong in the sheet `Thiết lập` and in the office's own templates. */
function settingsLines({ settings, report }: Outcome): readonly string[] {
  return [
    ...settings.problems.map(({ cell, message }) => settingsProblemLine(a1(cell.row, cell.column), message)),
    ...report.problems.map(({ template, line, message }) => templateProblemLine(template, line, message)),
  ];
}

/** The office's own Word template, filled; "unusable" where it cannot be (and said so). */
async function filledTemplate(path: string, outcome: Outcome, console: Console): Promise<Uint8Array | "unusable"> {
  const bytes = await inputFile(path, ".docx");
  const [{ fillTemplate }, { templateNames }] = await Promise.all([
    import("../report/wordTemplate/fillTemplate"),
    import("../report/wordTemplate/templateNames"),
  ]);
  const filled = fillTemplate(bytes, templateNames(outcome.facts, outcome.report));
  if (filled.ok) return filled.bytes;
  console.err(templateFaultLine(basename(path), filled.faults));
  return "unusable";
}

interface Outputs {
  readonly workbook: string | null;
  readonly document: string | null;
}

const NO_OUTPUTS: Outputs = { workbook: null, document: null };

async function writeOutputs(
  workbook: FileWorkbook,
  outcome: Outcome,
  { file, out = "." }: CliOptions,
  console: Console,
): Promise<Outputs> {
  console.progress(STAGE_LINES.marking);
  const stem = basename(file, extname(file)).normalize("NFC");
  await workbook.apply({ marks: outcome.marks, sheets: await sheetPlans(outcome) });
  const { reportDocx } = await import("../report/docx/reportDocx");
  const document = await reportDocx(outcome.report, appendixTable(outcome.annex), {
    creator: outcome.profile.agency,
    created: new Date().toISOString(),
  });
  const outputs = {
    workbook: await writeNewFile(out, `${stem}.tong-hop`, macroEnding(file), await workbook.save()),
    document: await writeNewFile(out, `${stem}.bao-cao`, ".docx", document),
  };
  console.err(writtenLine(outputs.workbook));
  console.err(writtenLine(outputs.document));
  return outputs;
}

/** A workbook with macros must keep its ending, or Excel refuses to open it. */
function macroEnding(file: string): string {
  return extname(file).toLowerCase() === ".xlsm" ? ".xlsm" : ".xlsx";
}

function print(outcome: Outcome, console: Console): void {
  const communes = outcome.annex.rows.filter(({ role }) => role === "commune").length;
  console.out(readLine(outcome.annex.sheet, outcome.annex.period, communes));
  console.out(countLine(countBySeverity(outcome.findings)));
  for (const finding of outcome.findings) {
    const words = suspectWords(finding);
    const cell = finding.cells[0];
    const message = findingMessage(finding);
    console.out(
      findingLine(
        finding.severity,
        cell ? cellAddress(cell) : null,
        words === null ? message : [message, words].join(" "),
      ),
    );
  }
}

function countBySeverity(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}

/** The profile of `--profile`, null where it cannot be used (and said so). */
async function readProfile(path: string, console: Console): Promise<Partial<OfficeProfile> | null> {
  const bytes = await inputFile(path, ".json");
  const parsed = parseProfile(parseJson(new TextDecoder().decode(bytes)));
  if (parsed.ok) return parsed.profile;
  console.err(profileFaultLine(basename(path), parsed.problems));
  return null;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
