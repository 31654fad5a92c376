import type { BrowserContextOptions, Page } from "playwright-core";
import { inHost, openExcelPane, samplePlain } from "../excelPane";

/** A state of the pane: how one gets there from the one before. */
export interface State {
  readonly name: string;
  readonly go: (page: Page) => Promise<unknown>;
}

/** States that one comes through with one workbook. */
export interface Walk {
  readonly sample: string;
  readonly states: readonly State[];
}

/** So that dates do not change from day to day. */
const NOW = new Date("2021-07-02T08:00:00+07:00");

/** The pane beside a sample, before anything is done. */
export async function openPane(sample: string, context: BrowserContextOptions): Promise<Page> {
  const { page } = await openExcelPane(await samplePlain(sample), { context });
  await runButton(page).waitFor();
  return page;
}

export async function judge(page: Page): Promise<void> {
  await page.clock.setFixedTime(NOW);
  await runButton(page).click();
  await page.getByRole("list", { name: "Danh sách đơn vị cấp xã" }).waitFor();
}

function runButton(page: Page) {
  return page.getByRole("button", { name: "Tổng hợp báo cáo" });
}

function section(name: string): State["go"] {
  return (page) => page.getByRole("navigation").getByRole("link", { name }).click();
}

/** Every state of the pane that is designed on its own. */
export const WALKS: readonly Walk[] = [
  {
    sample: "tu-ky-2021-06-loi.xlsx",
    states: [
      { name: "first-run", go: () => Promise.resolve() },
      {
        name: "help",
        go: async (page) => {
          await page.getByRole("button", { name: "Trợ giúp", exact: true }).press("Enter");
          await page.getByRole("region", { name: "Trợ giúp" }).waitFor();
        },
      },
      {
        name: "findings",
        go: async (page) => {
          await page.getByRole("button", { name: "Đóng trợ giúp" }).click();
          await judge(page);
        },
      },
      { name: "report", go: section("Báo cáo") },
      { name: "settings", go: section("Thiết lập") },
      {
        name: "out-of-date",
        go: async (page) => {
          await inHost(page, (host) => host.announce(host.book.activeSheet, "C9", "user"));
          await page.getByText("đã sửa").first().waitFor();
          await section("Kết quả")(page);
        },
      },
    ],
  },
  {
    sample: "gia-loc-2021-6-thang.xlsx",
    states: [
      {
        name: "communes",
        go: async (page) => {
          await judge(page);
          await section("Các xã")(page);
        },
      },
    ],
  },
  { sample: "go-quao-2023-03-sach.xlsx", states: [{ name: "no-findings", go: judge }] },
  {
    sample: "du-toan-ngan-sach-xa-2022.xlsx",
    states: [
      {
        name: "refused",
        go: async (page) => {
          await runButton(page).click();
          await page.getByRole("alert").waitFor();
        },
      },
      {
        name: "busy",
        go: async (page) => {
          // an Excel that does not answer
          await inHost(page, (host) => void (host.bridge.sendMessageToHost = () => undefined));
          await runButton(page).click();
          await page.getByRole("button", { name: "Hủy" }).waitFor();
        },
      },
    ],
  },
];
