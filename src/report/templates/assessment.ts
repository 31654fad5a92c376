/** Stands only where there are dossiers past their date, or communes that entered too little. */
const shortcomings = (system: string) => `
{% if ton_tai.noi %}
{% capture y %}
{% if ton_tai.giai_quyet_qua_han and ton_tai.chua_giai_quyet_qua_han %}
+ vẫn có tình trạng hồ sơ giải quyết quá hạn và hồ sơ chưa giải quyết quá hạn
{% elsif ton_tai.chua_giai_quyet_qua_han %}
+ vẫn có tình trạng hồ sơ chưa giải quyết quá hạn
{% elsif ton_tai.giai_quyet_qua_han %}
+ vẫn có tình trạng hồ sơ giải quyết quá hạn
{% endif %}
{% if ton_tai.nhap_it %}+ số lượng hồ sơ cập nhật trên ${system} không thể hiện được kết quả hồ sơ thực tế giải quyết{% endif %}
{% endcapture %}
- [4.ton-tai] Cán bộ, công chức ở {{ ton_tai.noi }} chưa chú trọng trong việc tiếp nhận, xử lý, theo dõi hồ sơ giải quyết
thủ tục hành chính; {{ y | noi: ", " }}.
{% endif %}
`;

const ratings = '{% render "danh-gia", d: danh_gia, trong: ky.goi_tat %}';

const remarks = `
{% for cau in nhan_xet.can_bo %}
- [4.nhan-xet] {{ cau }}
{% endfor %}
`;

export const assessmentDistrict = `
# [4] Đánh giá cán bộ, công chức trực tiếp nhận, giải quyết TTHC

${shortcomings("phần mềm")}

- [4.lay-y-kien] Công chức trực tại các quầy duy trì thực hiện việc lấy ý kiến đánh giá việc giải quyết TTHC của tổ chức,
cá nhân bằng phiếu đánh giá${ratings}.

- [4.lich-truc] Trên cơ sở lịch trực hàng tuần, cán bộ, công chức tại Bộ phận Một cửa cơ bản đáp ứng được yêu cầu quy định
để thực hiện tiếp nhận, giải quyết TTHC cho tổ chức, công dân.
${remarks}`;

export const assessmentProvince = `
# [4] Đánh giá cán bộ, công chức trực tiếp nhận, giải quyết TTHC

${shortcomings("hệ thống")}

- [4.lay-y-kien] Công chức trực tại các quầy duy trì thực hiện việc lấy ý kiến đánh giá việc giải quyết TTHC của tổ chức,
cá nhân${ratings}.

- [4.lich-truc] Trên cơ sở lịch trực hàng tuần, cán bộ, công chức tại Trung tâm Phục vụ hành chính công cơ bản đáp ứng được
yêu cầu quy định để thực hiện tiếp nhận, giải quyết TTHC cho tổ chức, công dân.
${remarks}`;
