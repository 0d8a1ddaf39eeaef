import {
  describeUnknown,
  isChosen,
  readChoice,
  readFields,
  readForm,
  writeChoice,
  type Choice,
} from '../../shared/list-filter.ts';
import { toCalendarEvent } from './commitments.ts';
import { writeCalendar, type CalendarEvent } from '../../shared/ics.ts';
import { decodePart } from '../../shared/url.ts';

interface Parts {
  form: HTMLFormElement;
  status: HTMLOutputElement;
  calendar: HTMLButtonElement;
  clear: HTMLAnchorElement;
  fields: readonly HTMLSelectElement[];
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
      fillForm(parts.fields, readChoice(new URLSearchParams(location.search), namesOf(parts)));
      this.#show(parts, readForm(parts.fields));
    };
    const choose = (choice: Choice): void => {
      const address = new URL(location.href);
      address.search = writeChoice(address.searchParams, namesOf(parts), choice).toString();
      address.hash = '';
      history.pushState(null, '', address);
      restore();
    };

    parts.form.addEventListener('change', () => choose(readForm(parts.fields)), { signal });
    parts.form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        choose(readForm(parts.fields));
      },
      { signal },
    );
    parts.clear.addEventListener(
      'click',
      (event) => {
        event.preventDefault();
        choose(new Map());
        parts.fields[0]?.focus();
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

  #show({ status, calendar, clear, fields, rows }: Parts, choice: Choice): void {
    for (const row of rows) row.hidden = !isChosen(row.dataset, choice);
    for (const group of this.querySelectorAll<HTMLElement>('[data-group]')) {
      group.hidden = group.querySelector('tbody tr:not([hidden])') === null;
    }
    const shown = rows.filter(({ hidden }) => !hidden);
    status.textContent = (status.dataset['wording'] ?? '')
      .replace('{total}', String(rows.length))
      .replace('{shown}', String(shown.length));
    const unknown = describeUnknown(new URLSearchParams(location.search), readFields(fields));
    if (unknown !== '') status.append(`。${unknown}`);
    calendar.hidden = !shown.some(({ dataset }) => dataset['date'] !== undefined);
    clear.hidden = choice.size === 0 && unknown === '';
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
    fields: [...form.querySelectorAll('select')],
    rows: [...element.querySelectorAll<HTMLTableRowElement>('tbody tr')],
  };
}

function namesOf({ fields }: Parts): string[] {
  return fields.map(({ name }) => name);
}

/** What the form does not offer is dropped: a select without that option stays empty, and so lets everything pass. */
function fillForm(fields: readonly HTMLSelectElement[], choice: Choice): void {
  for (const field of fields) {
    const wanted = choice.get(field.name) ?? '';
    field.value = [...field.options].some(({ value }) => value === wanted) ? wanted : '';
  }
}

/** The browser went to the anchor before rows above it were hidden. */
function scrollToAnchor(): void {
  if (location.search !== '' && location.hash !== '') {
    document.getElementById(decodePart(location.hash.slice(1)))?.scrollIntoView();
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
