import { tokens } from "@fluentui/react-components";

/**
 * Colours of charts. A system with high contrast leaves drawings alone, so that they take its text colour themselves:
 * patterns, dashes and markers keep their parts apart there.
 */
const highContrast = { "@media (forced-colors: active)": { color: "CanvasText" } } as const;

export const brandInk = { color: tokens.colorBrandForeground1, ...highContrast } as const;
export const dangerInk = { color: tokens.colorStatusDangerForeground3, ...highContrast } as const;
export const quietInk = { color: tokens.colorNeutralForeground3, ...highContrast } as const;
export const textInk = { color: tokens.colorNeutralForeground1, ...highContrast } as const;
