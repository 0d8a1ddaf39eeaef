import {
  describeUnknown,
  isChosen,
  readChoice,
  readFields,
  readForm,
  writeChoice,
  type Choice,
} from './list-filter.ts';
import { decodePart } from './url.ts';

interface Parts {
  choices: HTMLFieldSetElement;
  output: HTMLOutputElement;
  /** What the filter cannot do for the reader; it stands behind the count. */
  note: HTMLElement;
  fields: readonly HTMLSelectElement[];
  rows: readonly HTMLElement[];
  groups: readonly HTMLElement[];
  /** Lets everything pass again; shown while something is chosen. */
  clear: HTMLElement | null;
}

/**
 * `<list-filter>` hides, by what is chosen in its `<fieldset>`, the `[data-row]` elements inside it, and the
 * `[data-group]` elements that have no row left; the choice stands in the address. A `filtered` event tells of each change.
 *
 * Without script the choices stay hidden and the whole list is shown.
 */
export class ListFilter extends HTMLElement {
  #abort: AbortController | undefined;

  connectedCallback(): void {
    const parts = findParts(this);
    const names = parts.fields.map(({ name }) => name);
    this.#abort = new AbortController();
    const { signal } = this.#abort;

    const take = (): void => {
      const query = new URLSearchParams(location.search);
      fillForm(parts.fields, readChoice(query, names));
      parts.note.textContent = describeUnknown(query, readFields(parts.fields));
      show(parts);
      this.dispatchEvent(new Event('filtered'));
    };
    const choose = (choice: Choice): void => {
      const address = new URL(location.href);
      address.search = writeChoice(address.searchParams, names, choice).toString();
      address.hash = '';
      history.pushState(null, '', address);
      take();
    };
    const clear = (event: Event): void => {
      event.preventDefault();
      choose(new Map());
      parts.fields[0]?.focus();
    };

    parts.choices.addEventListener('change', () => choose(readForm(parts.fields)), { signal });
    parts.clear?.addEventListener('click', clear, { signal });
    addEventListener('popstate', take, { signal });
    parts.choices.hidden = false;
    take();
    scrollToAnchor();
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
  }
}

function findParts(filter: ListFilter): Parts {
  const choices = filter.querySelector('fieldset');
  const output = filter.querySelector('output');
  if (!choices || !output) {
    throw new Error('<list-filter> needs a <fieldset> and an <output> inside it.');
  }
  const note = document.createElement('span');
  output.parentElement?.append(note);
  return {
    choices,
    output,
    note,
    fields: [...choices.querySelectorAll('select')],
    rows: [...filter.querySelectorAll<HTMLElement>('[data-row]')],
    groups: [...filter.querySelectorAll<HTMLElement>('[data-group]')],
    clear: choices.querySelector<HTMLElement>('[data-part="clear"]'),
  };
}

/** What the form does not offer is dropped: its field says 全部, and so lets everything pass. */
function fillForm(fields: readonly HTMLSelectElement[], choice: Choice): void {
  for (const field of fields) {
    const wanted = choice.get(field.name) ?? '';
    field.value = [...field.options].some(({ value }) => value === wanted) ? wanted : '';
  }
}

function show({ fields, rows, groups, output, note, clear }: Parts): void {
  const choice = readForm(fields);
  for (const row of rows) row.hidden = !isChosen(row.dataset, choice);
  for (const group of groups)
    group.hidden = group.querySelector('[data-row]:not([hidden])') === null;
  output.textContent = String(rows.filter(({ hidden }) => !hidden).length);
  if (clear) clear.hidden = choice.size === 0 && note.textContent === '';
}

/** The browser went to the anchor before rows above it were hidden. */
function scrollToAnchor(): void {
  if (location.search !== '' && location.hash !== '')
    document.getElementById(decodePart(location.hash.slice(1)))?.scrollIntoView();
}

customElements.define('list-filter', ListFilter);
