import { findPart, saveFile } from '../../shared/dom.element.ts';
import type { CalendarEvent } from '../../shared/ics.ts';
import { toCalendarEvent, writeLedgerCalendar } from './calendar.ts';

/** `<ledger-calendar>` in a `<list-filter>` of promises saves those that are listed as a calendar file. */
class LedgerCalendar extends HTMLElement {
  #abort: AbortController | undefined;

  connectedCallback(): void {
    const list = this.closest('list-filter');
    if (!list) throw new Error('<ledger-calendar> stands in a <list-filter>.');
    const listed = (): HTMLElement[] => [
      ...list.querySelectorAll<HTMLElement>('[data-row]:not([hidden])'),
    ];
    const update = (): void => {
      this.hidden = !listed().some(({ dataset }) => dataset['date'] !== undefined);
    };
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    findPart(this, 'calendar').addEventListener('click', () => this.#save(listed()), { signal });
    list.addEventListener('filtered', update, { signal });
    update();
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
  }

  #save(rows: readonly HTMLElement[]): void {
    const { regions = '{}', stamp = '' } = this.dataset;
    const names = JSON.parse(regions) as Readonly<Record<string, string>>;
    const events = rows.flatMap((row) => readEvent(row, names) ?? []);
    saveFile('commitments.ics', writeLedgerCalendar(events, '各地方案的承诺（筛选）', stamp));
  }
}

/** Read from a row what a calendar needs; `null` where the text gives neither a date nor a period. */
function readEvent(
  row: HTMLElement,
  regions: Readonly<Record<string, string>>,
): CalendarEvent | null {
  const region = regions[row.dataset['plan'] ?? ''] ?? '';
  const sentence = row.querySelector('.promise-what')?.textContent.trim() ?? '';
  const link = row.querySelector<HTMLAnchorElement>('.promise-meta a');
  return toCalendarEvent(
    {
      id: row.id,
      calendarDate: row.dataset['date'] ?? null,
      every: row.dataset['every'] ?? null,
      when: row.querySelector('.promise-when')?.firstChild?.textContent?.trim() ?? '',
      sentence: sentence.startsWith(`${region}：`) ? sentence : `${region}：${sentence}`,
      region,
      citation: link?.textContent ?? '',
    },
    link?.href ?? '',
  );
}

customElements.define('ledger-calendar', LedgerCalendar);
