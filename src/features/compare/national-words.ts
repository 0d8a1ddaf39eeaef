import type { NationalPlanEntry } from '../echoes/national-plan.ts';

/**
 * A figure or date of the state's plan, in words.
 *
 * @example nationalWords(entry) // '受污染耕地安全利用率：90%左右（2020年）'
 */
export function nationalWords({ what, year, comparator, value, unit }: NationalPlanEntry): string {
  const amount = value === null ? '' : `：${amountWords(comparator, `${value}${unit ?? ''}`)}`;
  const when = year === null ? '' : `（${yearWords(year, comparator)}）`;
  return `${what}${amount}${when}`;
}

function amountWords(comparator: NationalPlanEntry['comparator'], amount: string): string {
  if (comparator === '>=') return `${amount}以上`;
  if (comparator === '~') return `${amount}左右`;
  return comparator === 'decrease-by' ? `下降${amount}` : amount;
}

function yearWords(year: string, comparator: NationalPlanEntry['comparator']): string {
  const named = year.endsWith('s') ? `${year.slice(0, -1)}年代` : `${year}年`;
  if (comparator === 'by-end') return `${named}底前`;
  return comparator === 'by' ? `到${named}` : named;
}
