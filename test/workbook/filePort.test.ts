import { openFileWorkbook } from "../../src/workbook/file/fileWorkbook";
import { describePort } from "./contract";
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
  return { port, ruleFormulas };
});
