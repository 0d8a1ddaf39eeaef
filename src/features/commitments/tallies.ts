import { isPast, toldIn, type LedgerRecord, type Told } from './ledger.ts';

/** What a promise counts as at a day, for filters and figures. */
export const standings = ['past', 'ahead', 'standing', 'recurring', 'untimed'] as const;
export type Standing = (typeof standings)[number];

export const standingNames: Readonly<Record<Standing, string>> = {
  past: '已到期',
  ahead: '还没到期',
  standing: '持续',
  recurring: '定期',
  untimed: '没有写何时',
};

/** What a promise counts as at a day, `YYYY-MM-DD`. */
export function standingOf(record: LedgerRecord, today: string): Standing {
  if (record.state === 'due') return isPast(record, today) ? 'past' : 'ahead';
  return record.state ?? 'untimed';
}

/** Whether something comes again in every year, once or more often. */
export function isYearly({ every }: Pick<LedgerRecord, 'every'>): boolean {
  return every !== null && /^P(?:1Y|\d+[MWD])$/.test(every);
}

/** How many promises count as each at a day. */
export function countStandings(
  records: readonly LedgerRecord[],
  today: string,
): Readonly<Record<Standing, number>> {
  const groups = Map.groupBy(records, (record) => standingOf(record, today));
  const counts = standings.map((standing) => [standing, groups.get(standing)?.length ?? 0]);
  return Object.fromEntries(counts) as Record<Standing, number>;
}

/** The finding of a ledger in one sentence, at a day; `later` is how many of its promises somebody spoke of later. */
export function describeLedger(records: readonly LedgerRecord[], today: string, later = 0): string {
  const { past, ahead, standing, recurring, untimed } = countStandings(records, today);
  const dated = past + ahead + standing;
  const sentences = [
    ...(dated > 0 ? [`${dated} 件写明日期的事，${past} 件已到期`] : []),
    ...(recurring > 0 ? [`${recurring} 件要定期做`] : []),
    ...(untimed > 0 ? [`${untimed} 件要公开、没有写何时`] : []),
    ...(later > 0 ? [`本站查到其中 ${later} 件后来的说法`] : []),
  ];
  return sentences.length > 0 ? `${sentences.join('；')}。` : '';
}

/** How many promises say each of the four things. */
export function countTold(records: readonly LedgerRecord[]): Readonly<Record<keyof Told, number>> {
  const told = records.map(toldIn);
  const count = (key: keyof Told): number => told.filter((one) => one[key]).length;
  return {
    who: count('who'),
    when: count('when'),
    figure: count('figure'),
    publication: count('publication'),
  };
}

export const toldNames: Readonly<Record<keyof Told, string>> = {
  who: '谁',
  when: '何时',
  figure: '多少',
  publication: '公开',
};

/** Which of the four things a promise says, and which not: `写了谁、何时；没有写多少、公开`. */
export function describeTold(record: LedgerRecord): string {
  const entries = Object.entries(toldIn(record)) as [keyof Told, boolean][];
  const named = (said: boolean): string =>
    entries.flatMap(([key, is]) => (is === said ? [toldNames[key]] : [])).join('、');
  const parts = [
    ...(named(true) ? [`写了${named(true)}`] : []),
    ...(named(false) ? [`没有写${named(false)}`] : []),
  ];
  return parts.join('；');
}
