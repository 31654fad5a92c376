import type { Name, Sheet } from "../book/book";
import { addressOf } from "../book/areas";
import { HostError, invalid } from "../hostError";
import { method, navigation, scalar, type HostObject } from "../hostObject";
import type { Context } from "./context";
import { rangeTarget } from "./range";
import { quoted } from "./worksheet";

export function namesObject(context: Context): HostObject {
  const { book } = context;
  const found = (name: unknown): Name | undefined =>
    book.names.find((item) => item.name.toLowerCase() === String(name).toLowerCase());
  return {
    type: "NamedItemCollection",
    identity: {},
    items: () => book.names.map((item) => nameObject(context, item)),
    item: (name) => {
      const item = found(name);
      if (!item) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
      return nameObject(context, item);
    },
    members: {
      GetItemOrNullObject: navigation(4, (name) => {
        const item = found(name);
        return item ? nameObject(context, item) : null;
      }),
      Add: navigation(4, (name, reference) => {
        if (typeof name !== "string" || !/^[\p{L}_\\][\p{L}\d_.\\]*$/u.test(name)) throw invalid("name");
        if (found(name)) throw new HostError("ItemAlreadyExists", "A name like that exists already.");
        const item = { name, formula: formulaOf(reference), visible: true };
        book.names.push(item);
        return nameObject(context, item);
      }),
    },
  };
}

/** Of one sheet: Excel answers the workbook's names among them (office-js #1011). */
export function sheetNamesObject(context: Context, sheet: Sheet): HostObject {
  return {
    type: "NamedItemCollection",
    identity: {},
    items: () => [
      ...sheet.names.map((item) => nameObject(context, item, "Worksheet")),
      ...context.book.names.map((item) => nameObject(context, item)),
    ],
    members: {},
  };
}

function formulaOf(reference: unknown): string {
  if (typeof reference === "string") return reference.startsWith("=") ? reference : `=${reference}`;
  const { sheet, areas } = rangeTarget(reference);
  const cells = addressOf("x", areas).slice(2);
  return `=${quoted(sheet.name)}!${cells.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2")}`;
}

function nameObject(context: Context, item: Name, scope: "Workbook" | "Worksheet" = "Workbook"): HostObject {
  const { book } = context;
  return {
    type: "NamedItem",
    identity: { _Id: item.name },
    members: {
      Name: scalar(1, () => item.name),
      Formula: scalar(
        7,
        () => item.formula,
        (formula) => {
          item.formula = formulaOf(formula);
        },
      ),
      Scope: scalar(4, () => scope),
      Visible: scalar(
        1,
        () => item.visible,
        (visible) => {
          if (typeof visible !== "boolean") throw invalid("visible");
          item.visible = visible;
        },
      ),
      Delete: method(4, () => {
        book.names = book.names.filter((other) => other !== item);
      }),
    },
  };
}
