import type { Book, Sheet } from "../book/book";
import { denied, HostError, invalid } from "../hostError";
import { method, navigation, type HostObject } from "../hostObject";
import type { Context } from "./context";
import { worksheetObject } from "./worksheet";

const LONGEST_NAME = 31;

export function worksheetsObject(context: Context): HostObject {
  const { book } = context;
  const found = (key: unknown): Sheet | undefined =>
    book.sheets.find((sheet) => sheet.id === key) ?? (typeof key === "string" ? book.sheetNamed(key) : undefined);
  const active = (): Sheet => {
    const sheet = book.sheets.find((candidate) => candidate.id === book.activeSheet);
    if (!sheet) throw new HostError("UnsupportedSheet", "a chart sheet is in front");
    return sheet;
  };
  return {
    type: "WorksheetCollection",
    identity: {},
    items: () => book.sheets.map((sheet) => worksheetObject(context, sheet)),
    item: (key) => {
      const sheet = found(key);
      if (!sheet) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
      return worksheetObject(context, sheet);
    },
    members: {
      Add: navigation(1, (name) => worksheetObject(context, addSheet(book, name))),
      GetItemOrNullObject: navigation(4, (key) => {
        const sheet = found(key);
        return sheet ? worksheetObject(context, sheet) : null;
      }),
      GetActiveWorksheet: navigation(1, () => worksheetObject(context, active())),
      GetFirst: navigation(5, (visibleOnly) => {
        const sheet = book.sheets.find((candidate) => visibleOnly !== true || candidate.visibility === "Visible");
        if (!sheet) throw new HostError("ItemNotFound", "no sheet");
        return worksheetObject(context, sheet);
      }),
      _RegisterDataChangedEvent: method(9, () => void context.listeners++),
      _UnregisterDataChangedEvent: method(9, () => void context.listeners--),
      _RegisterSelectionChangedEvent: method(9, () => void context.selectionListeners++),
      _UnregisterSelectionChangedEvent: method(9, () => void context.selectionListeners--),
    },
  };
}

function addSheet(book: Book, name: unknown): Sheet {
  if (book.structureProtected) throw denied("the workbook's structure is protected");
  const free = typeof name === "string" ? checkedName(book, name, null) : nextName(book);
  return book.addSheet(free);
}

/** @throws HostError where Excel refuses the name */
export function checkedName(book: Book, name: string, own: Sheet | null): string {
  if (name === "" || name.length > LONGEST_NAME || /[:\\/?*[\]]/.test(name) || /^'|'$/.test(name)) {
    throw invalid(`sheet name ${name}`);
  }
  if (name.toLowerCase() === "history") throw invalid("a reserved sheet name");
  const taken = book.sheetNamed(name);
  if (taken && taken !== own) throw new HostError("ItemAlreadyExists", "A sheet of that name exists already.");
  return name;
}

function nextName(book: Book): string {
  for (let number = 1; ; number++) if (!book.sheetNamed(`Sheet${number}`)) return `Sheet${number}`;
}
