import type { OfficeProfile } from "../report/officeProfile";
import type { WorkbookPort } from "../workbook/port";

/** What surrounds the pane: Excel or the workbench. The pane knows no more of it than this. */
export interface PaneHost {
  readonly port: WorkbookPort;
  /** Gives a finished file to the user, as far as the surroundings let it. @throws WorkbookFailure */
  readonly deliver: (file: OutputFile) => Promise<Delivery>;
  /** The workbook as a file; absent where the host saves by itself (Excel). @throws WorkbookFailure */
  readonly saveWorkbook?: () => Promise<Uint8Array>;
  /** Name of the open file, e.g. `bieu-thang-6.xlsx`; in Excel empty before the first reading. */
  readonly fileName: string;
  /** The job starts by itself as soon as the pane is there: the ribbon's button has opened it. */
  readonly runsAtOnce?: boolean;
  /** What is known of the office beside the workbook; its sheet `Thiết lập` goes before it. */
  readonly profile?: Partial<OfficeProfile>;
  /** First line of the empty pane where the host has something better to say than the general hint. */
  readonly hint?: string;
}

/**
 * What is known of a file that was handed over: a browser saves it; it was offered and nobody can say what became of it
 * (a web view inside Office); these surroundings take no files.
 */
export type Delivery = "saved" | "offered" | "impossible";

export interface OutputFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** MIME type. */
  readonly type: string;
}

export const DOCX_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
export const XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
export const XLSM_TYPE = "application/vnd.ms-excel.sheet.macroEnabled.12";
