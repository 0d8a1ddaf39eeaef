import { commitmentKinds, type CommitmentKind } from '../../corpus/facts/types.ts';
import { formatPeriod } from './periods.ts';
import type { LedgerRecord } from './ledger.ts';

/** A bar: how many, and how wide, in per cent of the widest. */
export interface TimelineBar {
  count: number;
  width: number;
}

/** A year in which something falls due or begins. */
export interface TimelineYear {
  year: number;
  /** How many years without anything come before it. */
  gap: number;
  bars: (TimelineBar & { kind: CommitmentKind })[];
  total: number;
}

/** Commitments by year and kind, and what comes again by how often it does. */
export interface TimelineLayout {
  kinds: CommitmentKind[];
  years: TimelineYear[];
  periods: (TimelineBar & { label: string })[];
}

/** Count commitments by year and kind; all bars share one scale. Pure: same commitments, same numbers. */
export function layoutTimeline(entries: readonly LedgerRecord[]): TimelineLayout {
  const dated = entries.filter(({ year }) => year !== null);
  const kinds = commitmentKinds.filter((kind) => dated.some((entry) => entry.kind === kind));
  const byYear = [...Map.groupBy(dated, ({ year }) => year ?? 0)].sort(([a], [b]) => a - b);
  const byPeriod = Map.groupBy(
    entries.filter(({ year }) => year === null),
    ({ every }) => formatPeriod(every),
  );
  const counted = byYear.map(([year, members]) => ({
    year,
    counts: kinds.map((kind) => members.filter((entry) => entry.kind === kind).length),
    total: members.length,
  }));
  const most = Math.max(
    1,
    ...counted.flatMap(({ counts }) => counts),
    ...[...byPeriod.values()].map((members) => members.length),
  );
  const bar = (count: number): TimelineBar => ({
    count,
    width: Math.round((count / most) * 1000) / 10,
  });
  return {
    kinds,
    years: counted.map(({ year, counts, total }, index) => ({
      year,
      gap: index === 0 ? 0 : year - (counted[index - 1]?.year ?? year) - 1,
      bars: kinds.map((kind, at) => ({ kind, ...bar(counts[at] ?? 0) })),
      total,
    })),
    periods: [...byPeriod].map(([label, members]) => ({ label, ...bar(members.length) })),
  };
}

/** The finding of the timeline in one sentence. */
export function timelineHeadline({ years, periods }: TimelineLayout): string {
  const dated = years.reduce((sum, { total }) => sum + total, 0);
  const recurring = periods.reduce((sum, { count }) => sum + count, 0);
  const most = Math.max(0, ...years.map(({ total }) => total));
  const fullest = years.filter(({ total }) => total === most).map(({ year }) => year);
  const parts = [
    ...(dated > 0
      ? [`${dated} 项写明了年份，落在 ${fullest.join('、')} 年的最多，有 ${most} 项`]
      : []),
    ...(recurring > 0 ? [`${recurring} 项要定期做`] : []),
  ];
  return parts.length > 0 ? parts.join('；') : '没有写明时间的事项';
}
