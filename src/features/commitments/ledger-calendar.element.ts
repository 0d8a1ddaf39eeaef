import { findPart, saveFile } from '../../shared/dom.element.ts';
import type { CalendarPromise } from './calendar.ts';

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
    findPart(this, 'calendar').addEventListener('click', () => void this.#save(listed()), {
      signal,
    });
    list.addEventListener('filtered', update, { signal });
    update();
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
  }

  /** Few readers take a calendar with them: what writes one is fetched when it is asked for. */
  async #save(rows: readonly HTMLElement[]): Promise<void> {
    const { toCalendarEvent, writeLedgerCalendar } = await import('./calendar.ts');
    const { regions = '{}', stamp = '' } = this.dataset;
    const names = JSON.parse(regions) as Readonly<Record<string, string>>;
    const events = rows.flatMap((row) => {
      const { promise, url } = readPromise(row, names);
      return toCalendarEvent(promise, url) ?? [];
    });
    saveFile('commitments.ics', writeLedgerCalendar(events, '各地方案的承诺（筛选）', stamp));
  }
}

/** Read from a row what a calendar needs. */
function readPromise(
  row: HTMLElement,
  regions: Readonly<Record<string, string>>,
): { promise: CalendarPromise; url: string } {
  const region = regions[row.dataset['plan'] ?? ''] ?? '';
  const sentence = row.querySelector('.promise-what')?.textContent.trim() ?? '';
  const link = row.querySelector<HTMLAnchorElement>('.promise-meta a');
  const promise = {
    id: row.id,
    calendarDate: row.dataset['date'] ?? null,
    every: row.dataset['every'] ?? null,
    when: row.querySelector('.promise-when')?.firstChild?.textContent?.trim() ?? '',
    sentence: sentence.startsWith(`${region}：`) ? sentence : `${region}：${sentence}`,
    region,
    citation: link?.textContent ?? '',
  };
  return { promise, url: link?.href ?? '' };
}

customElements.define('ledger-calendar', LedgerCalendar);
