/**
 * The words of row labels, as data: a new wording belongs here.
 * Patterns named …_FOLDED see labels without case and tones; the others see lower case with tones,
 * because there a tone tells an office from a commune ("Phòng Tư pháp", xã "Phong Vân").
 */

/** A total over everything. "Cộng" only by itself: Cộng Lạc is a commune. */
export const TOTAL_FOLDED: readonly RegExp[] = [
  /^tong( (cong|so|hop|chung|ket))?( (so )?(ho so|toan (huyen|tinh|thanh pho|thi xa|quan|xa)|chung|cac (don vi|xa|cap)))*\s*[:.]*(\s*\(.*\))?$/,
  /^tong( (cong|so))?\s*[:=]?\s*[([]?\s*[a-z0-9ivx]+(\s*[+;,]\s*[a-z0-9ivx]+)+\s*[)\]]?$/,
  /^cong( (chung|tong|toan (huyen|tinh|thanh pho)))?\s*[:.]*(\s*\([^)]*\))?$/,
  /^toan (huyen|tinh|thanh pho|thi xa|quan|dia ban|tp)\b.*$/,
];

/** A total over a part. */
export const SUBTOTAL_FOLDED: readonly RegExp[] = [
  /^(tong|tong cong|tong so|cong|so lieu|khoi) (muc |phan |nhom |khoi |cap |cac |i{1,3}\b|iv\b|v\b|[a-e]\b|\d\b|ubnd|xa\b|phuong\b|thi tran\b|co quan|don vi|phong|so ban|huyen)/,
  /^cap (huyen|xa|tinh|thanh pho|quan|phuong)\b/,
  /^(cac|khoi|nhom) (xa|phuong|thi tran|don vi|co quan|phong|so|dac khu)\b/,
  /^ubnd (cac xa|cac phuong|cap xa|xa, |phuong, )/,
  /^bo phan mot cua (cac xa|cac phuong|xa, |\d+ xa)/,
  /^(so,? ban,? nganh|huyen,? thi xa,? thanh pho|xa,? phuong,? thi tran|xa,? phuong,? dac khu|phuong,? xa|xa,? thi tran)/,
];

/** An office above the communes. */
export const OFFICE =
  /^(phòng|sở|ban|chi nhánh|chi cục|cục|trung tâm|thanh tra|công an|viện|bệnh viện|bảo hiểm|kho bạc|thuế|văn phòng|bộ phận|bpmc|vp|tổ|đội|hạt)(\s|$)|một cửa|văn phòng|cấp huyện|cấp tỉnh|cấp thành phố|đất đai|quân sự/u;

/** Units between province and commune. */
export const DISTRICT = /^(ubnd )?(huyện|quận|thị xã|thành phố|tp\.?|tx\.?)(\s|\.|$)/u;

/** A label that opens a part of communes, or a part of offices. */
export const COMMUNE_SECTION_FOLDED =
  /\b(cap xa|cac xa|cac phuong|xa,|xa va|xa thi tran|ubnd xa|phuong,|\d+ xa|\d+ phuong|dac khu|thi tran)(?![a-z])|^xa\b|^phuong\b/;
export const OFFICE_SECTION_FOLDED =
  /\b(cap (huyen|tinh|thanh pho|quan|thi xa)|co quan|phong ban|phong,? ban|so,? ban|so nganh|chuyen mon|van phong|bo phan mot cua (cap|ubnd|thuoc|huyen))\b/;

/** Where the table has ended: signatures and remarks. */
export const AFTER_TABLE_FOLDED =
  /^(nguoi (lap|tong hop|bao cao|ky|kiem)|noi nhan|ghi chu\s*[:.]|luu y|thu truong|chanh van phong|pho chanh|lanh dao|kt\.|tm\.|tl\.|\(ky|ky ten|giam doc|chu tich|can bo (lap|tong hop)|ke toan)/;
