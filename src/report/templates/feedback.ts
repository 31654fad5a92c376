/** Section 3. Where the office has not said how many there were, a blank stands to fill in; nothing is claimed. */
export const feedback = `
# [3] Về tiếp nhận và xử lý phản ánh, kiến nghị về TTHC

{% if phan_anh == nil %}
[3.phan-anh] Trong {{ ky.goi_tat }}, số ý kiến phản ánh, kiến nghị về quy định hành chính của tổ chức, cá nhân mà
{{ noi_tiep_nhan }} nhận được: …… ý kiến.
{% elsif phan_anh == 0 %}
[3.phan-anh] Trong {{ ky.goi_tat }}, {{ noi_tiep_nhan }} không nhận được ý kiến phản ánh, kiến nghị về quy định hành chính
của tổ chức, cá nhân nào.
{% else %}
[3.phan-anh] Trong {{ ky.goi_tat }}, {{ noi_tiep_nhan }} nhận được {{ phan_anh }} ý kiến phản ánh, kiến nghị về quy định
hành chính của tổ chức, cá nhân.
{% endif %}
`;
