import { figureWords } from '../echoes/echo-words.ts';
import type { NationalPlanEntry } from '../echoes/national-plan.ts';

/**
 * A figure or date of the state's plan, in words.
 *
 * @example nationalWords(entry) // '受污染耕地安全利用率：90%左右（2020年）'
 */
export function nationalWords({ what, year, comparator, value, unit }: NationalPlanEntry): string {
  // A day by which something is to be done is told with the year.
  const isDay = comparator === 'by' || comparator === 'by-end';
  const figure = { comparator: isDay ? null : comparator, value, unit };
  const amount = value === null ? '' : `：${figureWords(figure)}`;
  const when = year === null ? '' : `（${yearWords(year, comparator)}）`;
  return `${what}${amount}${when}`;
}

function yearWords(year: string, comparator: NationalPlanEntry['comparator']): string {
  const named = year.endsWith('s') ? `${year.slice(0, -1)}年代` : `${year}年`;
  if (comparator === 'by-end') return `${named}底前`;
  return comparator === 'by' ? `到${named}` : named;
}
