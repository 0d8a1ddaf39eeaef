import { isPartial } from '../../corpus/silence.ts';
import type { Plan } from '../../corpus/plan.ts';
import type { RowTable } from './row-table.ts';

/** Say of the plans without a sentence in a row why they have none; `''` where all have one. */
export function silentSentence(
  plans: readonly Pick<Plan, 'metadata'>[],
  { silent }: Pick<RowTable, 'silent'>,
): string {
  const wordsOf = ({ metadata }: Pick<Plan, 'metadata'>): string => {
    if (isPartial(metadata)) return '文本不全，没有读到';
    return silent.get(metadata.id)?.verdict === 'absent' ? '未提及' : '没有对上的句子，请看原文';
  };
  return [...Map.groupBy(plans, wordsOf)]
    .map(([words, own]) => `${own.map(({ metadata }) => metadata.region).join('、')}${words}。`)
    .join('');
}
