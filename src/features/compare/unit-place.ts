/** Where a sentence stands, as it is cited, and below it who leads, the times and the figures, as printed. */
export type UnitPlace = Record<'leads' | 'times' | 'figures', readonly string[]> & {
  label: string;
};

/** What stands below a sentence, as a page names it: 牵头：水利厅. */
export function namedFacts({ leads, times, figures }: UnitPlace): string[] {
  const named = [
    ['牵头', leads],
    ['时间', times],
    ['数字', figures],
  ] as const;
  return named.flatMap(([name, words]) =>
    words.length > 0 ? [`${name}：${words.join('、')}`] : [],
  );
}
