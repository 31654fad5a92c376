/**
 * The ribbon's buttons as the pane sees them. Neither runs code of its own: each opens the pane's page by an address of its
 * own (manifest.xml says why), and the page does what the address asks for.
 */
const RUN = "chay";

/**
 * Whether **Tổng hợp báo cáo** has opened the page: then the job runs once, without a further click.
 * @param search the page's query, e.g. `?chay=1&_host_info=Excel$Win32$…`: Office adds parts of its own
 */
export function runsAtOnce(search: string): boolean {
  return new URLSearchParams(search).get(RUN) === "1";
}
