import { a1 } from "../../address";
import { type CellValue, isCellError, type PlainCell } from "../../plainData";
import { cellTextXml, escapeXml } from "../xml/text";

/** A cell's new content, from the grid or from a correction. */
export interface CellEdit {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  /** 0-based. */
  readonly column: number;
  /** For a formula its result, null where it is not known. Null without a formula empties the cell. */
  readonly value: CellValue;
  /** en-US formula without the leading "="; absent for a constant. */
  readonly formula?: string;
}

/** An edit beside what the cell holds now. */
export interface PreparedEdit extends CellEdit {
  /** The cell has a formula. */
  readonly hadFormula: boolean;
  /** The cell has this formula already, perhaps shared with its neighbours: only its result changes. */
  readonly keepsFormula: boolean;
}

export function prepared(edit: CellEdit, cell: PlainCell | undefined): PreparedEdit {
  const hadFormula = cell?.formula !== undefined;
  return { ...edit, hadFormula, keepsFormula: hadFormula && cell?.formula === edit.formula };
}

/** Whether the edit leaves the cell as it is: a grid hands back what it has computed, changed or not. */
export function changesNothing(edit: CellEdit, cell: PlainCell | undefined): boolean {
  if (edit.formula !== cell?.formula) return false;
  const before = cell?.value ?? null;
  if (isCellError(edit.value) && isCellError(before)) return edit.value.error === before.error;
  const isConstant = edit.formula === undefined;
  return edit.value === before || (isConstant && isBlank(edit.value) && isBlank(before));
}

function isBlank(value: CellValue): boolean {
  return value === null || value === "";
}

/** What a cell's tag and content are made of. */
export interface CellShell {
  /** Prefix with its colon that the part uses. */
  readonly prefix: string;
  /** Style index, "" for none. */
  readonly style: string;
  /** `<f>` as the file has it, where the formula stays. */
  readonly keptFormula: string | null;
  /** Mark of a dynamic array formula (`cm`), which goes with a kept formula. */
  readonly keptMetadata: string | undefined;
}

/** A cell with its new content; texts stand in the cell itself, so that no other part has to change. */
export function cellXml({ row, column, value, formula }: CellEdit, shell: CellShell): string {
  const { prefix, style, keptFormula, keptMetadata } = shell;
  const hasFormula = keptFormula !== null || formula !== undefined;
  const { type, content } = valueXml(value, hasFormula, prefix);
  const newFormula = formula === undefined ? "" : `<${prefix}f>${escapeXml(storedFormula(formula))}</${prefix}f>`;
  const attributes = [
    ` r="${a1(row, column)}"`,
    style === "" ? "" : ` s="${style}"`,
    type === "" ? "" : ` t="${type}"`,
    keptFormula !== null && keptMetadata !== undefined ? ` cm="${escapeXml(keptMetadata)}"` : "",
  ].join("");
  const inside = (keptFormula ?? newFormula) + content;
  return inside === "" ? `<${prefix}c${attributes}/>` : `<${prefix}c${attributes}>${inside}</${prefix}c>`;
}

function valueXml(value: CellValue, hasFormula: boolean, prefix: string): { type: string; content: string } {
  const v = (text: string): string => `<${prefix}v>${text}</${prefix}v>`;
  if (typeof value === "number") return { type: "", content: Number.isFinite(value) ? v(String(value)) : "" };
  if (typeof value === "boolean") return { type: "b", content: v(value ? "1" : "0") };
  if (isCellError(value)) return { type: "e", content: v(escapeXml(value.error)) };
  if (value === null || (value === "" && !hasFormula)) return { type: "", content: "" };
  if (hasFormula) return { type: "str", content: v(cellTextXml(value)) };
  const text = `<${prefix}t xml:space="preserve">${cellTextXml(value)}</${prefix}t>`;
  return { type: "inlineStr", content: `<${prefix}is>${text}</${prefix}is>` };
}

/** Functions newer than Excel 2007 that give one value; in the file they bear a prefix, without which Excel says #NAME?. */
const NEWER_FUNCTIONS =
  /(?<![\p{L}\p{N}_.])(IFS|SWITCH|MAXIFS|MINIFS|TEXTJOIN|CONCAT|IFNA|XLOOKUP|XMATCH|DAYS|NUMBERVALUE)(?=\()/giu;

function storedFormula(formula: string): string {
  return formula
    .split(/("(?:[^"]|"")*")/)
    .map((piece, at) => (at % 2 === 0 ? piece.replace(NEWER_FUNCTIONS, "_xlfn.$1") : piece))
    .join("");
}
