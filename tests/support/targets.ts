/** Hand-made targets for the tests of charts and sentences. */
import { readTargetWords } from '../../src/features/indicators/target-words.ts';
import type { MetricTargets, Target } from '../../src/features/indicators/targets.ts';
import type { Comparator } from '../../src/corpus/facts/types.ts';

/** A target as a plan might word it; the comparator is that of the words. */
export function target(who: string, year: number | null, words: string): Target {
  const number = /[\d.]+/.exec(words)?.[0];
  const value = number === undefined ? null : Number(number);
  return {
    ...readTargetWords({ ...split(words), comparator: comparatorOf(words), value }),
    who,
    metric: '回收率',
    year,
    value,
    unit: /[\d.]+(%|个|万亩)/.exec(words)?.[1] ?? null,
    quote: words,
    caveat: null,
    citation: '一、',
    path: '/plans/x/#c-1',
  };
}

/** A metric with what each place says, in order; 国家 and 全国结果 stand apart. */
export function metric(places: Readonly<Record<string, Target[]>>): MetricTargets {
  return {
    id: 'recovery',
    name: '回收率',
    subject: '农膜',
    national: places['国家'] ?? [],
    nationalResults: places['全国结果'] ?? [],
    plans: Object.entries(places)
      .filter(([region]) => region !== '国家' && region !== '全国结果')
      .map(([region, targets]) => ({
        plan: region,
        region,
        complete: 'whole',
        targets,
        results: [],
      })),
  };
}

function split(words: string): { before: string; figure: string; after: string } {
  const [, before = '', figure = words] = /^(.*?)([\d.]+.*)$/.exec(words) ?? [];
  return { before, figure, after: '' };
}

function comparatorOf(words: string): Comparator {
  if (words.includes('零增长')) return 'zero-growth';
  if (words.includes('左右')) return '~';
  if (words.includes('下降')) return 'decrease-by';
  return /个|下达|全面/.test(words) ? '=' : '>=';
}
