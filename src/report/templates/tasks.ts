const heading = "# [5] Phương hướng, nhiệm vụ{% if ky.tiep_theo %} {{ ky.tiep_theo }}{% endif %}";

const followUp = (reporters: string) => `
- [5.kien-nghi] Tiếp nhận và giải quyết kịp thời kiến nghị của tổ chức, cá nhân về quy định hành chính tại {{ bo_phan }} theo
quy định (nếu có).

- [5.phoi-hop] Phối hợp chặt chẽ giữa các cơ quan, bộ phận chuyên môn liên quan để nâng cao chất lượng giải quyết các thủ tục
hành chính cho tổ chức, cá nhân.

- [5.bao-cao] Đề nghị các ${reporters} thực hiện chế độ thông tin, báo cáo tình hình, kết quả kiểm soát TTHC, yêu cầu
giải quyết TTHC theo quy định.

- [5.khac] Thực hiện yêu cầu, nhiệm vụ khác theo chỉ đạo của cấp có thẩm quyền.
`;

export const tasksDistrict = `
${heading}

- [5.quy-che] Tiếp tục duy trì thực hiện nghiêm nội quy, quy chế tổ chức, hoạt động của Bộ phận tiếp nhận và trả kết quả.

- [5.kiem-soat] Thường xuyên kiểm soát, theo dõi chặt chẽ quy trình giải quyết TTHC trên hệ thống phần mềm một cửa điện tử
đối với các lĩnh vực; theo dõi, đánh giá công chức trong quá trình tiếp nhận và giải quyết các thủ tục hành chính đảm bảo
đúng quy định pháp luật.

- [5.cai-cach] Tiếp tục tham mưu đẩy mạnh cải cách thủ tục hành chính, đổi mới thực hiện cơ chế một cửa, một cửa liên thông
trong giải quyết thủ tục hành chính{% if de_an_468 %} theo Quyết định số 468/QĐ-TTg ngày 27/3/2021 của Thủ tướng Chính phủ{% endif %}
gắn với thực hiện nhiệm vụ kiểm soát TTHC, rà soát, đơn giản hóa TTHC.

- [5.dich-vu-cong] Tiếp tục rà soát, đề xuất danh mục TTHC đủ điều kiện cung cấp {{ dich_vu_cong.cac_muc }} thuộc thẩm quyền
giải quyết {{ cac_cap }}; tích cực vận động, hướng dẫn, khuyến khích tổ chức, cá nhân nộp hồ sơ trực tuyến sử dụng
{{ dich_vu_cong.khuyen_khich }} để nộp hồ sơ; nhận trả kết quả giải quyết TTHC tại nhà qua dịch vụ bưu chính công ích ngay
sau khi nộp hồ sơ.
${followUp("cơ quan, địa phương")}`;

const tasksSince2025 = (reporters: string) => `
${heading}

- [5.quy-che] Tiếp tục duy trì thực hiện nghiêm nội quy, quy chế tổ chức, hoạt động của Trung tâm Phục vụ hành chính công.

- [5.kiem-soat] Thường xuyên kiểm soát, theo dõi chặt chẽ quy trình giải quyết TTHC trên Hệ thống thông tin giải quyết thủ tục
hành chính đối với các lĩnh vực; theo dõi, đánh giá công chức trong quá trình tiếp nhận và giải quyết các thủ tục hành chính
đảm bảo đúng quy định pháp luật.

- [5.cai-cach] Tiếp tục tham mưu đẩy mạnh cải cách thủ tục hành chính, thực hiện cơ chế một cửa, một cửa liên thông{% if nghi_dinh_118 %}
theo Nghị định số 118/2025/NĐ-CP ngày 09 tháng 6 năm 2025 của Chính phủ về thực hiện thủ tục hành chính
theo cơ chế một cửa, một cửa liên thông tại Bộ phận Một cửa và Cổng Dịch vụ công quốc gia,{% endif %}
gắn với thực hiện nhiệm vụ kiểm soát TTHC, rà soát, đơn giản hóa TTHC.

- [5.dich-vu-cong] Tiếp tục rà soát, đề xuất danh mục TTHC đủ điều kiện cung cấp {{ dich_vu_cong.cac_muc }}; tích cực vận động,
hướng dẫn, khuyến khích tổ chức, cá nhân sử dụng {{ dich_vu_cong.khuyen_khich }} để nộp hồ sơ; nhận trả kết quả giải quyết
TTHC qua dịch vụ bưu chính công ích.
${followUp(reporters)}`;

export const tasksProvince = tasksSince2025("cơ quan, địa phương");

export const tasksCommune = tasksSince2025("cơ quan, đơn vị");
