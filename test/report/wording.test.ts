import fc from "fast-check";
import { agencyInSentence, levelWord } from "../../src/report/wording/agencyNames";
import { isIsoDay, longDate, shortDate, signingMonth } from "../../src/report/wording/dates";
import { listOf } from "../../src/report/wording/lists";
import { capitalised, plainName, unitFullName } from "../../src/report/wording/names";
import { count, countOrNone, grouped, percentage } from "../../src/report/wording/numbers";
import { periodName, periodWord } from "../../src/report/wording/periods";
import { textWidth, wrappedLines } from "../../src/report/wording/textWidth";

test("counts: dots between thousands, a leading zero below ten", () => {
  expect([1, 9, 10, 997, 1091, 12345, 1234567].map(count)).toEqual([
    "01",
    "09",
    "10",
    "997",
    "1.091",
    "12.345",
    "1.234.567",
  ]);
  expect([0, 6].map(countOrNone)).toEqual(["không có", "06"]);
  expect([0, 6, 1091].map(grouped)).toEqual(["0", "6", "1.091"]);
});

test("rates: half up, decimal comma, never rounded up to 100% or down to 0%", () => {
  expect(percentage(970, 970)).toBe("100%");
  expect(percentage(904_225, 904_298)).toBe("99,99%");
  expect(percentage(9_999_999, 10_000_000)).toBe("99,99%");
  expect(percentage(40, 58)).toBe("68,97%");
  expect(percentage(1, 2)).toBe("50%");
  expect(percentage(197, 200)).toBe("98,5%");
  expect(percentage(1, 800)).toBe("0,13%");
  expect(percentage(1, 1_000_000)).toBe("dưới 0,01%");
  expect(percentage(0, 7)).toBe("0%");
  expect(percentage(8, 7)).toBeNull();
  expect(percentage(0, 0)).toBeNull();
});

test("rates are within half a hundredth of the fraction", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 10_000_000 }), fc.nat(), (whole, seed) => {
      const part = seed % (whole + 1);
      const shown = percentage(part, whole) ?? "";
      expect(shown === "100%").toBe(part === whole);
      if (!shown.startsWith("dưới") && shown !== "99,99%") {
        expect(Math.abs(Number(shown.replace("%", "").replace(",", ".")) - (part * 100) / whole)).toBeLessThanOrEqual(
          0.005001,
        );
      }
    }),
  );
});

test("dates: the decree's leading zeros for days and for the months 1 and 2 alone", () => {
  expect(["2021-06-01", "2021-06-30", "2021-01-05", "2021-02-14", "2021-12-09"].map(shortDate)).toEqual([
    "01/6/2021",
    "30/6/2021",
    "05/01/2021",
    "14/02/2021",
    "09/12/2021",
  ]);
  expect(longDate("2021-07-05")).toBe("ngày 05 tháng 7 năm 2021");
  expect(longDate("2021-02-12")).toBe("ngày 12 tháng 02 năm 2021");
});

test("the day of signing is left blank, its month follows the period", () => {
  expect(signingMonth("2021-06-30")).toBe("ngày …… tháng 7 năm 2021");
  expect(signingMonth("2021-12-31")).toBe("ngày …… tháng 01 năm 2022");
  expect(signingMonth("2024-02-28")).toBe("ngày …… tháng 02 năm 2024");
  expect(signingMonth("2022-12-14")).toBe("ngày …… tháng 12 năm 2022");
  expect(signingMonth(null)).toBe("ngày …… tháng …… năm ……");
});

test("only real days are days", () => {
  expect(["2021-07-05", "2024-02-29"].every(isIsoDay)).toBe(true);
  expect(["2021-02-29", "2021-13-01", "05/7/2021", "2021-7-5", ""].some(isIsoDay)).toBe(false);
});

