/** "Số hồ sơ tiếp nhận, giải quyết: 1.091 (trong đó …).", of a group `n`; empty where nothing is known. */
const received = `
{% capture phan %}
{% if n.ky_truoc and n.ky_truoc_trong_tong %}+ hồ sơ kỳ trước chuyển sang giải quyết: {{ n.ky_truoc }}{% endif %}
{% if n.trong_ky %}
+ tiếp nhận trong kỳ: {{ n.trong_ky }}
{% if n.truc_tuyen > 0 and n.truc_tiep > 0 %}
, {% if n.tach_hinh_thuc %}gồm{% else %}trong đó{% endif %} {{ n.truc_tuyen | ho_so }} trực tuyến và {{ n.truc_tiep | ho_so }} trực tiếp hoặc qua dịch vụ bưu chính
{% elsif n.truc_tuyen > 0 and n.truc_tuyen == n.trong_ky %}
, tất cả là hồ sơ trực tuyến
{% elsif n.truc_tiep > 0 and n.truc_tiep == n.trong_ky %}
, tất cả là hồ sơ trực tiếp hoặc qua dịch vụ bưu chính
{% elsif n.truc_tuyen > 0 %}
, trong đó {{ n.truc_tuyen | ho_so }} trực tuyến
{% elsif n.truc_tiep > 0 %}
, trong đó {{ n.truc_tiep | ho_so }} trực tiếp hoặc qua dịch vụ bưu chính
{% endif %}
{% else %}
{% if n.truc_tuyen %}+ tiếp nhận trực tuyến: {{ n.truc_tuyen }}{% endif %}
{% if n.truc_tiep %}+ tiếp nhận trực tiếp hoặc qua dịch vụ bưu chính: {{ n.truc_tiep }}{% endif %}
{% endif %}
{% endcapture %}
{% assign phan = phan | noi: ", " %}
{% if n.tiep_nhan == 0 %}
{{ n.tiep_nhan | ho_so | hoa_dau }} tiếp nhận, giải quyết.
{% elsif n.tiep_nhan %}
{{ dau }} {{ n.tiep_nhan }}{{ cuoi }}
{% if phan != "" %} (trong đó {{ phan }}){% endif %}
{% if n.ky_truoc > 0 and n.ky_truoc_trong_tong == false %}; hồ sơ kỳ trước chuyển sang giải quyết: {{ n.ky_truoc }}{% endif %}.
{% elsif phan != "" %}
{{ phan | hoa_dau }}.
{% endif %}
`;

/** The clauses on what became of the dossiers, of a group `n`, joined by semicolons; empty where nothing is known. */
const outcome = `
{% assign da_neu = false %}
{% capture tra_lai %}
{% if n.tra_lai > 0 and n.tra_lai_ben_trong %} (trong đó {{ n.tra_lai | ho_so }} trả lại do không đủ điều kiện giải quyết){% endif %}
{% endcapture %}
{% capture y %}
{% if n.truoc_va_dung_han > 0 %}
+ đã giải quyết trước và đúng hạn {{ n.truoc_va_dung_han }}
{% if n.truoc_han > 0 and n.dung_han > 0 and n.tach_han %} (trước hạn {{ n.truoc_han }}, đúng hạn {{ n.dung_han }}){% endif %}
{% if n.ty_le %}, đạt tỷ lệ {{ n.ty_le }}{% if n.ty_le_so_voi %} so với {{ n.ty_le_so_voi }}{% endif %}{% endif %}
{{ tra_lai }}
{% elsif n.da_giai_quyet == 0 %}
+ chưa có hồ sơ được giải quyết
{% elsif n.da_giai_quyet > 0 %}
+ đã giải quyết {{ n.da_giai_quyet | ho_so }} {{ tra_lai }}
{% if n.truoc_va_dung_han == 0 %}, {{ n.truoc_va_dung_han | ho_so }} giải quyết trước và đúng hạn{% endif %}
{% endif %}
{% if n.tra_lai > 0 and n.tra_lai_ben_trong == false %}+ {{ n.tra_lai | ho_so }} trả lại do không đủ điều kiện giải quyết{% endif %}
{% if n.dang_trong_han > 0 %}
+ {{ n.dang_trong_han | ho_so }} đang giải quyết trong hạn
{% elsif n.dang_giai_quyet == 0 %}
+ {{ n.dang_giai_quyet | ho_so }} đang giải quyết
{% elsif n.dang_giai_quyet > 0 and n.dang_trong_han == nil %}
+ {{ n.dang_giai_quyet | ho_so }} đang giải quyết
{% if n.chua_giai_quyet_qua_han > 0 and n.qua_han_trong_dang_giai_quyet %}
{% assign da_neu = true %} (trong đó {{ n.chua_giai_quyet_qua_han | ho_so }} chưa giải quyết quá hạn)
{% endif %}
{% endif %}
{% if n.cho_bo_sung > 0 %}+ {{ n.cho_bo_sung | ho_so }} chờ bổ sung{% endif %}
{% if da_neu %}
{% if n.giai_quyet_qua_han > 0 %}+ {{ n.giai_quyet_qua_han | ho_so }} giải quyết quá hạn{% endif %}
{% else %}
{% render "qua-han", n: n %}
{% endif %}
{% endcapture %}
{{ y | noi: "; " }}
`;

