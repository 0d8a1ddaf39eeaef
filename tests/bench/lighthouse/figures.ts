/** The categories that Lighthouse scores, as it names them, with the words for its table. */
export const categories = [
  { id: 'performance', title: '性能' },
  { id: 'accessibility', title: '无障碍' },
  { id: 'best-practices', title: '做法' },
  { id: 'seo', title: '搜索收录' },
] as const;

/** The score below which a page does not pass. */
export const passingScore = 99;

export type Category = (typeof categories)[number]['id'];

/** What Lighthouse found of a page. */
export interface Figures {
  /** 0 to 100. */
  scores: Readonly<Record<Category, number>>;
  /** Largest Contentful Paint, in milliseconds. */
  paint: number;
  /** What the main thread did, in milliseconds. */
  work: number;
  /** Total Blocking Time, in milliseconds. */
  blocking: number;
}

/** The number in the middle of some; of an even count, the lower of the two. */
export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = sorted[Math.ceil(sorted.length / 2) - 1];
  if (middle === undefined) throw new Error('没有数可以取中位数。请至少运行一次。');
  return middle;
}

/** Take the median of each figure over several runs. */
export function medianFigures(runs: readonly Figures[]): Figures {
  const scoreOf = (id: Category): number => median(runs.map(({ scores }) => scores[id]));
  return {
    scores: {
      performance: scoreOf('performance'),
      accessibility: scoreOf('accessibility'),
      'best-practices': scoreOf('best-practices'),
      seo: scoreOf('seo'),
    },
    paint: median(runs.map(({ paint }) => paint)),
    work: median(runs.map(({ work }) => work)),
    blocking: median(runs.map(({ blocking }) => blocking)),
  };
}

/** Tell whether every category reaches the passing score. */
export function passes({ scores }: Figures): boolean {
  return categories.every(({ id }) => scores[id] >= passingScore);
}

/** Write a time in seconds: `1.05`. */
export function formatSeconds(milliseconds: number): string {
  return (milliseconds / 1000).toFixed(2);
}
