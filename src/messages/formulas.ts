type Facts = Readonly<Record<string, string | number>>;

/** What is wrong with a total's formula, its parts joined: "bỏ sót dòng 36; cộng lặp dòng 14". */
export function formulaFaults(facts: Facts): string {
  return [
    facts.leftOut ? `bỏ sót dòng ${facts.leftOut}` : "",
    facts.hidden ? `không cộng dòng ${facts.hidden} đang bị ẩn` : "",
    facts.twice ? `cộng lặp dòng ${facts.twice}` : "",
    facts.beyond ? `cộng cả dòng ${facts.beyond} không thuộc phần này` : "",
    facts.isCircular ? "cộng cả chính ô này" : "",
    facts.columns ? `lấy cả số ở cột ${facts.columns}` : "",
    facts.sheets ? `lấy cả số ở trang “${facts.sheets}”` : "",
    facts.constant ? `cộng thêm số ${facts.constant} gõ trong công thức` : "",
  ]
    .filter((part) => part !== "")
    .join("; ");
}

/** A sentence on why a total may differ, with a space before it; empty where nothing is known. */
export function totalRemark(facts: Facts): string {
  if (facts.passedOver) return ` Công thức bỏ qua số ghi dạng chữ: ${facts.passedOver}.`;
  if (facts.filtered)
    return ` Công thức chỉ cộng các dòng đang hiện, bỏ qua dòng ${facts.filtered} đang bị lọc: bỏ lọc (Data, Clear) thì dòng cộng đủ.`;
  if (facts.stale) return " Công thức cộng đủ các dòng nhưng kết quả chưa được tính lại: bấm F9 trong Excel.";
  if (facts.typedAmidFormulas) return " Ô này gõ số, trong khi các ô khác cùng dòng là công thức.";
  return "";
}
