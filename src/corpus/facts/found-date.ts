import type { Span } from '../position.ts';
import type { CommitmentKind } from './types.ts';

/** An expression of time that binds someone. */
export interface FoundDate {
  span: Span;
  kind: CommitmentKind;
  /** `null` for what comes back, and where neither the words nor the plan tell the year. */
  date: string | null;
  every: string | null;
}

/** The years that a plan as a whole tells. */
export interface Calendar {
  /** The only year that its title names: that of its months without a year. */
  titleYear: number | null;
  /** The year it was issued in: what lies before is past. */
  issueYear: number | null;
}

/** The calendar of a plan that tells nothing. */
export const noCalendar: Calendar = { titleYear: null, issueYear: null };
