import type { Download, Locator, Page } from "playwright-core";

/** The parts of the page by the names that a screen reader says. */
export function parts(page: Page) {
  const button = (name: string): Locator => page.getByRole("button", { name, exact: true });
  const findings = page.getByRole("list", { name: "Kết quả kiểm tra" });
  return {
    button,
    findings,
    items: findings.getByRole("listitem"),
    status: page.getByRole("status"),
    report: page.getByRole("region", { name: "Báo cáo", exact: true }),
    pane: page.getByRole("region", { name: "Kiểm tra và báo cáo" }),
    selectedCell: page.getByRole("group", { name: "Ô đang chọn" }),
    sheetTab: (name: string): Locator => page.getByRole("tab", { name }),
  };
}

/** Waits until the part contains the text. */
export async function says(part: Locator, text: string | RegExp): Promise<void> {
  await part.filter({ hasText: text }).waitFor();
}

/** The file that comes of the action. */
export async function downloadOf(page: Page, action: () => Promise<void>): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent("download"), action()]);
  return download;
}
