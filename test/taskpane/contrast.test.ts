import type { Theme } from "@fluentui/react-components";
import type { Look } from "../../src/taskpane/theme";
import { MARK_LOOKS } from "../../src/workbook/markLook";

/** Relative luminance of `#RRGGBB` (WCAG 2.2). */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

let themeFor: (look: Look) => Theme;
beforeAll(async () => {
  const preference = { matches: false, addEventListener: () => undefined };
  Object.assign(globalThis, { window: { matchMedia: () => preference } });
  ({ themeFor } = await import("../../src/taskpane/theme"));
});
afterAll(() => Reflect.deleteProperty(globalThis, "window"));

type Pair = readonly [keyof Theme, keyof Theme];

/** Text on what it stands on in the pane. */
const TEXTS: readonly Pair[] = [
  ...(["colorNeutralForeground1", "colorNeutralForeground2", "colorNeutralForeground3"] as const).flatMap((text) =>
    (["colorNeutralBackground1", "colorNeutralBackground2", "colorNeutralBackground3"] as const).map((ground): Pair => [
      text,
      ground,
    ]),
  ),
  ["colorNeutralForeground1", "colorNeutralBackground1Hover"],
  ["colorNeutralForeground2", "colorNeutralBackground1Hover"],
  ["colorNeutralForeground1", "colorStatusDangerBackground1"],
  ["colorBrandForegroundLink", "colorNeutralBackground1"],
  ["colorNeutralForegroundOnBrand", "colorBrandBackground"],
  ["colorStatusDangerForeground3", "colorNeutralBackground1"],
  ["colorStatusWarningForeground3", "colorNeutralBackground1"],
];

/** Icons, bars, lines and focus frames. */
const GRAPHICS: readonly Pair[] = [
  ["colorBrandForeground1", "colorNeutralBackground1"],
  ["colorNeutralForeground3", "colorNeutralBackground1"],
  ["colorStatusDangerForeground3", "colorNeutralBackground1"],
  ["colorStatusWarningForeground3", "colorNeutralBackground2"],
  ["colorStatusDangerForeground3", "colorNeutralBackground2"],
  ["colorNeutralStrokeAccessible", "colorNeutralBackground1"],
  ["colorNeutralStrokeAccessible", "colorNeutralBackground2"],
  ["colorStrokeFocus2", "colorNeutralBackground1"],
];

function tooWeak(look: Look, pairs: readonly Pair[], least: number): string[] {
  const theme = themeFor(look);
  return pairs.flatMap(([one, other]) => {
    const measured = contrast(String(theme[one]), String(theme[other]));
    return measured < least ? [`${one} on ${other}: ${measured.toFixed(2)}`] : [];
  });
}

test("contrast is measured as WCAG has it", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#777777", "#ffffff")).toBeCloseTo(4.48, 2);
});

describe.each(["light", "dark", "black"] as const)("%s", (look) => {
  test("texts have 4.5 : 1", () => {
    expect(tooWeak(look, TEXTS, 4.5)).toEqual([]);
  });

  test("what is drawn has 3 : 1", () => {
    expect(tooWeak(look, GRAPHICS, 3)).toEqual([]);
  });
});

test("marked cells can be read", () => {
  for (const { fill, fontColour = "#000000" } of Object.values(MARK_LOOKS)) {
    expect(contrast(fontColour, fill)).toBeGreaterThanOrEqual(4.5);
  }
});

test("marks stay apart in grey: by lightness, by the line round the cell, or by weight", () => {
  const looks = Object.values(MARK_LOOKS);
  const signs = looks.map(
    ({ line, bold = false, fill }) => `${line} ${String(bold)} ${luminance(fill) > 0.75 ? "light" : "mid"}`,
  );
  expect(new Set(signs).size).toBe(looks.length);
});
