import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { unzipSync } from "fflate";

/** A file that inputs are made from. */
export interface Seed {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Parts of a zip; null for other kinds. */
  readonly parts: Readonly<Record<string, Uint8Array>> | null;
}

const SAMPLES = join(__dirname, "../samples");
const FOLDERS = [SAMPLES, join(SAMPLES, "other-formats")];

const PAGE = `<html><head><meta charset="utf-8"></head><body><h3>KẾT QUẢ THÁNG 6/2021</h3><table border="1">
<tr><th rowspan="2">STT</th><th rowspan="2">&#272;&#417;n v&#7883;</th><th colspan="2">Tiếp nhận</th><th colspan="3">Đã giải quyết</th><th rowspan="2">Đang giải quyết</th></tr>
<tr><th>Tổng số</th><th>Kỳ trước</th><th>Trước hạn</th><th>Đúng hạn</th><th>Quá hạn</th></tr>
${Array.from({ length: 12 }, (_, at) => `<tr><td>${at + 1}</td><td>Xã Tân Lập ${at}</td><td>1.0${10 + at}</td><td>5</td><td>700</td><td>300</td><td>0</td><td>${10 + at}</td></tr>`).join("\n")}
</table></body></html>`;

/** The samples in every format that is read. */
export const SEEDS: readonly Seed[] = [
  ...FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(xlsx|xls|ods)$/.test(name))
      .sort()
      .map((name) => seed(name, new Uint8Array(readFileSync(join(folder, name))))),
  ),
  seed("cong-dich-vu-cong.xls", new TextEncoder().encode(PAGE)),
];

function seed(name: string, bytes: Uint8Array): Seed {
  return { name, bytes, parts: bytes[0] === 0x50 ? unzipSync(bytes) : null };
}
