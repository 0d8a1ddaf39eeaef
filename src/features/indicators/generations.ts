import type { NationalTarget } from '../../corpus/registers/national-targets.ts';
import { compare } from '../../corpus/compare.ts';
import { metrics } from '../../corpus/facts/metrics.data.ts';

/** The targets of the state by the years they are set for, each beside its document; a later one never takes an earlier one's place. */
export function groupGenerations(targets: readonly NationalTarget[]) {
  const groups = Map.groupBy(targets, ({ year, kind, document }) =>
    [year, kind, document].join('\n'),
  );
  return [...groups.values()]
    .flatMap(([first, ...rest]) => (first ? [toGeneration([first, ...rest])] : []))
    .sort(
      (one, other) =>
        one.year - other.year ||
        Number(one.isResult) - Number(other.isResult) ||
        compare(one.date, other.date),
    );
}

/** What one document sets for one year, or what was said of that year. */
function toGeneration(own: readonly [NationalTarget, ...NationalTarget[]]) {
  const [{ year, kind, document, issuer, date }] = own;
  return {
    year,
    isResult: kind === 'result',
    document,
    issuer,
    date,
    isRetold: own.some(({ confidence }) => confidence === 'retold'),
    figures: own.map(({ metricId, metric, words }) => ({
      name: metric ?? metrics.find(({ id }) => id === metricId)?.name ?? metricId,
      words,
    })),
    sources: [...new Set(own.flatMap(({ sources }) => sources))],
  };
}
