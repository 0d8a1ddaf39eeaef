import {
  describeUnknown,
  isChosen,
  readChoice,
  readFields,
  readForm,
  writeChoice,
} from './list-filter.ts';

interface Parts {
  choices: HTMLFieldSetElement;
  output: HTMLOutputElement;
  /** What the filter cannot do for the reader; it stands behind the count. */
  note: HTMLElement;
  fields: readonly HTMLSelectElement[];
  rows: readonly HTMLElement[];
  groups: readonly HTMLElement[];
}

/**
 * `<list-filter>` hides, by what is chosen in its `<fieldset>`, the `[data-row]` elements inside it, and the
 * `[data-group]` elements that have no row left; the choice stands in the address.
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
      const choice = readChoice(query, names);
      for (const field of parts.fields) {
        field.value = choice.get(field.name) ?? '';
        // What is not among the options leaves none of them chosen.
        if (field.selectedIndex < 0) field.value = '';
      }
      parts.note.textContent = describeUnknown(query, readFields(parts.fields));
      show(parts);
    };
    const change = (): void => {
      const address = new URL(location.href);
      address.search = writeChoice(address.searchParams, names, readForm(parts.fields)).toString();
      history.replaceState(null, '', address);
      parts.note.textContent = '';
      show(parts);
    };

    parts.choices.addEventListener('change', change, { signal });
    addEventListener('popstate', take, { signal });
    parts.choices.hidden = false;
    take();
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
  };
}

function show({ fields, rows, groups, output }: Parts): void {
  const choice = readForm(fields);
  for (const row of rows) row.hidden = !isChosen(row.dataset, choice);
  for (const group of groups)
    group.hidden = group.querySelector('[data-row]:not([hidden])') === null;
  output.textContent = String(rows.filter(({ hidden }) => !hidden).length);
}

customElements.define('list-filter', ListFilter);