test.each([
  ["month", "2021-06-30", "tháng 6", "tháng"],
  ["month", "2021-08-20", "tháng 8", "tháng"],
  ["quarter", "2022-06-30", "quý II", "quý"],
  ["quarter", "2021-09-14", "quý III", "quý"],
  ["half-year", "2022-06-14", "6 tháng đầu năm 2022", "6 tháng đầu năm"],
  ["half-year", "2022-12-31", "6 tháng cuối năm 2022", "6 tháng cuối năm"],
  ["nine-months", "2021-09-30", "9 tháng đầu năm 2021", "9 tháng đầu năm"],
  ["year", "2020-12-31", "năm 2020", "năm"],
  ["custom", "2020-02-29", "kỳ báo cáo", "kỳ"],
] as const)("period %s to %s is %s", (kind, to, name, word) => {
  expect(periodName({ kind, from: "2020-01-01", to })).toBe(name);
  expect(periodWord({ kind, from: "2020-01-01", to })).toBe(word);
});

test("names: common noun small, but with a capital before a number", () => {
  expect(unitFullName("Phượng Kỳ", "xã")).toBe("xã Phượng Kỳ");
  expect(unitFullName("Tứ Kỳ", "thị trấn")).toBe("thị trấn Tứ Kỳ");
  expect(unitFullName("1", "phường")).toBe("Phường 1");
  expect(unitFullName("Thị trấn", "thị trấn")).toBe("thị trấn");
  expect(unitFullName("Sở Xây dựng", null)).toBe("Sở Xây dựng");
  expect(capitalised("đặc khu Hòn Ngư")).toBe("Đặc khu Hòn Ngư");
});

test("sheet text becomes one plain line without invisible or private characters", () => {
  expect(plainName(" An\u00a0\n Thanh\u200b\ue0001\ue001x ")).toBe("An Thanh1x");
});

test.each([
  ["VĂN PHÒNG HĐND&UBND", "Văn phòng HĐND&UBND"],
  ["VĂN PHÒNG HĐND VÀ UBND", "Văn phòng HĐND và UBND"],
  ["TRUNG TÂM PHỤC VỤ HÀNH CHÍNH CÔNG", "Trung tâm Phục vụ hành chính công"],
  ["UBND HUYỆN TỨ KỲ", "UBND huyện Tứ Kỳ"],
  ["PHÒNG LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI", "Phòng Lao động - Thương binh và Xã hội"],
  ["SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch"],
  ["BHXH TỈNH", "BHXH tỉnh"],
  ["PHÒNG LĐTBXH", "Phòng LĐTBXH"],
  ["PHÒNG TN&MT", "Phòng TN&MT"],
  ["SỞ Y TẾ", "Sở Y tế"],
  ["BỘ PHẬN MỘT CỬA CẤP HUYỆN", "Bộ phận Một cửa cấp huyện"],
  ["Phòng Tư pháp", "Phòng Tư pháp"],
])("agency %s in a sentence", (name, expected) => {
  expect(agencyInSentence(name)).toBe(expected);
});

test("the level that an agency's name tells", () => {
  expect(["UBND HUYỆN TỨ KỲ", "UBND TỈNH ĐÔNG HẢI", "UBND THÀNH PHỐ HẢI PHÒNG", "SỞ NỘI VỤ"].map(levelWord)).toEqual([
    "huyện",
    "tỉnh",
    "thành phố",
    null,
  ]);
});

test("lists", () => {
  expect([[], ["A"], ["A", "B"], ["A", "B", "C"]].map(listOf)).toEqual(["", "A", "A và B", "A, B và C"]);
});

test("wrapping loses nothing and no line is too wide", () => {
  const look = { size: 13, bold: false };
  fc.assert(
    fc.property(
      fc.array(fc.string({ unit: fc.constantFrom(..."aămWưỡ.1đ"), minLength: 1, maxLength: 90 }), {
        minLength: 1,
        maxLength: 30,
      }),
      (words) => {
        const text = words.join(" ");
        const lines = wrappedLines(text, 300, look);
        expect(lines.join("")).toBe(text);
        for (const line of lines) expect(textWidth(line.trimEnd(), look)).toBeLessThanOrEqual(300);
      },
    ),
  );
});
