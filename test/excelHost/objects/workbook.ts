import { calculate } from "../book/recalculate";
import { HostError, invalid } from "../hostError";
import { method, navigation, scalar, type HostObject } from "../hostObject";
import type { Context } from "./context";
import { namesObject } from "./names";
import { tablesObject } from "./tables";
import { worksheetsObject } from "./worksheets";

/** The root of every request: `context.workbook`. */
export function workbookObject(context: Context): HostObject {
  const { book } = context;
  return {
    type: "Workbook",
    identity: {},
    members: {
      Name: scalar(7, () => book.fileName),
      Worksheets: navigation(1, () => worksheetsObject(context)),
      Names: navigation(1, () => namesObject(context)),
      Tables: navigation(1, () => tablesObject(context)),
      Protection: navigation(7, () => ({
        type: "WorkbookProtection",
        identity: {},
        members: { Protected: scalar(7, () => book.structureProtected) },
      })),
      Application: navigation(1, () => ({
        type: "Application",
        identity: {},
        members: {
          CalculationMode: scalar(1, () => book.calculationMode),
          Calculate: method(1, (type) => {
            if (type !== "Full") throw invalid(String(type));
            calculate(book);
          }),
          SuspendScreenUpdatingUntilNextSync: method(9, () => undefined),
        },
      })),
      _KeepReference: method(1, () => {
        throw new HostError("ApiNotFound", "tracked ranges are not played");
      }),
    },
  };
}