/** Dossiers past their date, late and pending apart; "không có" where both are none. One item a clause. */
const late = `
{% if n.giai_quyet_qua_han > 0 %}
+ {{ n.giai_quyet_qua_han | ho_so }} giải quyết quá hạn
{% endif %}
{% if n.chua_giai_quyet_qua_han > 0 %}
+ {{ n.chua_giai_quyet_qua_han | ho_so }} chưa giải quyết quá hạn
{% elsif n.giai_quyet_qua_han == 0 %}
+ {{ n.giai_quyet_qua_han | ho_so }} giải quyết quá hạn
{% elsif n.giai_quyet_qua_han == nil and n.chua_giai_quyet_qua_han == 0 %}
+ {{ n.chua_giai_quyet_qua_han | ho_so }} chưa giải quyết quá hạn
{% endif %}
`;

/** Only what there is of dossiers past their date, of a unit `x`. One item a clause. */
const lateOfUnit = `
{% if x.giai_quyet_qua_han > 0 %}+ {{ x.giai_quyet_qua_han | ho_so }} giải quyết quá hạn{% endif %}
{% if x.chua_giai_quyet_qua_han > 0 %}+ {{ x.chua_giai_quyet_qua_han | ho_so }} chưa giải quyết quá hạn{% endif %}
`;

/** "xã Tái Sơn 08 hồ sơ (trong đó có 05 hồ sơ chưa giải quyết quá hạn)", of a unit `x`. */
const unitWithLate = `
{% capture qua_han %}{% render "qua-han-cua", x: x %}{% endcapture %}
{% assign qua_han = qua_han | liet_ke %}
{{ x.ten_voi_so }} {{ x.tiep_nhan | ho_so }}
{% if qua_han != "" %} ({% if x.qua_han_ben_trong %}trong đó {% endif %}có {{ qua_han }}){% endif %}
`;

/** "số hồ sơ tiếp nhận tăng 120 hồ sơ (từ 3.630 lên 3.750); …" of a comparison `s`; empty where nothing can be compared. */
const compared = `
{% capture y %}
{% if s.tiep_nhan %}
+ số hồ sơ tiếp nhận {% render "thay-doi", x: s.tiep_nhan %}
{% elsif s.trong_ky %}
+ số hồ sơ tiếp nhận trong kỳ {% render "thay-doi", x: s.trong_ky %}
{% endif %}
{% if s.giai_quyet_qua_han %}{% if s.giai_quyet_qua_han.nay > 0 or s.giai_quyet_qua_han.truoc > 0 %}
+ số hồ sơ giải quyết quá hạn {% render "thay-doi", x: s.giai_quyet_qua_han %}
{% endif %}{% endif %}
{% if s.chua_giai_quyet_qua_han %}{% if s.chua_giai_quyet_qua_han.nay > 0 or s.chua_giai_quyet_qua_han.truoc > 0 %}
+ số hồ sơ chưa giải quyết quá hạn {% render "thay-doi", x: s.chua_giai_quyet_qua_han %}
{% endif %}{% endif %}
{% endcapture %}
{{ y | noi: "; " }}
`;

/** "tăng 120 hồ sơ (từ 3.630 lên 3.750)", of a compared figure `x`. */
const change = `
{% if x.tang and x.truoc == 0 %}
tăng {{ x.chenh | ho_so }} (kỳ trước {{ x.truoc }})
{% elsif x.tang %}
tăng {{ x.chenh | ho_so }} (từ {{ x.truoc }} lên {{ x.nay }})
{% elsif x.giam and x.nay == 0 %}
giảm {{ x.chenh | ho_so }} (kỳ này {{ x.nay }})
{% elsif x.giam %}
giảm {{ x.chenh | ho_so }} (từ {{ x.truoc }} xuống {{ x.nay }})
{% elsif x.nay == 0 %}
không thay đổi (đều {{ x.nay }})
{% else %}
không thay đổi ({{ x.nay | ho_so }})
{% endif %}
`;

/** "; trong tháng nhận được 120 phiếu …", of citizens' ratings `d`; empty where the office has not told. */
const ratings = `
{% if d == nil %}
{% elsif d.so_phieu == 0 %}
; trong {{ trong }} không nhận được phiếu đánh giá nào
{% elsif d.so_phieu == 1 and d.hai_long == 1 %}
; trong {{ trong }} nhận được {{ d.so_phieu }} phiếu, đánh giá hài lòng trở lên
{% elsif d.hai_long == d.so_phieu %}
; trong {{ trong }} nhận được {{ d.so_phieu }} phiếu, tất cả đều đánh giá hài lòng trở lên
{% elsif d.hai_long == 0 %}
; trong {{ trong }} nhận được {{ d.so_phieu }} phiếu, không có phiếu nào đánh giá hài lòng trở lên
{% else %}
; trong {{ trong }} nhận được {{ d.so_phieu }} phiếu, trong đó {{ d.hai_long }} phiếu đánh giá hài lòng trở lên, đạt tỷ lệ {{ d.ty_le }}
{% endif %}
`;

export const partials = {
  "tiep-nhan": received,
  "ket-qua": outcome,
  "qua-han": late,
  "qua-han-cua": lateOfUnit,
  "don-vi": unitWithLate,
  "so-sanh": compared,
  "thay-doi": change,
  "danh-gia": ratings,
};
