import type { EchoSearch } from './echo-searches.ts';
import type { Echo } from './echo.ts';

/** A figure that a plan or the state set, as far as later words are held against it. */
export interface Measured {
  metricId: string;
  subject: string;
  year: number | null;
  unit: string | null;
  /** The place whose figure it is. */
  adcode: string;
}

/**
 * Whether a later figure may stand beside one that was set: only where metric, subject, unit, year and area are the same,
 * and nothing is known of another base. A further aim is no result.
 */
export function isComparable(echo: Echo, target: Measured): boolean {
  return (
    echo.kind === 'result' &&
    echo.value !== null &&
    !echo.isOtherBase &&
    echo.metricId === target.metricId &&
    echo.subject === target.subject &&
    echo.unit === target.unit &&
    echo.year !== null &&
    echo.year === target.year &&
    echo.adcode === target.adcode
  );
}

/** The later figures that may stand beside any of some that were set. */
export function comparableWith(echoes: readonly Echo[], targets: readonly Measured[]): Echo[] {
  return echoes.filter((echo) => targets.some((target) => isComparable(echo, target)));
}

/** A promise, or a whole clause where no words are given. */
export interface Promised {
  clause: string;
  /** The words of the promise as printed; blanks and ends of lines do not matter. */
  text?: string;
  /** The year in which it falls due, where it names one. */
  year?: number | null;
}

/** What later words, or a search for them, are tied to. */
export type Tied = Pick<EchoSearch, 'clauses' | 'words' | 'year'>;

/** Whether something is about a promise: its clause, one of the words that it is tied to, and of a result the same year. */
export function isAbout({ clauses, words, year: tied }: Tied, { clause, text, year }: Promised) {
  if (!clauses.includes(clause)) return false;
  if (tied !== null && typeof year === 'number' && tied !== year) return false;
  const printed = text?.replaceAll(/\s/g, '');
  return printed === undefined || words.some((one) => printed.includes(one.replaceAll(/\s/g, '')));
}

/** What later words are tied to; those of no clause in particular are tied to nothing. */
export function tieOf({ clause, words, kind, year }: Echo): Tied {
  return { clauses: clause === null ? [] : [clause], words, year: kind === 'result' ? year : null };
}
