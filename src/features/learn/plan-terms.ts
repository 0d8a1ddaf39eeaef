import type { Clause, Paragraph } from '../../corpus/types.ts';
import type { Mark } from '../plans/marked-text.ts';
import type { Term } from './registers/glossary.ts';
import { findTerms, firstUses } from './term-marks.ts';

/** A term of the glossary in the text of a plan. */
export interface PlanTermMark extends Mark {
  role: 'term';
  /** Its id in the glossary. */
  term: string;
}

/** What a page marks already in one text. */
interface TakenMark extends Mark {
  role: string;
}

/** What a page marks already in one clause: one list for the heading (0) and one for each paragraph. */
type TakenPlaces = (clause: Clause) => readonly (readonly TakenMark[])[];

/** Marks that underline words without being links: a term may stand in them, as no link may stand in another. */
const roomy: ReadonlySet<string> = new Set(['date', 'figure', 'publish']);

/**
 * Find in each clause the first use of every term, in its heading as in its text: by clause id, one list for the heading
 * (0) and one for each paragraph. A use that a link or a repair takes up is passed over, and the next one counts.
 */
export function markPlanTerms(
  clauses: readonly Clause[],
  terms: readonly Term[],
  taken: TakenPlaces,
): Map<string, PlanTermMark[][]> {
  return new Map(
    clauses.map((clause) => {
      const met = new Set<string>();
      const others = taken(clause);
      const marks = textsOf(clause).map((text, index) => {
        const free = findTerms(text, terms).filter((mark) => isFree(mark, others[index] ?? []));
        return firstUses(free, met).map(({ start, end, term }): PlanTermMark => ({
          role: 'term',
          start,
          end,
          term: term.id,
        }));
      });
      return [clause.id, marks];
    }),
  );
}

/** The heading and the paragraphs, as far as terms are looked for in them. */
function textsOf({ marker, heading, paragraphs }: Clause): string[] {
  // A heading without a number is itself the link to its clause; a list of units explains nothing.
  const open = ({ kind, text }: Paragraph): string => (kind === 'units' ? '' : text);
  return [marker === '' ? '' : heading, ...paragraphs.map(open)];
}

function isFree(mark: Mark, others: readonly TakenMark[]): boolean {
  return others.every(
    (other) => isApart(mark, other) || (roomy.has(other.role) && holds(other, mark)),
  );
}

/** Marks may touch, except that an empty one at the edge of a word belongs to the word. */
function isApart(mark: Mark, other: Mark): boolean {
  return other.start === other.end
    ? other.start < mark.start || mark.end < other.start
    : other.end <= mark.start || mark.end <= other.start;
}

function holds(outer: Mark, inner: Mark): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
