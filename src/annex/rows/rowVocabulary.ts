/**
 * The words of row labels, as data: a new wording belongs here.
 * Patterns named …_FOLDED see labels without case and tones; the others see lower case with tones,
 * because there a tone tells an office from a commune ("Phòng Tư pháp", xã "Phong Vân").
 */

const AREAS =
  "toan|huyen|tinh|thanh pho|tp|thi xa|quan|dia ban|xa|phuong|chung|ho so|so|cac|cap|don vi|khoi|thi tran|va|,|hs|bo";

/** A total over everything. "Cộng" only by itself: Cộng Lạc is a commune; "Tổng" only with words that say of what: Tổng Cọt is one too. */
export const TOTAL_FOLDED = anyOf(
  /^(tc|ts|t\s?[./]\s?(cong|so))\s*[:.*]*$/,
  /^(tong|cong)( (cong|so))? (thang|quy|nam|ky|ca nam)( (nay|bao cao)| [\divx]+\b.*)?$/,
  new RegExp(`^tong( (cong|so|hop|chung|ket|ho so))?( (so )?(${AREAS}))*\\s*[:.*]*(\\s*\\(.*\\))?$`),
  /^(tong|cong)( (cong|so))?\s*[:=]?\s*[([]?\s*[a-z0-9ivx]{1,4}(\s*[+;,&]\s*[a-z0-9ivx]{1,4})+\s*[)\]]?$/,
  /^cong( (chung|tong|so|toan (huyen|tinh|thanh pho|xa|quan|thi xa)))?\s*[:.*]*(\s*\([^)]*\))?$/,
  /^toan (huyen|tinh|thanh pho|thi xa|quan|dia ban|tp|xa|phuong|quoc)\b.*$/,
);

/** A total over a part. */
export const SUBTOTAL_FOLDED = anyOf(
  /^(tong|tong cong|tong so|cong|so lieu|khoi) (muc|phan|nhom|khoi|cum|khu vuc|tieu vung|cap|cac|bang|(chuyen )?trang|i{1,3}\b|iv\b|v\b|[a-e]\b|\d{1,2}\b|ubnd|xa\b|phuong\b|thi tran\b|co quan|don vi|phong\b|so,? ban|huyen)/,
  /^(cum|khu vuc|tieu vung)( thi dua)?( so)? (\d{1,2}|i{1,3}|iv|v|[a-e])\b/,
  /^cap (huyen|xa|tinh|thanh pho|quan|phuong|so)\b/,
  /^(cac|khoi|nhom) (xa|phuong|thi tran|don vi|co quan|phong|so|dac khu|huyen|ubnd|ban|thanh pho)\b/,
  /^ubnd (cac (xa|phuong|thi tran|dac khu|huyen)|cap xa|cap huyen|xa,|phuong,)/,
  /^(bo phan|bp) (mot cua|tiep nhan va tra ket qua|tn&tkq) (tai )?(cap xa|cac (xa|phuong|thi tran)|xa, |phuong, |\d+ (xa|phuong))/,
  /^(so,? ban,? nganh|huyen,? (thi xa,? )?thanh pho|huyen,? thanh,? thi|(xa|phuong|thi tran)( ?,| va| -) ?(xa|phuong|thi tran|dac khu)|\d+ (xa|phuong)(?=$|\s*[,&-]| va ))/,
);

/** Departments by the words after their head, folded. */
const DEPARTMENTS =
  "tu phap|noi vu|tai chinh|ke hoach|kinh te|ha tang|lao dong|ldtb|ld ?- ?tb|giao duc|gd ?& ?dt|gddt|van hoa|vh ?- ?tt|vhtt|vhxh|tai nguyen|tnmt|tn ?& ?mt|nong nghiep|nn ?& ?ptnt|nnptnt|nn ?& ?mt|y te|thanh tra|dan toc|quan ly|qldt|qlda|cong thuong|xay dung|giao thong|gtvt|khoa hoc|khcn|thong tin|ttt?t|tttt|ngoai vu|du lich|quy hoach|an toan|to chuc|tiep cong dan|chi huy|ho tich|dang ky|dat dai|mot cua|phuc vu|hanh chinh|pvhcc|hcc|phat trien|dich vu|gdnn|dvnn|bao hiem|bhxh|cong an|quan su|kiem lam|thue|thong ke|trat tu|kiem sat|toa an|kho bac|dan van|tuyen giao|noi chinh|khu cong nghiep|dau tu|thi hanh|cham soc|the duc|kiem soat|benh tat|boi duong";

/** An office above the communes, by its lower-case label with tones. */
export const OFFICE = new RegExp(
  "^(phòng|chi nhánh|chi cục|thanh tra|công an|bệnh viện|bảo hiểm|kho bạc|văn phòng|bộ phận|bpmc|bp|vp|vpđk|vpđkđđ|bhxh|hạt kiểm|điện lực|tòa án|toà án|viện kiểm|ngân hàng|cơ quan|chi nhanh)(?=[\\s.&,-]|$)|một cửa|văn phòng|cấp huyện|cấp tỉnh|cấp thành phố|đất đai|quân sự",
  "u",
);
/** Heads that communes' names begin with as well ("Ban Công", "Đội Bình", "Sở Dầu", "Trung Tâm"): an office only before a department's words. */
export const OFFICE_FOLDED = new RegExp(
  `^(?:(?:phong|so|ban|cuc|trung tam|tt|to|doi|hat|vien)[\\s.]+(?:${DEPARTMENTS})\\b|(?:${DEPARTMENTS})(?=$|[\\s,&-])(?!$)|(?:tu phap|noi vu|y te|tai chinh|giao duc|van hoa|thanh tra|dan toc|cong thuong|xay dung|dat dai|kinh te|ldtbxh|tnmt|vhtt|bhxh|cong an)$|mot cua|van phong (hdnd|ubnd|dang ky)|bo phan (mot cua|tiep nhan|tn)|trung tam (pvhcc|hcc|phuc vu)|chi (nhanh|cuc) (van|thue)|thue (khu vuc|co so|huyen))`,
);

