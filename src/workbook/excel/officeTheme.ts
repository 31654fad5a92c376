/** Excel's own colours as the pane knows them. */
export type OfficeLook = "light" | "dark" | "black";

/** Relative luminance (WCAG 2.2) below which white text stands out more than black text. */
const DARK = 0.179;
/** Below it the pane's usual dark grey would be lighter than Excel round it. */
const BLACK = 0.012;

/** What Excel shows itself in; null where it does not tell: then the system's choice counts. */
export function officeLook(): OfficeLook | null {
  const theme: Office.OfficeTheme | undefined = Office.context.officeTheme;
  const background = luminance(theme?.bodyBackgroundColor);
  if (background === null) return null;
  if (background >= DARK) return "light";
  return background < BLACK ? "black" : "dark";
}

/**
 * Calls back when Excel's theme may have changed: on Excel's own event where there is one, and when the pane gets the focus
 * again. Returns how to stop.
 */
export function onOfficeTheme(listener: () => void): () => void {
  window.addEventListener("focus", listener);
  try {
    Office.context.document.addHandlerAsync(Office.EventType.OfficeThemeChanged, listener);
  } catch {
    // this Excel knows no such event
  }
  return () => window.removeEventListener("focus", listener);
}

/** Of `#RRGGBB`, `RRGGBB` or `#AARRGGBB`. */
function luminance(colour: string | undefined): number | null {
  const digits = /^#?(?:[0-9a-f]{2})?([0-9a-f]{6})$/i.exec(colour ?? "")?.[1];
  if (digits === undefined) return null;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((start) => {
    const part = Number.parseInt(digits.slice(start, start + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
