/** Words on paragraphs of the report that a person changed in the sheet `Báo cáo`. */
export const editedWords = {
  stale: (shown: string, now: string | null) =>
    now === null
      ? `Số ${shown} trong đoạn đã sửa lấy từ lần soạn trước, nay báo cáo không còn số này.`
      : `Số ${shown} trong đoạn đã sửa là số của lần soạn trước, nay là ${now}.`,
} as const;
