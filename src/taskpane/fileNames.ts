const WORKBOOK_ENDING = /\.(xlsx|xlsm|xls|ods|html?)$/i;

/** Names of what the pane hands out, as the result contract has them: `bieu.xlsx` → `bieu.tong-hop.xlsx`. */
export function workbookName(fileName: string): string {
  // what is made of any other kind is an .xlsx
  const ending = /\.xlsm$/i.test(fileName) ? "xlsm" : "xlsx";
  return `${base(fileName)}.tong-hop.${ending}`;
}

/** `bieu.xlsx` → `bieu.bao-cao.docx`. */
export function documentName(fileName: string): string {
  return `${base(fileName)}.bao-cao.docx`;
}

/** A file saved and opened again keeps one `.tong-hop`, not two. */
function base(fileName: string): string {
  return fileName.replace(WORKBOOK_ENDING, "").replace(/\.tong-hop$/i, "");
}

/** `bieu.xlsx` → `bieu.cong-van-don-doc.docx`. */
export function lettersName(fileName: string): string {
  return `${base(fileName)}.cong-van-don-doc.docx`;
}
