import {
  commitmentFilters,
  passesCommitmentFilter,
  readCommitmentFilter,
  writeCommitmentFilter,
  type CommitmentFilter,
} from '../lib/commitment-filter.ts';
import { toCalendarEvent } from '../lib/commitments.ts';
import { writeCalendar, type CalendarEvent } from '../lib/ics.ts';

interface Parts {
  form: HTMLFormElement;
  status: HTMLOutputElement;
  calendar: HTMLButtonElement;
  clear: HTMLAnchorElement;
  rows: readonly HTMLTableRowElement[];
}

/**
 * `<commitment-filter>` hides the rows inside it that do not match its form, keeps the choice in the address, and writes
 * a calendar file of what is left.
 */
export class CommitmentFilterElement extends HTMLElement {
  #abort: AbortController | undefined;

  connectedCallback(): void {
    const parts = findParts(this);
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const restore = (): void => {
      const filter = readCommitmentFilter(new URLSearchParams(location.search));
      fillForm(parts.form, filter);
      this.#show(parts, readForm(parts.form));
    };
    const choose = (filter: CommitmentFilter): void => {
      history.pushState(null, '', `${location.pathname}${writeCommitmentFilter(filter)}`);
      restore();
    };

    parts.form.addEventListener('change', () => choose(readForm(parts.form)), { signal });
    parts.form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        choose(readForm(parts.form));
      },
      { signal },
    );
    parts.clear.addEventListener(
      'click',
      (event) => {
        event.preventDefault();
        choose(readCommitmentFilter(new URLSearchParams()));
        parts.form.querySelector('select')?.focus();
      },
      { signal },
    );
    parts.calendar.addEventListener('click', () => this.#save(parts), { signal });
    addEventListener('popstate', restore, { signal });
    restore();
    scrollToAnchor();
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
  }

  #show({ status, calendar, clear, rows }: Parts, filter: CommitmentFilter): void {
    for (const row of rows) row.hidden = !passesCommitmentFilter(row.dataset, filter);
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      group.hidden = group.querySelector('tbody tr:not([hidden])') === null;
    }
    const shown = rows.filter(({ hidden }) => !hidden);
    status.textContent = (status.dataset['wording'] ?? '')
      .replace('{total}', String(rows.length))
      .replace('{shown}', String(shown.length));
    calendar.hidden = !shown.some(({ dataset }) => dataset['date'] !== undefined);
    clear.hidden = writeCommitmentFilter(filter) === '';
  }

  #save({ rows }: Parts): void {
    const events = rows.filter(({ hidden }) => !hidden).flatMap((row) => readEvent(row) ?? []);
    const { name = '', stamp = '' } = this.dataset;
    const file = new Blob([writeCalendar(events, { name, stamp })], { type: 'text/calendar' });
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = 'commitments.ics';
    link.click();
    URL.revokeObjectURL(link.href);
  }
}

function findParts(element: HTMLElement): Parts {
  const form = element.querySelector('form');
  const status = element.querySelector('output');
  const calendar = element.querySelector<HTMLButtonElement>('button[data-part="calendar"]');
  const clear = element.querySelector<HTMLAnchorElement>('a[data-part="clear"]');
  if (!form || !status || !calendar || !clear) {
    throw new Error(
      '<commitment-filter> needs a <form>, an <output>, a "calendar" button and a "clear" link inside it.',
    );
  }
  return {
    form,
    status,
    calendar,
    clear,
    rows: [...element.querySelectorAll<HTMLTableRowElement>('tbody tr')],
  };
}

function readForm(form: HTMLFormElement): CommitmentFilter {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') parameters.set(name, value);
  }
  return readCommitmentFilter(parameters);
}

/** What the form does not offer is dropped: a select without that option stays empty, and so lets everything pass. */
function fillForm(form: HTMLFormElement, filter: CommitmentFilter): void {
  for (const name of commitmentFilters) {
    const select = form.elements.namedItem(name);
    if (!(select instanceof HTMLSelectElement)) continue;
    const isOffered = [...select.options].some(({ value }) => value === filter[name]);
    select.value = isOffered ? filter[name] : '';
  }
}

/** The browser went to the anchor before rows above it were hidden. */
function scrollToAnchor(): void {
  if (location.search !== '' && location.hash !== '') {
    document.getElementById(decodeURIComponent(location.hash.slice(1)))?.scrollIntoView();
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

customElements.define('commitment-filter', CommitmentFilterElement);
