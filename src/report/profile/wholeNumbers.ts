/** The whole numbers that an office sets, with what each may be; both bounds included. */
export const WHOLE_NUMBERS = {
  underReportingShare: { least: 1, most: 100 },
  topCount: { least: 0, most: 20 },
  manyShare: { least: 1, most: 1000 },
  fewCount: { least: 2, most: 50 },
  feedbackReceived: { least: 0, most: 1_000_000 },
  slips: { least: 0, most: 10_000_000 },
  satisfied: { least: 0, most: 10_000_000 },
  number: { least: 1, most: 1_000_000 },
} as const;

export type WholeNumberField = keyof typeof WHOLE_NUMBERS;
