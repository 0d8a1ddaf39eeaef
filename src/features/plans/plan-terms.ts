import type { Clause, Paragraph } from '../../corpus/plan.ts';
import type { Term } from '../learn/registers/glossary.ts';
import { findTerms, firstUses } from '../learn/term-marks.ts';
import type { Mark } from './marked-text.ts';

/** A term of the glossary in the text of a plan. */
export interface PlanTermMark extends Mark {
  role: 'term';
  /** Its id in the glossary. */
  term: string;
}

/** What a page marks already in one text. */
type TakenMark = Mark & { role: string };

/** Marks that underline words without being links: a term may stand in them, as no link may stand in another. */
const roomy: ReadonlySet<string> = new Set(['date', 'figure', 'publish']);

/**
 * Find in a clause the first use of every term, in its heading as in its text: one list for the heading (0) and one for
 * each paragraph. A use that a link or a repair takes up is passed over, and the next one counts.
 *
 * @param taken what a page marks already, in lists of the same order
 */
export function markPlanTerms(
  clause: Clause,
  terms: readonly Term[],
  taken: readonly (readonly TakenMark[])[],
): PlanTermMark[][] {
  const met = new Set<string>();
  return textsOf(clause).map((text, index) => {
    const free = findTerms(text, terms).filter((mark) => isFree(mark, taken[index] ?? []));
    return firstUses(free, met).map(({ start, end, term }): PlanTermMark => ({
      role: 'term',
      start,
      end,
      term: term.id,
    }));
  });
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
