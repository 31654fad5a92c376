import { HostError } from "../hostError";
import { navigation, scalar, type HostObject } from "../hostObject";
import type { Table } from "../book/book";
import type { Context } from "./context";
import { rangeObject } from "./range";
import { worksheetObject } from "./worksheet";

/** `workbook.tables`: those of all sheets. */
export function tablesObject(context: Context): HostObject {
  const { tables } = context.book;
  return {
    type: "TableCollection",
    identity: {},
    items: () => tables.map((table) => tableObject(context, table)),
    item: (key) => {
      const name = String(key).toLowerCase();
      const found = tables.find((table) => table.id === key || table.name.toLowerCase() === name);
      if (!found) throw new HostError("ItemNotFound", "The requested resource doesn't exist.");
      return tableObject(context, found);
    },
    members: {},
  };
}

function tableObject(context: Context, table: Table): HostObject {
  return {
    type: "Table",
    identity: { Id: table.id },
    members: {
      Id: scalar(1, () => table.id),
      Name: scalar(1, () => table.name),
      ShowHeaders: scalar(1, () => table.showHeaders),
      ShowTotals: scalar(1, () => table.showTotals),
      Worksheet: navigation(2, () => worksheetObject(context, table.sheet)),
      Columns: navigation(1, () => columnsObject(table)),
      GetRange: navigation(1, () => rangeObject(context, table.sheet, table.area)),
    },
  };
}

function columnsObject({ columns }: Table): HostObject {
  return {
    type: "TableColumnCollection",
    identity: {},
    items: () =>
      columns.map((name, at) => ({
        type: "TableColumn",
        identity: { Id: String(at + 1) },
        members: { Id: scalar(1, () => at + 1), Name: scalar(1, () => name) },
      })),
    members: {},
  };
}
