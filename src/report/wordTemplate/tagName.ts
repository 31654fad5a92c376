/** A name as typed → as it is listed: "Tổng tiếp nhận", "tong-tiep-nhan" and "tong_tiep_nhan" are one. */
export function tagName(typed: string): string {
  if (typed.trim() === ".") return ".";
  return typed
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đĐðÐ]/gu, "d")
    .toLowerCase()
    .trim()
    .replace(/[\s.-]+/gu, "_");
}
