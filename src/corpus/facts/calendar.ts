import { readTitleBlock } from '../parse/title-block.ts';
import type { Clause } from '../plan.ts';
import { paragraphsOf } from '../clause-texts.ts';
import type { Calendar } from './found-date.ts';
import { fold } from '../characters/fold.ts';

/** Read the years that the lines before the first clause of a plan and after its last tell. */
export function readCalendar(clauses: readonly Clause[]): Calendar {
  const linesOf = (ordinals: string): string[] => paragraphsOf(clauses, ordinals).map(fold);
  const { title, date } = readTitleBlock(linesOf('0'), linesOf('end'));
  const years = new Set(title?.match(/(?:19|20)\d\d/gu));
  const [only] = years.size === 1 ? years : [];
  return {
    titleYear: only === undefined ? null : Number(only),
    issueYear: date === null ? null : Number(date.slice(0, 4)),
  };
}
