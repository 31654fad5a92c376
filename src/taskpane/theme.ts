import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";
import type { LookSource } from "./connection";

/** Which colours a page wears; `black` is for Office's black theme, darker than our usual dark. */
export type Look = "light" | "dark" | "black";

/** Fluent's list names a web font without Vietnamese letters; installed fonts only. */
const fontFamilyBase = "'Segoe UI', -apple-system, 'Helvetica Neue', Arial, sans-serif";

const DARK: Theme = { ...webDarkTheme, fontFamilyBase };
const THEMES: Readonly<Record<Look, Theme>> = {
  light: { ...webLightTheme, fontFamilyBase },
  dark: DARK,
  // only surfaces grow darker, so that every text on them stands out more
  black: {
    ...DARK,
    colorNeutralBackground1: "#0a0a0a",
    colorNeutralBackground2: "#141414",
    colorNeutralBackground3: "#1f1f1f",
  },
};

const preference = window.matchMedia("(prefers-color-scheme: dark)");

function subscribe(listener: () => void): () => void {
  preference.addEventListener("change", listener);
  return () => preference.removeEventListener("change", listener);
}

/** Whether the system asks for a dark page; follows it while the page is open. */
export function usePrefersDark(): boolean {
  return useSyncExternalStore(subscribe, () => preference.matches);
}

const UNKNOWN: LookSource = { current: () => null, subscribe: () => () => undefined };

/** The look of what surrounds the page, where that tells; else the system's. Follows either. */
export function useLook(surroundings: LookSource = UNKNOWN): Look {
  const asked = useSyncExternalStore(surroundings.subscribe, surroundings.current);
  const prefersDark = usePrefersDark();
  return asked ?? (prefersDark ? "dark" : "light");
}

export function themeFor(look: Look): Theme {
  return THEMES[look];
}
