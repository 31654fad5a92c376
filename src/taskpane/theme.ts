import { webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { Theme } from "@fluentui/react-components";
import { useSyncExternalStore } from "react";

/** Fluent's list names a web font without Vietnamese letters; installed fonts only. */
const fontFamilyBase = "'Segoe UI', -apple-system, 'Helvetica Neue', Arial, sans-serif";

const LIGHT: Theme = { ...webLightTheme, fontFamilyBase };
const DARK: Theme = { ...webDarkTheme, fontFamilyBase };

const preference = window.matchMedia("(prefers-color-scheme: dark)");

function subscribe(listener: () => void): () => void {
  preference.addEventListener("change", listener);
  return () => preference.removeEventListener("change", listener);
}

/** Whether the system asks for a dark page; follows it while the page is open. */
export function usePrefersDark(): boolean {
  return useSyncExternalStore(subscribe, () => preference.matches);
}

export function themeFor(dark: boolean): Theme {
  return dark ? DARK : LIGHT;
}
