import {
  compareReading,
  readPlans,
  type Comparison,
  type ComparisonSources,
} from './comparison.ts';
import { silenceIn } from './silences.ts';
import type { Match } from './matches.ts';
import type { ComparedPlan } from './units.ts';

/** Which row somebody read a sentence into, and which others count as right: `[id, kind, row, ...also]`. */
export type RowReading = readonly [id: string, kind: string, row: string, ...also: string[]];

/** Two sentences with what somebody says of them. */
export interface PairReading {
  one: string;
  other: string;
  verdict: 'same' | 'differs' | 'unrelated';
}

/** A sentence that a plan lacks, or only says otherwise, as somebody read it. */
export interface SilenceReading {
  plan: string;
  like: string;
  verdict: 'absent' | 'otherwise';
}

/** Readings made by hand of what plans say alike. */
export interface ComparisonReadings {
  rows: readonly RowReading[];
  pairs: readonly PairReading[];
  silences: readonly SilenceReading[];
}

/** Shares of what is right, 0 to 1. */
export type ComparisonScores = ReturnType<typeof scoreComparison>;

/** Below these the engine is not good enough to be shown. */
export const comparisonMinimums = {
  rows: 0.98,
  parallelPrecision: 0.92,
  parallelRecall: 0.92,
  chosenPrecision: 0.96,
  absencePrecision: 1,
} as const;

/** Score a comparison against readings; each plan's rows are told without what was read of that plan. */
export function scoreComparison(
  plans: readonly ComparedPlan[],
  sources: ComparisonSources,
  readings: ComparisonReadings,
) {
  const rows = rowsUnread(plans, sources);
  const rowOf = (id: string): string | null => rows.get(id) ?? null;
  const comparison = compareReading({ ...readPlans(plans, sources), rowOf });
  const known = new Set(plans.map(({ id }) => id));
  const isKnown = (id: string): boolean => known.has(id.slice(0, id.indexOf('/')));
  const rowScore = scoreRows(
    readings.rows.filter(([id]) => isKnown(id)),
    comparison,
  );
  const pairs = readings.pairs.filter(({ one, other }) => isKnown(one) && isKnown(other));
  const parallel = scorePairs(pairs, comparison.matches, '同一句');
  const chosen = scorePairs(pairs, comparison.chosen, '一对一');
  const silences = readings.silences.filter(({ plan, like }) => known.has(plan) && isKnown(like));
  const absence = scoreSilences(silences, comparison);
  return {
    /** Of sentences, with those of the own plan unlabelled. */
    rows: rowScore.share,
    parallelPrecision: parallel.precision,
    parallelRecall: parallel.recall,
    /** Of pairs chosen one to one. */
    chosenPrecision: chosen.precision,
    /** Of what is said to be absent. */
    absencePrecision: absence.precision,
    /** What is wrong, one line each. */
    wrong: [...rowScore.wrong, ...parallel.wrong, ...chosen.extra, ...absence.wrong],
  };
}

/** The rows of all sentences, those of each plan told as if nobody had read it. */
function rowsUnread(plans: readonly ComparedPlan[], sources: ComparisonSources) {
  return new Map(
    plans.flatMap(({ id: plan }) => {
      const labels = new Map([...sources.labels].filter(([id]) => !id.startsWith(`${plan}/`)));
      const { units, rowOf } = readPlans(plans, { ...sources, labels });
      return units.get(plan)!.map(({ id }) => [id, rowOf(id)] as const);
    }),
  );
}

function scoreRows(readings: readonly RowReading[], { units, rowOf }: Comparison) {
  const texts = new Set(
    [...units.values()].flat().flatMap(({ id, kind }) => (kind === 'text' ? [id] : [])),
  );
  const judged = readings.filter(
    ([id, , row]) => texts.has(id) && !['own', 'preamble', 'none'].includes(row),
  );
  const wrong = judged.filter(([id, , ...right]) => !right.includes(rowOf(id) ?? ''));
  return {
    share: share(judged.length - wrong.length, judged.length),
    wrong: wrong.map(([id, , row]) => `项 ${id} 应是 ${row}，得到 ${rowOf(id) ?? '无'}`),
  };
}

function scorePairs(readings: readonly PairReading[], matches: readonly Match[], name: string) {
  const keyOf = (one: string, other: string): string => [one, other].sort().join(' ');
  const found = new Set(matches.map(({ one, other }) => keyOf(one.id, other.id)));
  const isFound = ({ one, other }: PairReading): boolean => found.has(keyOf(one, other));
  const alike = readings.filter(({ verdict }) => verdict !== 'unrelated');
  const right = alike.filter(isFound);
  const tell = (word: string) => (pair: PairReading) => `${name}${word} ${pair.one} ${pair.other}`;
  const extra = readings
    .filter((pair) => pair.verdict === 'unrelated' && isFound(pair))
    .map(tell('多'));
  const missed = alike.filter((pair) => !isFound(pair)).map(tell('漏'));
  return {
    precision: share(right.length, right.length + extra.length),
    recall: share(right.length, alike.length),
    extra,
    wrong: [...extra, ...missed],
  };
}

function scoreSilences(readings: readonly SilenceReading[], comparison: Comparison) {
  const said = readings.filter(({ plan, like }) => {
    const family = comparison.families.find(({ members }) =>
      [...members.values()].some(({ id }) => id === like),
    );
    return (
      family?.members.has(plan) === false &&
      silenceIn(comparison, family, plan)?.verdict === 'absent'
    );
  });
  const wrong = said.filter(({ verdict }) => verdict !== 'absent');
  return {
    precision: share(said.length - wrong.length, said.length),
    said: said.length,
    wrong: wrong.map(({ plan, like }) => `误作未提及 ${plan} ${like}`),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
