import { parseArgs } from "node:util";
import { errorCode } from "./errorCode";
import { parsePeriod, type Period } from "../annex/period/period";

export interface CliOptions {
  readonly file: string;
  readonly sheet?: string;
  readonly period?: Period;
  readonly profile?: string;
  readonly out?: string;
  /** The office's own .docx to fill as well; only with `out`. */
  readonly template?: string;
  readonly json: boolean;
}

/** What is wrong with the command's words; `argument` is the one that is. */
export interface OptionFault {
  readonly fault:
    "usage" | "no-file" | "many-files" | "bad-period" | "unknown-option" | "missing-value" | "template-without-out";
  readonly argument: string;
}

/** Reads the command line of the result contract. */
export function readOptions(args: readonly string[]): CliOptions | OptionFault {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        sheet: { type: "string" },
        period: { type: "string" },
        profile: { type: "string" },
        out: { type: "string" },
        template: { type: "string" },
        json: { type: "boolean", default: false },
        help: { type: "boolean", short: "h", default: false },
      },
    });
    if (values.help) return { fault: "usage", argument: "" };
    const [file, another] = positionals;
    if (file === undefined) return { fault: "no-file", argument: "" };
    if (another !== undefined) return { fault: "many-files", argument: another };
    const empty = (["sheet", "period", "profile", "out", "template"] as const).find((name) => values[name] === "");
    if (empty !== undefined) return { fault: "missing-value", argument: `--${empty}` };
    const period = values.period === undefined ? undefined : parsePeriod(values.period);
    if (period === null) return { fault: "bad-period", argument: values.period ?? "" };
    const { sheet, profile, out, template, json } = values;
    if (template !== undefined && out === undefined) return { fault: "template-without-out", argument: "" };
    return {
      file,
      json,
      ...(sheet !== undefined && { sheet: sheet.normalize("NFC") }),
      ...(period !== undefined && { period }),
      ...(profile !== undefined && { profile }),
      ...(out !== undefined && { out }),
      ...(template !== undefined && { template }),
    };
  } catch (error) {
    return optionFault(error);
  }
}

function optionFault(error: unknown): OptionFault {
  const argument = /'(-[^' ]*)/.exec(error instanceof Error ? error.message : "")?.[1] ?? "";
  return {
    fault: errorCode(error) === "ERR_PARSE_ARGS_INVALID_OPTION_VALUE" ? "missing-value" : "unknown-option",
    argument,
  };
}
