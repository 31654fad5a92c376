import type { HostOptions } from "../../excelHost";
import { describePort, type OpenPort } from "../contract";
import { addOwnRule, openExcel } from "./excelPort";

const openWith =
  (options: HostOptions): OpenPort =>
  (plain, ownRule) => {
    const open = openExcel(plain, options);
    if (ownRule !== undefined) addOwnRule(open, ownRule);
    return { port: open.port, ruleFormulas: () => open.annex.rules.map((rule) => rule.formula.replace(/^=/, "")) };
  };

describePort("Excel", openWith({}));
describePort("Excel of ExcelApi 1.13, whose rule ids are places", openWith({ excelApi: 13, ruleIds: "position" }));
