const remarks = `
{% for cau in nhan_xet.kiem_soat %}
- [2.nhan-xet] {{ cau }}
{% endfor %}
`;

export const controlDistrict = `
# [2] Kiểm soát TTHC

- [2.cap-nhat] Cán bộ, công chức tiếp nhận, cập nhật hồ sơ đã tiếp nhận trên hệ thống phần mềm một cửa điện tử dùng chung,
ghi sổ tiếp nhận để theo dõi, quản lý, lưu trữ hồ sơ theo quy định.

{% if it.don_vi.size > 0 %}
- [2.theo-doi] {{ it.noi | hoa_dau }} chưa theo dõi chặt chẽ quy trình xử lý hồ sơ, tiếp nhận hồ sơ trên phần mềm so với
xử lý hồ sơ thực tế.
{% endif %}
${remarks}`;

export const controlProvince = `
# [2] Kiểm soát TTHC

- [2.cap-nhat] Cán bộ, công chức tiếp nhận, số hóa và cập nhật hồ sơ đã tiếp nhận trên Hệ thống thông tin giải quyết thủ tục
hành chính để theo dõi, quản lý, lưu trữ hồ sơ theo quy định.

{% if it.don_vi.size > 0 %}
- [2.theo-doi] {{ it.noi | hoa_dau }} chưa theo dõi chặt chẽ quy trình xử lý hồ sơ, tiếp nhận hồ sơ trên hệ thống so với
xử lý hồ sơ thực tế.
{% endif %}
${remarks}`;
