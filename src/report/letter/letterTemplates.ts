/**
 * The wording of a reminder (công văn đôn đốc), as data; what it renders is read like a report's parts
 * (templates/templateSet.ts). Few dossiers are a question to the commune, never a verdict: it may simply have had few.
 *
 * `don_vi`: the communes written to; `qua_han`, `it`: those of them with dossiers past their date, with few dossiers;
 * `con_qua_han`, `da_qua_han`: some of these are still pending, some were resolved late; `mot`: the only one; `han`: by when
 * to answer; `he_thong`: what dossiers are entered into.
 */
export const letterBody = `
{% if mot %}
[mo-dau] Qua tổng hợp kết quả tiếp nhận, giải quyết thủ tục hành chính (TTHC) {{ ky.day_du }}, {{ noi_gui }} thấy số liệu của {{ mot.ten }} có một số nội dung cần phối hợp rà soát như sau:

{% if mot.co_qua_han %}
{% capture qua_han %}{% render "qua-han-cua", x: mot %}{% endcapture %}
- [qua-han] Về hồ sơ quá hạn: {{ mot.ten }} có {{ qua_han | liet_ke }}
{% if mot.tiep_nhan %} (tổng số hồ sơ tiếp nhận, giải quyết trong kỳ là {{ mot.tiep_nhan }}){% endif %}.
{% if mot.nguyen_nhan %} Nguyên nhân đã được nêu: {{ mot.nguyen_nhan }}{% endif %}
{% endif %}
{% if mot.la_it %}
- [it] Về số hồ sơ tiếp nhận: {% render "it", x: mot %}.
{% unless mot.co_qua_han %}{% if mot.nguyen_nhan %} Nguyên nhân đã được nêu: {{ mot.nguyen_nhan }}{% endif %}{% endunless %}
{% endif %}

{% else %}
[mo-dau] Qua tổng hợp kết quả tiếp nhận, giải quyết thủ tục hành chính (TTHC) {{ ky.day_du }}, {{ noi_gui }} thấy một số địa phương có nội dung cần phối hợp rà soát như sau:

{% if qua_han.size > 0 %}
# [qua-han] Hồ sơ quá hạn
{% for x in qua_han %}
{% capture cua_don_vi %}{% render "qua-han-cua", x: x %}{% endcapture %}
- [qua-han.{{ forloop.index }}] {{ x.ten | hoa_dau }}: {{ cua_don_vi | liet_ke }}.
{% if x.nguyen_nhan %} Nguyên nhân đã được nêu: {{ x.nguyen_nhan }}{% endif %}
{% endfor %}
{% endif %}

{% if it.size > 0 %}
# [it] Số hồ sơ tiếp nhận cần đối chiếu
{% for x in it %}
- [it.{{ forloop.index }}] {{ x.ten | hoa_dau }}: {% render "it", x: x %}.
{% unless x.co_qua_han %}{% if x.nguyen_nhan %} Nguyên nhân đã được nêu: {{ x.nguyen_nhan }}{% endif %}{% endunless %}
{% endfor %}
{% endif %}

{% if qua_han.size > 0 or it.size > 0 %}# [de-nghi] Nội dung đề nghị{% endif %}
{% endif %}

[de-nghi.mo-dau] {{ noi_gui }} đề nghị {{ nguoi_nhan }}:

{% if con_qua_han %}
- [de-nghi.qua-han] Rà soát, tập trung giải quyết hồ sơ chưa giải quyết quá hạn; thực hiện việc xin lỗi và hẹn lại thời gian trả kết quả theo quy định; cho biết nguyên nhân và thời gian giải quyết xong. Trường hợp hồ sơ đã giải quyết nhưng chưa kết thúc trên {{ he_thong }} thì cập nhật trạng thái.
{% endif %}
{% if da_qua_han %}
- [de-nghi.da-qua-han] Đối với hồ sơ giải quyết quá hạn, cho biết nguyên nhân, việc xin lỗi tổ chức, cá nhân theo quy định và giải pháp khắc phục.
{% endif %}
{% if it.size > 0 %}
- [de-nghi.it] Đối chiếu số hồ sơ tiếp nhận thực tế với số liệu trên {{ he_thong }} và cho biết số liệu đã đầy đủ chưa; nếu còn hồ sơ chưa cập nhật thì cập nhật bổ sung.
{% endif %}
- [de-nghi.han] Gửi kết quả rà soát về {{ noi_gui }} trước ngày {{ han }} để tổng hợp.

[ket] Rất mong {{ nguoi_nhan }} quan tâm, phối hợp./.
`;

/** A short text to paste into a message. */
export const letterMessage = `
Kính gửi {{ nguoi_nhan_tin }}.

{{ noi_gui }} đang rà soát số liệu TTHC {{ ky.day_du }}.
{% for x in don_vi %}
{% capture cua_don_vi %}{% render "qua-han-cua", x: x %}{% endcapture %}
{% assign cua_don_vi = cua_don_vi | liet_ke %}

- {{ x.ten | hoa_dau }}: {% if cua_don_vi != "" %}{{ cua_don_vi }}{% if x.la_it %}; {% endif %}{% endif %}{% if x.la_it %}{% render "it", x: x %}{% endif %}.
{% endfor %}

Đề nghị {% if mot %}đơn vị{% else %}các đơn vị{% endif %} rà soát{% if it.size > 0 %}, cho biết số liệu đã đầy đủ chưa{% endif %}{% if con_qua_han %}, nêu nguyên nhân và hướng giải quyết hồ sơ quá hạn{% elsif da_qua_han %}, nêu nguyên nhân giải quyết quá hạn và giải pháp khắc phục{% endif %}, phản hồi trước ngày {{ han }}. Trân trọng cảm ơn.
`;

/** "tiếp nhận 08 hồ sơ, trong khi bình quân các xã, thị trấn là 163 hồ sơ", of a commune `x`. */
const few = `
{% if x.tiep_nhan == 0 %}chưa có hồ sơ tiếp nhận trên {{ x.he_thong }}{% else %}tiếp nhận {{ x.tiep_nhan | ho_so }} trên {{ x.he_thong }}{% endif %}
{% if x.binh_quan > x.tiep_nhan %}, trong khi bình quân của {{ x.cac_don_vi }} là {{ x.binh_quan | ho_so }}{% endif %}
`;

export const letterParts = { it: few };
