import { rowsBetween } from "../workbook/cells";
import { cellText } from "./text/cellText";
import type { PlainSheet } from "../workbook/plainData";
import { fold } from "./text/fold";
import type { Letterhead } from "./annex";

const NATIONAL_LINES = /cong hoa xa hoi|doc lap|tu do|hanh phuc/;
const NO_AGENCY =
  /\bbieu\b|bieu mau|mau so|phu luc|thong tu|nghi dinh|tinh hinh|giai quyet|so lieu|ho so|danh sach|huong dan|so sanh|thong ke|don vi (bao cao|nhan|tinh)|^so ?:|^\(|kem theo|ngay |thang \d|bao cao|ket qua|tong hop/;
/** "Số 12/BC-VP", told by its tone from "Sở Nội vụ". */
const NUMBER = /^số\s/iu;
/** What agencies are called; "Quý III/2025" or "T9" on the first line is none. */
const AGENCY =
  /\b(ubnd|uy ban|hdnd|hoi dong|van phong|vp|so|phong|trung tam|tt|ttpvhcc|ban|bo|bo phan|mot cua|chi nhanh|chi cuc|cuc|cong an|thanh tra|tinh|thanh pho|tp|huyen|quan|thi xa|thi tran|xa|phuong|dac khu)\b/;
const SIGNER = /^(kt|tm|tl|tuq|q)\.|^(pho )?(chanh van phong|chu tich|giam doc|truong phong|thu truong|lanh dao)/;
const MAKER = /nguoi (lap|tong hop|bao cao|ky)|can bo/;
/** "- Đơn vị báo cáo: UBND huyện Tứ Kỳ", beside the title of the official form. */
const REPORTING = /(?:đơn vị|cơ quan) báo cáo\s*:\s*(\p{L}.{2,80}?)\s*(?:$|[-–+(;]?\s*(?:đơn vị|cơ quan) nhận)/iu;
/** "Tứ Kỳ, ngày 02 tháng 7 năm 2021" */
const PLACE = /^(.{2,60}?),\s*ngày\s/iu;
const FARTHEST_BELOW = 30;
/** The agency's lines stand in the first rows that hold anything. */
const LETTERHEAD_ROWS = 6;
const MOST_CELLS = 60;

/** Reads the agency lines above the table and the place, title and name of the signer below it. */
export function readLetterhead(sheet: PlainSheet, headerTop: number, lastRow: number): Letterhead {
  const above: string[] = [];
  let place: string | null = null;
  let reporting: string | null = null;
  const head = rowsBetween(sheet, 0, headerTop - 1).slice(0, LETTERHEAD_ROWS);
  const left = Math.min(...head.map((row) => row.cells[0]?.column ?? Infinity));
  for (const row of head) {
    for (const cell of row.cells.slice(0, MOST_CELLS)) {
      const text = cellText(cell);
      const key = fold(text);
      place ??= PLACE.exec(text)?.[1]?.trim() ?? null;
      reporting ??= REPORTING.exec(text)?.[1]?.toLocaleUpperCase("vi") ?? null;
      if (cell.column > left + 3 || text.length > 80 || text === "") continue;
      if (NATIONAL_LINES.test(key) || NO_AGENCY.test(key) || NUMBER.test(text.normalize("NFC"))) continue;
      if (AGENCY.test(key)) above.push(text);
    }
  }
  const signerTitle: string[] = [];
  let signer: { column: number; name: string | null } | null = null;
  for (const row of rowsBetween(sheet, lastRow + 1, lastRow + FARTHEST_BELOW)) {
    for (const cell of row.cells.slice(0, MOST_CELLS)) {
      const text = cellText(cell);
      const key = fold(text);
      place ??= PLACE.exec(text)?.[1]?.trim() ?? null;
      if (
        SIGNER.test(key) &&
        !MAKER.test(key) &&
        (signer === null || (cell.column === signer.column && signer.name === null))
      ) {
        signer ??= { column: cell.column, name: null };
        signerTitle.push(text.toLocaleUpperCase("vi"));
      } else if (signer !== null && cell.column === signer.column && signer.name === null && isPersonName(text)) {
        signer.name = text;
      }
    }
  }
  const agencies = above.slice(0, 2);
  return {
    parentAgency: agencies.length === 2 ? (agencies[0] ?? null) : null,
    agency: agencies.at(-1) ?? reporting,
    place: place?.replace(/^\(|\)$/g, "") ?? null,
    signerTitle,
    signerName: signer?.name ?? null,
  };
}

function isPersonName(text: string): boolean {
  const words = text.split(" ");
  return words.length >= 2 && words.length <= 6 && words.every((word) => /^\p{Lu}[\p{L}'-]*$/u.test(word));
}
