import type { HostOptions, Sheet } from "../../excelHost";
import { describePort, type OpenPort, type SeenChart } from "../contract";
import { addOwnRule, openExcel } from "./excelPort";

const openWith =
  (options: HostOptions): OpenPort =>
  (plain, ownRule) => {
    const open = openExcel(plain, options);
    if (ownRule !== undefined) addOwnRule(open, ownRule);
    return {
      port: open.port,
      ruleFormulas: () => open.annex.rules.map((rule) => rule.formula.replace(/^=/, "")),
      charts: (name) => seenCharts(open.host.book.sheetNamed(name)),
    };
  };

function seenCharts(sheet: Sheet | undefined): SeenChart[] {
  return (sheet?.charts ?? []).map(({ name, type, title, source, place }) => {
    if (source.sheet !== sheet?.id || !place) throw new Error("a chart over another sheet, or nowhere");
    return { name, kind: type === "BarClustered" ? "bar" : "line", title, source: source.area, place };
  });
}

describePort("Excel", openWith({}));
describePort("Excel of ExcelApi 1.13, whose rule ids are places", openWith({ excelApi: 13, ruleIds: "position" }));
