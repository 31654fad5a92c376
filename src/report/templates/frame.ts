export const opening = `
[mo-dau] Qua theo dõi và tổng hợp kết quả giải quyết thủ tục hành chính tại {{ noi_tiep_nhan }},
{{ bao_cao.noi_gui }} báo cáo nội dung như sau:
`;

/** A commune's centre would otherwise name itself twice in one sentence. */
export const openingCommune = `
[mo-dau] Qua theo dõi và tổng hợp kết quả giải quyết thủ tục hành chính {{ dia_ban }},
{{ bao_cao.noi_gui }} báo cáo nội dung như sau:
`;

export const closing = `
[ket-thuc] {{ bao_cao.noi_gui | hoa_dau }} xin báo cáo{% if bao_cao.noi_nhan %} {{ bao_cao.noi_nhan }}{% endif %}./.
`;
