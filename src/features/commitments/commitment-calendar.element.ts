import { findPart, saveFile } from '../../shared/dom.element.ts';
import { writeCalendar, type CalendarEvent } from '../../shared/ics.ts';
import { toCalendarEvent } from './calendar.ts';

/** `<commitment-calendar>` in a `<list-filter>` of commitments saves those that are listed as a calendar file. */
class CommitmentCalendar extends HTMLElement {
  #abort: AbortController | undefined;

  connectedCallback(): void {
    const list = this.closest('list-filter');
    if (!list) throw new Error('<commitment-calendar> stands in a <list-filter>.');
    const listed = (): HTMLTableRowElement[] => [
      ...list.querySelectorAll<HTMLTableRowElement>('[data-row]:not([hidden])'),
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

  #save(rows: readonly HTMLTableRowElement[]): void {
    const { name = '', stamp = '' } = this.dataset;
    const events = rows.flatMap((row) => readEvent(row) ?? []);
    saveFile('commitments.ics', writeCalendar(events, { name, part: 'commitments', stamp }));
  }
}

/** Read from a row what a calendar needs; `null` where the text gives neither a date nor a period. */
function readEvent(row: HTMLTableRowElement): CalendarEvent | null {
  const [when, task, source] = row.cells;
  const link = source?.querySelector('a');
  return toCalendarEvent(
    {
      id: row.id,
      calendarDate: row.dataset['date'] ?? null,
      every: row.dataset['every'] ?? null,
      when: when?.querySelector('b')?.textContent ?? '',
      task: task?.firstChild?.textContent?.trim() ?? '',
      region: source?.querySelector('span')?.textContent ?? '',
      citation: link?.textContent ?? '',
    },
    link?.href ?? '',
  );
}

customElements.define('commitment-calendar', CommitmentCalendar);
