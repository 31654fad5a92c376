import fc from "fast-check";
import { courseText } from "../../src/review/sheet/courseText";
import { decided } from "../../src/review/decide";
import { REVIEW_STATES, type Decision, type ReviewState } from "../../src/review/decision";
import { stillDoubtful } from "../../src/review/disputed";
import type { Review } from "../../src/review/review";
import { compareRounds, tally } from "../../src/review/tally";
import { COMMUNES, readBack, run, submission } from "./roundOf";

const [AN_THANH = "", BINH_LANG = "", CHI_MINH = ""] = COMMUNES;

const decision = (state: ReviewState, note = ""): Decision => ({
  state,
  note,
  who: "Nguyễn Thị Lan",
  when: "01/7/2021 14:05",
});

/** Decides on the findings of a commune. */
function decideOn(review: Review, commune: string, made: Decision): Review {
  return decided(review, new Map(entriesOf(review, commune).map(({ id }) => [id, made])));
}

const entriesOf = (review: Review, commune: string) =>
  review.entries.filter(({ finding }) => finding.unit === commune.replace("Xã ", ""));

test("a decision lasts as long as its figures; then it falls open and says what it was", () => {
  const first = submission({ [AN_THANH]: 7, [BINH_LANG]: 8 });
  const accepted = decideOn(run(first, null), AN_THANH, decision("accepted", "đã xác minh"));
  const same = run(first, readBack(first, accepted));
  expect(same.entries).toEqual(accepted.entries);
  expect(same.round).toBe(1);

  const second = submission({ [AN_THANH]: 9, [BINH_LANG]: 8 });
  const later = run(second, readBack(first, accepted), { today: "2021-07-05" });
  expect(later.round).toBe(2);
  const [opened] = entriesOf(later, AN_THANH);
  expect(opened?.decision.state).toBe("open");
  expect(opened?.decision.note).toContain("Chấp nhận, “đã xác minh” (Nguyễn Thị Lan, 01/7/2021 14:05)");
  expect(opened && courseText(opened.course, later.round)).toBe("Mở lại, lần 2 (05/7/2021)");
  expect(entriesOf(later, BINH_LANG)).toEqual(entriesOf(accepted, BINH_LANG));
});

test("new, settled, still open and come back are told from round to round, and what is gone is kept", () => {
  const first = submission({ [AN_THANH]: 7, [BINH_LANG]: 8 });
  const round1 = decideOn(run(first, null), AN_THANH, decision("corrected", "7 → 301"));
  const each = entriesOf(round1, AN_THANH).length;
  expect(compareRounds(round1)).toEqual({ new: round1.entries.length, still: 0, back: 0, settled: 0 });

  const second = submission({ [BINH_LANG]: 8, [CHI_MINH]: 9 });
  const round2 = run(second, readBack(first, round1), { today: "2021-07-05" });
  expect(compareRounds(round2)).toEqual({ new: each, still: each, back: 0, settled: each });
  const [kept] = round2.past;
  expect(kept?.decision).toEqual(decision("corrected", "7 → 301"));
  expect(kept?.course).toEqual({ kind: "gone", round: 2, on: "2021-07-05" });

  const round3 = run(first, readBack(second, round2));
  expect(round3.round).toBe(3);
  expect(compareRounds(round3)).toEqual({ new: 0, still: each, back: each, settled: each });
  // a correction does not hold while its finding is there
  expect(entriesOf(round3, AN_THANH).map(({ decision: { state } }) => state)).toEqual(Array(each).fill("open"));
});

test("within a session a rerun stays in its round, and what was put right and taken back did not go", () => {
  const wrong = submission({ [AN_THANH]: 7 });
  const started = run(wrong, readBack(wrong, run(wrong, null)));
  const right = submission({});
  const gone = run(right, readBack(wrong, started), { session: started });
  expect([gone.round, gone.past.length, gone.entries.length]).toEqual([1, started.entries.length, 0]);
  const back = run(wrong, readBack(right, gone), { session: gone });
  expect([back.round, back.past.length]).toEqual([1, 0]);
  expect(back.entries).toEqual(started.entries);
});

