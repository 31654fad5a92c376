import type { OutputFile } from "./host";

/** Browsers read a blob link some time after the click; then the memory is given back. */
const KEEP = 60_000;

/** Lets the browser save the file. It does not say whether the user accepted. */
export function download({ name, bytes, type }: OutputFile): void {
  const url = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEEP);
}
