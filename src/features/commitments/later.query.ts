import { oncePer } from '../../shared/once.ts';
import { describeState, type EchoState } from '../echoes/echo-states.ts';
import type { Echo } from '../echoes/echo.ts';
import { getEchoState } from '../echoes/echoes.query.ts';
import { isPast, type LedgerRecord } from './ledger.ts';

/** What was said later of a promise, or that it was looked for or not. */
export const getLater = oncePer(({ clause, task, when, year }: LedgerRecord): EchoState =>
  getEchoState({ clause, text: `${when}${task}`, year }),
);

/** The later words of a promise; none where nothing that may be shown was found. */
export function echoesOf(record: LedgerRecord): readonly Echo[] {
  const later = getLater(record);
  return later.state === 'said' || later.state === 'written' ? later.echoes : [];
}

/** How many of some promises somebody spoke of later. */
export function countLater(records: readonly LedgerRecord[]): number {
  return records.filter((record) => echoesOf(record).length > 0).length;
}

/** What stands at a promise whose time is over and of which nothing is shown; `null` at others. */
export function describeSilence(record: LedgerRecord, today: string): string | null {
  const later = getLater(record);
  if (!isPast(record, today) || later.state === 'said' || later.state === 'written') return null;
  if (later.state === 'not-found')
    return `期限已过；本站没有查到后来的说法（${later.search.date}，${later.search.where}）`;
  return `后来的话：${describeState(later)}`;
}
