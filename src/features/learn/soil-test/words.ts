import { formatAmount, type ReadingJudgement, type ReadingVerdict } from './judge.ts';
import type { Reading } from './amount.ts';

/** What each verdict is called. */
export const verdictWords: Readonly<Record<ReadingVerdict, string>> = {
  below: '没有超过筛选值',
  between: '超过筛选值，没有超过管制值',
  'above-screening': '超过筛选值（这一项没有管制值）',
  'above-control': '超过管制值',
  undetected: '没有检出；看报告的检出限，检出限不高于筛选值的，就没有超过',
  hidden: '看不出：检出限比筛选值高，要用更灵敏的方法再测',
};

/** A reading as a report prints it. */
export function printReading(reading: Reading): string {
  if (reading.kind === 'amount') return formatAmount(reading.value);
  return reading.limit === null ? '未检出' : `<${formatAmount(reading.limit)}`;
}

/** How many of some judgements exceed what, in one sentence. */
export function summarise(judgements: readonly Pick<ReadingJudgement, 'verdict'>[]): string {
  const count = (...verdicts: readonly ReadingVerdict[]): number =>
    judgements.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const control = count('above-control');
  const screening = count('between', 'above-screening', 'above-control');
  const open = count('undetected', 'hidden');
  const exceeded =
    screening === 0
      ? '没有一项超过筛选值'
      : `${screening} 项超过筛选值，${control === 0 ? '没有一项' : `其中 ${control} 项`}超过管制值`;
  return `看了 ${judgements.length} 项：${exceeded}${open === 0 ? '' : `；${open} 项还看不出`}。`;
}