/** Units between province and commune. */
export const DISTRICT =
  /^(?:ubnd\s+)?(?:huyện|quận|thị xã|thành phố|tp|tx|h|q|huyen|quan|thi xa|thanh pho)(?:\.\s*|\s+)\S|^(?:ubnd\s+)?(?:huyện|quận|tỉnh|thành phố|thị xã|huyen|quan|tinh|thanh pho|thi xa)$|^ubnd\s+(?:tỉnh|tinh)/u;

/** A label that opens a part of communes, or a part of offices. */
export const COMMUNE_SECTION_FOLDED =
  /\b(cap xa|cac xa|cac phuong|xa,|xa va|xa thi tran|ubnd xa|phuong,|\d+ xa|\d+ phuong|dac khu|thi tran|khoi xa|khoi phuong|xa phuong)(?![a-z])|^xa\b|^phuong\b/;
export const OFFICE_SECTION_FOLDED =
  /\b(cap (huyen|tinh|thanh pho|quan|thi xa|so)|co quan|phong ban|phong,? ban|so,? ban|so nganh|chuyen mon|van phong|bo phan mot cua (cap|ubnd|thuoc|huyen)|don vi truc thuoc|nganh doc|huyen$)\b/;

/** Fields of procedures: rows of these are no units. */
export const FIELD_FOLDED =
  /^(?:[-–+*•]\s*)?(linh vuc\b|ho tich|chung thuc|dat dai|dang ky kinh doanh|xay dung|bao tro xa hoi|nguoi co cong|ho khau|cu tru|bao hiem y te|moi truong|giao duc|van hoa|thuong mai|lam nghiep|thuy loi|tin nguong|ton giao|thi dua|giai quyet (khieu nai|to cao)|khieu nai|to cao|tiep cong dan|nuoi con nuoi|quoc tich|cong chung|luu thong hang hoa|thanh lap va hoat dong|tre em|phong chong te nan|viec lam|giao thong)/;

/** Figures beside the table's own: shares, comparisons, another period's, a remark's. They are neither a unit's nor a sum over rows. */
export const ASIDE_FOLDED =
  /^(?:%|(?:[-–+*•]\s*)?(?:ghi chu|chu thich|luu y)\b|(?:ty|ti) le\b|so (?:voi|sanh)\b|cung ky\b|tang\s*[/,-]?\s*giam\b|(?:tang|giam)(?: so| \()|chenh lech\b|ho so (?:qua|tre|con|ton|dang|da|chua)\b|binh quan(?:[ /]|$)|(?:cao|thap|lon|nho) nhat$|(?:trang truoc )?(?:mang|chuyen) sang$|cong mang sang$|luy ke\b|(?:so lieu )?(?:thang|ky|quy|nam) (?:truoc\b|[\divx]+(?:$|[ /.-])))/;

/** A line of the unit above: what of its dossiers came in which way ("- Trực tuyến", "+ Nộp trực tiếp, BCCI"). */
export const LINE_FOLDED =
  /^(?:[-–+*•.]\s*|\d(?:\.\d)*[.)]?\s+|[a-z][.)]\s*)?(?:trong do:?\s*[-–+]?\s*)?(?:(?:so |tong so )?(?:ho so|hs)\s+)?(?:(?:tiep nhan|nop|nhan)\s+)?(?:truc tuyen|truc tiep|qua mang|qua (?:dvc|dich vu )?buu chinh|dich vu buu chinh|buu chinh|bcci|dvctt|dvc truc tuyen|qua (?:cong )?(?:dvc|dich vu cong))(?:\s*[,/&+]?\s*(?:va |hoac |qua )?(?:truc tuyen|truc tiep|dich vu |buu chinh|cong ich|bcci|dvbcci|buu dien))*\s*[:.]?$/;

/** Any of the three: one look that most rows end with. */
export const NO_UNIT_FOLDED = anyOf(FIELD_FOLDED, ASIDE_FOLDED, LINE_FOLDED);

/** Where the table has ended: signatures. */
export const AFTER_TABLE_FOLDED =
  /^(nguoi (lap|tong hop|bao cao|ky|kiem)|noi nhan|thu truong|chanh van phong|pho chanh|lanh dao|kt\.|tm\.|tl\.|\(?ky,? |ky ten|giam doc|chu tich|can bo (lap|tong hop)|lap bieu|ke toan)/;
/** Remarks below the table and between its rows; they open no part. */
export const REMARK_FOLDED = /^([*+]|ghi chu|luu y|chu thich|ghi chu:|\((?![a-z\d]{1,4}\)))/;

function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join("|"));
}
