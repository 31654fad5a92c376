import { runsAtOnce } from "../commands/ribbonCommand";
import type { ExcelWorkbook } from "../workbook/excel/excelWorkbook";
import { isOfficeLoaded, mayDownload, officeReady } from "../workbook/excel/office";
import { officeLook, onOfficeTheme } from "../workbook/excel/officeTheme";
import type { Connector } from "./connection";
import { download } from "./download";
import type { PaneHost } from "./host";

/** The pane's way to the workbook that is open in Excel. */
export const excelConnector: Connector = {
  connect: async () => {
    // on its way while Excel makes up its mind
    const loading = import(/* webpackChunkName: "excel" */ "../workbook/excel/excelWorkbook");
    const surroundings = await officeReady();
    if (surroundings === "too-old") return { state: "too-old" };
    if (surroundings === "elsewhere") return { state: "outside" };
    const { ExcelWorkbook } = await loading;
    return {
      state: "connected",
      host: excelHost(new ExcelWorkbook()),
      look: { current: officeLook, subscribe: onOfficeTheme },
    };
  },
  whyNot: () => ({ state: isOfficeLoaded() ? "no-answer" : "no-library" }),
};

function excelHost(port: ExcelWorkbook): PaneHost {
  return {
    port,
    runsAtOnce: runsAtOnce(window.location.search),
    get fileName() {
      return port.fileName;
    },
    deliver: (file) => {
      if (!mayDownload()) return Promise.resolve("impossible");
      download(file);
      return Promise.resolve("offered");
    },
  };
}