test("the rows of another period stay as they are", () => {
  const june = submission({ [AN_THANH]: 7 });
  const decidedJune = decideOn(run(june, null), AN_THANH, decision("asked", "gọi 5/7"));
  const july = {
    ...submission({ [BINH_LANG]: 8 }),
    period: { kind: "month" as const, from: "2021-07-01", to: "2021-07-31" },
  };
  const reviewed = run(july, readBack(june, decidedJune));
  expect(reviewed.round).toBe(1);
  expect(reviewed.past).toEqual(readBack(june, decidedJune).rows);
  const again = run(june, readBack(july, reviewed));
  expect(again.entries).toEqual(decidedJune.entries);
});

test("an accepted error puts no figure in doubt", () => {
  const annex = submission({ [AN_THANH]: 7, [BINH_LANG]: 8 });
  const review = decideOn(run(annex, null), AN_THANH, decision("accepted", "đúng"));
  expect(stillDoubtful(review)).toEqual(entriesOf(review, BINH_LANG).map(({ finding }) => finding));
  const counts = tally(review);
  expect(counts.openErrors + counts.seen).toBe(counts.error);
});

const texts = fc.string({ unit: fc.constantFrom(..."aăâđêơ Xá1=+-@'\"\n;“”") }).map((text) => text.trim());
const decisions = fc
  .record({ state: fc.constantFrom(...REVIEW_STATES), note: texts, who: texts, when: texts, words: texts })
  .map(({ words, ...made }): Decision =>
    made.state === "unknown" ? { ...made, words: `không rõ ${words}`.trim() } : made,
  );

test("whatever is decided stands in the sheet and is read back, any number of times", () => {
  const annex = submission({ [AN_THANH]: 7, [BINH_LANG]: 8, [CHI_MINH]: 9 });
  const fresh = run(annex, null, { today: "2021-07-01" });
  fc.assert(
    fc.property(fc.array(decisions, { minLength: fresh.entries.length, maxLength: fresh.entries.length }), (made) => {
      const review = decided(fresh, new Map(fresh.entries.map(({ id }, at) => [id, made[at]!])));
      const record = readBack(annex, review);
      expect(record.rows.map(({ decision: read }) => read)).toEqual(made);
      expect(record.rows.map(({ course }) => course)).toEqual(fresh.entries.map(({ course }) => course));
      expect(record.own.lines).toEqual([]);
      expect(record.person).toBe(review.person.replace(/^[….\s]*$/, ""));
    }),
  );
});

test("over any row of submissions each finding stands once: among the present or among the gone", () => {
  const wrongs = fc.dictionary(fc.constantFrom(...COMMUNES), fc.integer({ min: 0, max: 5 }));
  const lasting = decisions.filter(({ state }) => !state.startsWith("corrected"));
  fc.assert(
    fc.property(fc.array(fc.tuple(wrongs, lasting), { minLength: 1, maxLength: 6 }), (submissions) => {
      let record: ReturnType<typeof readBack> | null = null;
      let lastRound = 1;
      const everSeen = new Set<string>();
      for (const [wrong, made] of submissions) {
        const annex = submission(wrong);
        const review = run(annex, record);
        const present = review.entries.map(({ id }) => id);
        const past = review.past.map(({ id }) => id);
        for (const id of present) everSeen.add(id);
        expect(new Set([...present, ...past])).toEqual(everSeen);
        expect(present.length + past.length).toBe(everSeen.size);
        expect(review.round).toBeGreaterThanOrEqual(lastRound);
        const counts = compareRounds(review);
        expect(counts.new + counts.still + counts.back).toBe(present.length);
        lastRound = review.round;
        record = readBack(annex, decided(review, new Map(present.slice(0, 1).map((id) => [id, made]))));
        // the same run again changes nothing
        expect(run(annex, record).entries.map(({ course }) => course)).toEqual(
          review.entries.map(({ course }) => course),
        );
      }
    }),
    { numRuns: 60 },
  );
});
