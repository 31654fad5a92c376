/** Section 1. With offices and communes both, items a) and b) as in the seed; with one of them, the full account of that one. */
export const results = `
# [1] Kết quả giải quyết thủ tục hành chính

{% if co_quan %}
{% if cap_xa %}## [1a] {{ co_quan.ten | hoa_dau }}{% endif %}

- [1a.tiep-nhan] {% render "tiep-nhan", n: co_quan, dau: "Số hồ sơ tiếp nhận, giải quyết:", cuoi: "" %}

{% capture ket_qua %}{% render "ket-qua", n: co_quan %}{% endcapture %}
{% assign ket_qua = ket_qua | gon %}
{% if ket_qua != "" and co_quan.co_phat_sinh %}- [1a.ket-qua] Kết quả giải quyết TTHC: {{ ket_qua | hoa_dau }}.{% endif %}

{% capture so_sanh %}{% if co_quan.so_sanh %}{% render "so-sanh", s: co_quan.so_sanh %}{% endif %}{% endcapture %}
{% assign so_sanh = so_sanh | gon %}
{% if so_sanh != "" %}- [1a.so-sanh] So với {{ ky.truoc }}, {{ so_sanh }}.{% endif %}

{% capture tung_don_vi %}
{% if co_quan.liet_ke_don_vi %}{% for x in co_quan.don_vi %}{% if x.tiep_nhan %}
+ {% render "don-vi", x: x %}
{% endif %}{% endfor %}{% endif %}
{% endcapture %}
{% assign tung_don_vi = tung_don_vi | liet_ke %}
{% if tung_don_vi != "" %}- [1a.tung-don-vi] Số hồ sơ tiếp nhận, giải quyết của từng cơ quan, đơn vị: {{ tung_don_vi }}.{% endif %}

{% if qua_han_co_quan.don_vi.size > 0 %}
{% capture danh_sach %}
{% for x in qua_han_co_quan.don_vi %}
{% capture cua_don_vi %}{% render "qua-han-cua", x: x %}{% endcapture %}
+ {{ x.ten }} ({{ cua_don_vi | noi: ", " }})
{% endfor %}
{% if qua_han_co_quan.con_lai > 0 %}+ {{ qua_han_co_quan.con_lai }} cơ quan, đơn vị khác{% endif %}
{% endcapture %}
- [1a.qua-han] Hồ sơ quá hạn có ở: {{ danh_sach | liet_ke }}.
{% endif %}
{% endif %}

{% if cap_xa %}
{% if co_quan %}## [1b] {{ bo_phan }} {{ cap_xa.thanh_phan }}{% endif %}

{% if co_quan and cap_xa.tiep_nhan > 0 %}
{% capture qua_han %}{% render "qua-han", n: cap_xa %}{% endcapture %}
{% assign qua_han = qua_han | liet_ke %}
- [1b.tiep-nhan] Tổng số hồ sơ tiếp nhận, giải quyết tại {{ bo_phan }} {{ cap_xa.goi_chung }} là {{ cap_xa.tiep_nhan | ho_so }}
{% if qua_han != "" %}, {% if cap_xa.co_qua_han %}có {% endif %}{{ qua_han }}{% endif %}.
{% else %}
{% capture dau %}Tổng số hồ sơ tiếp nhận, giải quyết tại {{ bo_phan }} {{ cap_xa.thanh_phan }} là{% endcapture %}
- [1b.tiep-nhan] {% render "tiep-nhan", n: cap_xa, dau: dau, cuoi: " hồ sơ" %}

{% capture ket_qua %}{% render "ket-qua", n: cap_xa %}{% endcapture %}
{% assign ket_qua = ket_qua | gon %}
{% if ket_qua != "" and cap_xa.co_phat_sinh %}- [1b.ket-qua] Kết quả giải quyết TTHC: {{ ket_qua | hoa_dau }}.{% endif %}
{% endif %}

{% capture so_sanh %}{% if cap_xa.so_sanh %}{% render "so-sanh", s: cap_xa.so_sanh %}{% endif %}{% endcapture %}
{% assign so_sanh = so_sanh | gon %}
{% if so_sanh != "" %}- [1b.so-sanh] So với {{ ky.truoc }}, {{ so_sanh }}.{% endif %}

{% capture nhieu_it %}
{% if nhieu.don_vi.size == 1 %}
Trong {{ ky.ten }}, {{ nhieu.don_vi[0].ten }} tiếp nhận nhiều hồ sơ ({{ nhieu.don_vi[0].tiep_nhan | ho_so }}).
{% elsif nhieu.don_vi.size > 1 %}
{% capture danh_sach %}
{% for x in nhieu.don_vi %}
+ {{ x.ten_voi_so }} {{ x.tiep_nhan | ho_so }}
{% endfor %}
{% endcapture %}
Trong {{ ky.ten }}, các {{ nhieu.loai }} tiếp nhận hồ sơ nhiều như: {{ danh_sach | liet_ke }}.
{% endif %}
{% capture mo_dau %}{% if nhieu.don_vi.size > 0 %}Tuy nhiên, bên cạnh đó{% else %}Trong {{ ky.ten }},{% endif %}{% endcapture %}
{% if it.so_don_vi > 1 %}
{% capture danh_sach %}
{% for x in it.don_vi %}
+ {% render "don-vi", x: x %}
{% endfor %}
{% if it.con_lai > 0 %}+ {{ it.con_lai }} đơn vị khác{% endif %}
{% endcapture %}
{{ mo_dau }} vẫn còn một số {{ it.loai }} có hồ sơ được tiếp nhận, giải quyết trên {{ he_thong }} ít, không thể hiện đúng kết quả
hồ sơ thực tế cần giải quyết như: {{ danh_sach | liet_ke }}.
{% elsif it.so_don_vi == 1 %}
{% if it.don_vi[0].tiep_nhan == 0 %}
{{ mo_dau }} {{ it.don_vi[0].ten }} {{ it.don_vi[0].tiep_nhan | ho_so }} được tiếp nhận, giải quyết trên {{ he_thong }}, không thể
hiện đúng kết quả hồ sơ thực tế cần giải quyết.
{% else %}
{{ mo_dau }} vẫn còn 01 {{ it.loai }} có hồ sơ được tiếp nhận, giải quyết trên {{ he_thong }} ít, không thể hiện đúng kết quả hồ sơ
thực tế cần giải quyết: {% render "don-vi", x: it.don_vi[0] %}.
{% endif %}
{% endif %}
{% endcapture %}
{% assign nhieu_it = nhieu_it | gon %}
{% if nhieu_it != "" %}- [1b.nhieu-it] {{ nhieu_it }}{% endif %}

{% if qua_han_khac.don_vi.size > 0 %}
{% capture danh_sach %}
{% for x in qua_han_khac.don_vi %}
{% capture cua_don_vi %}{% render "qua-han-cua", x: x %}{% endcapture %}
+ {{ x.ten }} ({{ cua_don_vi | noi: ", " }})
{% endfor %}
{% if qua_han_khac.con_lai > 0 %}+ {{ qua_han_khac.con_lai }} đơn vị khác{% endif %}
{% endcapture %}
- [1b.qua-han] {% if qua_han_khac.da_neu %}Ngoài các đơn vị nêu trên, hồ sơ quá hạn còn có ở: {% else %}Hồ sơ quá hạn có ở: {% endif %}{{ danh_sach | liet_ke }}.
{% endif %}
{% endif %}

[1.bieu] (Có biểu báo cáo đính kèm)
`;
