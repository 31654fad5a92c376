import { intersect, parseArea, parseAreas, WHOLE_SHEET } from "../book/areas";
import type { Book, Sheet } from "../book/book";
import { denied, HostError, invalid } from "../hostError";
import { method, navigation, scalar, type HostObject } from "../hostObject";
import type { Context } from "./context";
import { chartsObject } from "./charts";
import { sheetNamesObject } from "./names";
import { pageLayoutObject } from "./pageLayout";
import { areasOf, rangeAreasObject, rangeObject } from "./range";
import { checkedName } from "./worksheets";

const VISIBILITIES = ["Visible", "Hidden", "VeryHidden"] as const;

export function worksheetObject(context: Context, sheet: Sheet): HostObject {
  const { book } = context;
  const used = (valuesOnly: unknown): HostObject | null => {
    const area = sheet.usedArea(valuesOnly === true);
    return area && rangeObject(context, sheet, area);
  };
  return {
    type: "Worksheet",
    identity: { Id: sheet.id },
    target: sheet,
    members: {
      Id: scalar(1, () => sheet.id),
      Name: scalar(
        1,
        () => sheet.name,
        (name) => {
          checkStructure(book);
          renameSheet(book, sheet, checkedName(book, String(name), sheet));
        },
      ),
      Position: scalar(
        1,
        () => book.sheets.indexOf(sheet),
        (position) => {
          checkStructure(book);
          if (typeof position !== "number" || position < 0 || position >= book.sheets.length) throw invalid("position");
          book.sheets.splice(book.sheets.indexOf(sheet), 1);
          book.sheets.splice(position, 0, sheet);
        },
      ),
      Visibility: scalar(
        1,
        () => sheet.visibility,
        (value) => {
          checkStructure(book);
          setVisibility(book, sheet, value);
        },
      ),
      Protection: navigation(2, () => ({
        type: "WorksheetProtection",
        identity: {},
        members: { Protected: scalar(2, () => sheet.isProtected) },
      })),
      GetRange: navigation(1, (address) =>
        rangeObject(context, sheet, typeof address === "string" ? ownArea(sheet, address) : WHOLE_SHEET),
      ),
      GetRanges: navigation(9, (address) => rangeAreasObject(context, sheet, parseAreas(String(address)))),
      GetUsedRangeOrNullObject: navigation(4, used),
      GetNextOrNullObject: navigation(5, (visibleOnly) => {
        const next = book.sheets
          .slice(book.sheets.indexOf(sheet) + 1)
          .find((candidate) => visibleOnly !== true || candidate.visibility === "Visible");
        return next ? worksheetObject(context, next) : null;
      }),
      Activate: method(1, () => {
        if (sheet.visibility !== "Visible")
          throw new HostError("GeneralException", "a hidden sheet cannot be activated");
        book.activeSheet = sheet.id;
      }),
      Delete: method(1, () => {
        removeSheet(book, sheet);
      }),
      FreezePanes: navigation(7, () => ({
        type: "WorksheetFreezePanes",
        identity: {},
        members: {
          FreezeRows: method(7, (count) => {
            if (typeof count !== "number" || count < 1) throw invalid("rows to freeze");
            sheet.frozenRows = count;
          }),
          Unfreeze: method(7, () => void (sheet.frozenRows = 0)),
        },
      })),
      AutoFilter: navigation(9, () => ({
        type: "AutoFilter",
        identity: {},
        members: {
          Apply: method(9, (range) => {
            checkSheet(sheet);
            const area = areasOf(range)[0];
            if (!area) throw invalid("range to filter");
            sheet.filter = intersect(area, WHOLE_SHEET);
          }),
          Remove: method(9, () => {
            checkSheet(sheet);
            sheet.filter = null;
          }),
        },
      })),
      Names: navigation(4, () => sheetNamesObject(context, sheet)),
      Charts: navigation(1, () => chartsObject(context, sheet)),
      PageLayout: navigation(9, () => pageLayoutObject(context, sheet)),
    },
  };
}

export function checkSheet(sheet: Sheet): void {
  if (sheet.isProtected) throw denied("the sheet is protected");
}

function checkStructure(book: Book): void {
  if (book.structureProtected) throw denied("the workbook's structure is protected");
}

function ownArea(sheet: Sheet, address: string): ReturnType<typeof parseArea> {
  const bang = address.lastIndexOf("!");
  if (bang < 0) return parseArea(address);
  const named = address.slice(0, bang).replace(/^'|'$/g, "").replaceAll("''", "'");
  if (named.toLowerCase() !== sheet.name.toLowerCase()) throw invalid(`address ${address} on another sheet`);
  return parseArea(address.slice(bang + 1));
}

function renameSheet(book: Book, sheet: Sheet, name: string): void {
  const [before, after] = [quoted(sheet.name), quoted(name)];
  sheet.name = name;
  for (const item of [...book.names, ...book.sheets.flatMap(({ names }) => names)])
    item.formula = item.formula.replace(`=${before}!`, `=${after}!`);
}

/** A name in a reference: always quoted in this host's defined names. */
export function quoted(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

function setVisibility(book: Book, sheet: Sheet, value: unknown): void {
  const visibility = VISIBILITIES.find((known) => known === value);
  if (!visibility) throw invalid("visibility");
  if (visibility !== "Visible" && isLastVisible(book, sheet))
    throw new HostError("GeneralException", "the last visible sheet");
  sheet.visibility = visibility;
}

function removeSheet(book: Book, sheet: Sheet): void {
  checkStructure(book);
  if (isLastVisible(book, sheet)) throw new HostError("GeneralException", "the last visible sheet");
  if (sheet.visibility === "VeryHidden")
    throw new HostError("GeneralException", "a very hidden sheet cannot be deleted");
  const at = book.sheets.indexOf(sheet);
  book.sheets.splice(at, 1);
  book.tables = book.tables.filter((table) => table.sheet !== sheet);
  for (const item of book.names) if (item.formula.startsWith(`=${quoted(sheet.name)}!`)) item.formula = "=#REF!";
  if (book.activeSheet !== sheet.id) return;
  const visible = book.sheets.filter((other) => other.visibility === "Visible");
  book.activeSheet = (visible.find((other) => book.sheets.indexOf(other) >= at) ?? visible.at(-1))?.id ?? "";
}

function isLastVisible(book: Book, sheet: Sheet): boolean {
  return !book.sheets.some((other) => other !== sheet && other.visibility === "Visible");
}
