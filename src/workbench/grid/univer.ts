import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingVi from "@univerjs/preset-sheets-conditional-formatting/locales/vi-VN";
import { CalculationMode, UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreVi from "@univerjs/preset-sheets-core/locales/vi-VN";
import { LocaleType, LogLevel, createUniver, mergeLocales } from "@univerjs/presets";
import type { FUniver, Injector } from "@univerjs/presets";
import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";

export interface UniverParts {
  readonly api: FUniver;
  /** Univer's own services, for the few things that its facade does not offer. */
  readonly injector: Injector;
  dispose(): void;
}

/**
 * Univer with the grid alone: no toolbar, menus, sheet bar or formula bar, because what they do
 * (formats, rows, sheets) is not handed back to the file.
 */
export function startUniver(container: HTMLElement, darkMode: boolean): UniverParts {
  const { univer, univerAPI } = createUniver({
    locale: LocaleType.VI_VN,
    locales: { [LocaleType.VI_VN]: mergeLocales(coreVi, conditionalFormattingVi) },
    logLevel: LogLevel.ERROR,
    darkMode,
    presets: [
      UniverSheetsCorePreset({
        container,
        header: false,
        toolbar: false,
        contextMenu: false,
        formulaBar: false,
        footer: false,
        statusBarStatistic: false,
        disableAutoFocus: true,
        disableTextFormatAlert: true,
        disableTextFormatMark: true,
        sheets: { disableForceStringAlert: true, disableForceStringMark: true },
        // Cached results are shown as they stand; what has none is computed.
        formula: { initialFormulaComputing: CalculationMode.WHEN_EMPTY },
      }),
      UniverSheetsConditionalFormattingPreset(),
    ],
  });
  return { api: univerAPI, injector: univer.__getInjector(), dispose: () => univer.dispose() };
}
