import { saveFile } from '../../shared/dom.element.ts';
import { toCalendarEvent, writeLedgerCalendar } from './calendar.ts';
import { rowDay } from './row-day.ts';

/**
 * Save promises as a calendar file.
 *
 * @param rows The promises as a ledger lists them.
 * @param region The place whose plan they are of; left out where each row names its own.
 * @param stamp The day of the page, `YYYY-MM-DD`.
 */
export function saveCalendar(
  rows: readonly HTMLElement[],
  region: string | undefined,
  stamp: string,
): void {
  const events = rows.flatMap((row) => {
    const { promise, url } = readPromise(row, region);
    return toCalendarEvent(promise, url) ?? [];
  });
  saveFile('commitments.ics', writeLedgerCalendar(events, '各地方案的承诺（筛选）', stamp));
}

/** Read from a row what a calendar needs. */
function readPromise(row: HTMLElement, only: string | undefined) {
  const sentence = row.querySelector(':scope > div > p')?.textContent.trim() ?? '';
  const region = only ?? sentence.slice(0, sentence.indexOf('：'));
  const link = row.querySelector<HTMLAnchorElement>('.promise-meta a');
  const promise = {
    id: row.id,
    calendarDate: rowDay(row.id, row.dataset['date']),
    every: row.dataset['every'] ?? null,
    when: row.querySelector(':scope > p')?.firstChild?.textContent?.trim() ?? '',
    sentence: sentence.startsWith(`${region}：`) ? sentence : `${region}：${sentence}`,
    region,
    citation: link?.textContent ?? '',
  };
  return { promise, url: link?.href ?? '' };
}
