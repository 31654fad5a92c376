import type { UnitKind } from "../../annex/annex";
import type { CountMeasure } from "../../annex/measures";
import type { Period } from "../../annex/period/period";
import type { FindingCode } from "../../checks/finding";
import type { CellRef } from "../../workbook/address";
import type { OfficeProfile, RateBase } from "../officeProfile";

/** Everything that a report's wording may rest on. */
export interface ReportFacts {
  readonly period: Period | null;
  readonly profile: OfficeProfile;
  /** One-stop shops and departments above the communes; null where the annex lists none. */
  readonly offices: GroupFacts | null;
  readonly communes: GroupFacts | null;
  /** Communes that received most, each above the communes' mean; largest first. */
  readonly many: readonly UnitFacts[];
  /** Communes that received conspicuously little; largest first. */
  readonly few: readonly UnitFacts[];
  /** Units with dossiers past their date, offices included; most first. */
  readonly overdue: readonly UnitFacts[];
}

export interface GroupFacts {
  /** In sheet order; at least one. */
  readonly units: readonly UnitFacts[];
  /** Sums over the units. */
  readonly figures: Figures;
  /** Early or on time of all resolved; absent where the figures do not bear one. */
  readonly onTimeRate?: RateFact;
  /** Against the period before; absent where the workbook does not hold it, or holds it for other units. */
  readonly comparison?: Comparison;
  /** The carried-over are part of the received total; some offices leave them out of it. */
  readonly carriedOverInside: boolean;
  /** The returned are part of those resolved early or on time. */
  readonly returnedInside: boolean;
  /** Whether the pending past their date are a part of the pending. */
  readonly overdueInside: boolean;
  /** Open errors about the list of units itself: missing, named twice. */
  readonly listDisputes: readonly Dispute[];
}

export interface UnitFacts {
  /** 0-based row of the annex. */
  readonly row: number;
  readonly role: "commune" | "office";
  readonly name: string;
  readonly kind: UnitKind | null;
  readonly figures: Figures;
}

/** A measure without a column, or of which no figure is known, is absent. */
export type Figures = Readonly<Partial<Record<CountMeasure, FigureFact>>>;

export interface FigureFact {
  /** Dossiers. */
  readonly value: number;
  readonly cells: readonly CellRef[];
  /** Open errors it rests on. */
  readonly disputes: readonly Dispute[];
  /** It leaves out units whose own figure is not known: then 0 does not mean none. */
  readonly isPartial: boolean;
}

/** The same figure of the period before and of this one, over the same units. */
export interface ComparedFigure {
  readonly before: FigureFact;
  readonly now: FigureFact;
}

/** How a group stands against the period before, where the workbook holds it for the same units. */
export interface Comparison {
  readonly period: Period;
  readonly figures: Readonly<Partial<Record<CountMeasure, ComparedFigure>>>;
}

export interface RateFact {
  readonly part: number;
  readonly whole: number;
  /** What the whole is. */
  readonly base: RateBase;
  readonly cells: readonly CellRef[];
  readonly disputes: readonly Dispute[];
}

/** One open error, with what its remark needs. */
export interface Dispute {
  /** Two failures of one fault share it, and are remarked on once. */
  readonly key: string;
  readonly code: FindingCode | "unknown-figures";
  /** Full names of the units concerned. */
  readonly units: readonly string[];
  readonly cells: readonly CellRef[];
  /** For an identity: its two sides, each figure by its measure. */
  readonly sides?: readonly [readonly MeasuredValue[], readonly MeasuredValue[]];
  readonly measure?: CountMeasure;
  /** The two values that do not agree: what stands there, and what the others give. */
  readonly found?: number | string | null;
  readonly expected?: number | null;
}

export interface MeasuredValue {
  readonly measure: CountMeasure;
  readonly value: number;
}
