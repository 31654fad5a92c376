import { openFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { describePort, type SeenChart } from "./contract";
import { chartsOf } from "./file/support/charts";
import { partText, xmlDocument } from "./file/support/inspect";
import { xlsxOf } from "./plainXlsx";

describePort("File", async (plain, ownRule) => {
  const port = await openFileWorkbook(xlsxOf(plain, ownRule), plain.fileName);
  const ruleFormulas = async (): Promise<string[]> => {
    const sheet = xmlDocument(partText(await port.save(), "xl/worksheets/sheet1.xml"));
    const rules = [...sheet.getElementsByTagNameNS("*", "cfRule")];
    rules.sort((a, b) => Number(a.getAttribute("priority")) - Number(b.getAttribute("priority")));
    return rules.map((rule) => rule.textContent ?? "");
  };
  const charts = async (sheet: string): Promise<SeenChart[]> => chartsOf(await port.save(), sheet);
  return { port, ruleFormulas, charts };
});
