import {
  countValues,
  describeUnknown,
  isChosen,
  readChoice,
  readFields,
  readForm,
  writeChoice,
  type Choice,
  type ChoiceList,
} from './list-filter.ts';
import { decodePart } from './url.ts';

/** A field of the form: a list to choose from, or chips of which at most one is pressed. */
interface Field extends Readonly<ChoiceList> {
  value: string;
  focus: () => void;
}

type Parts = ReturnType<typeof findParts>;

/**
 * `<list-filter>` hides, by what is chosen in its `<fieldset>`, the `[data-row]` elements inside it, and the
 * `[data-group]` elements that have no row left; the choice stands in the address. What a group says of itself holds for
 * its rows. Chips say how many rows each would list. A `filtered` event tells of each change.
 *
 * Without script the choices stay hidden and the whole list is shown.
 */
export class ListFilter extends HTMLElement {
  connectedCallback(): void {
    const parts = findParts(this);
    const names = parts.fields.map(({ name }) => name);

    const take = (): void => {
      const query = new URLSearchParams(location.search);
      const asked = readChoice(query, names);
      fillForm(parts.fields, asked);
      for (const name of asked.keys()) unfold(parts.choices, name);
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

    const change = ({ target }: Event): void => {
      if (target instanceof HTMLInputElement && target.checked)
        for (const field of parts.fields)
          if (field.name === target.name) field.value = target.value;
      choose(readForm(parts.fields));
    };
    parts.choices.addEventListener('change', change);
    parts.clear?.addEventListener('click', clear);
    addEventListener('popstate', take);
    parts.choices.hidden = false;
    take();
    scrollToAnchor();
  }
}

function findParts(filter: ListFilter) {
  const choices = filter.querySelector('fieldset');
  const output = filter.querySelector('output');
  if (!choices || !output) {
    throw new Error('<list-filter> needs a <fieldset> and an <output> inside it.');
  }
  const boxes = [...choices.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')];
  const note = document.createElement('span');
  output.parentElement?.append(note);
  return {
    choices,
    output,
    /** What the filter cannot do for the reader; it stands behind the count. */
    note,
    fields: [
      ...[...Map.groupBy(boxes, ({ name }) => name)].map(([name, own]) => chipField(name, own)),
      ...choices.querySelectorAll('select'),
    ] as readonly Field[],
    /** Each with the element that says how many rows it would list. */
    chips: boxes.flatMap((box) => {
      const count = box.parentElement?.querySelector<HTMLElement>('b');
      return count ? [{ box, count }] : [];
    }),
    rows: [...filter.querySelectorAll<HTMLElement>('[data-row]')].map((element) => ({
      element,
      values: { ...element.closest<HTMLElement>('[data-group]')?.dataset, ...element.dataset },
    })),
    groups: [...filter.querySelectorAll<HTMLElement>('[data-group]')],
    /** Lets everything pass again; shown while something is chosen. */
    clear: choices.querySelector<HTMLElement>('[data-part="clear"]'),
  };
}

/** Chips of one name as a field. */
function chipField(name: string, boxes: readonly HTMLInputElement[]): Field {
  return {
    name,
    get value() {
      return boxes.find(({ checked }) => checked)?.value ?? '';
    },
    set value(wanted) {
      for (const box of boxes) box.checked = box.value === wanted;
    },
    options: [{ value: '' }, ...boxes],
    labels: [{ firstChild: { textContent: boxes[0]?.dataset['field'] ?? name } }],
    focus: () => boxes[0]?.focus(),
  };
}

/** A list that the address speaks of is seen, whatever it folds under. */
function unfold(choices: HTMLFieldSetElement, name: string): void {
  const fold = choices.querySelector(`select[name="${name}"]`)?.closest('details');
  if (fold) fold.open = true;
}

/** What the form does not offer is dropped: its field says 全部, and so lets everything pass. */
function fillForm(fields: readonly Field[], choice: Choice): void {
  for (const field of fields) {
    const wanted = choice.get(field.name) ?? '';
    field.value = [...field.options].some(({ value }) => value === wanted) ? wanted : '';
  }
}

function show({ fields, chips, rows, groups, output, note, clear }: Parts): void {
  const choice = readForm(fields);
  const listed = rows.filter(({ element, values }) => {
    element.hidden = !isChosen(values, choice);
    return !element.hidden;
  });
  for (const group of groups)
    group.hidden = group.querySelector('[data-row]:not([hidden])') === null;
  output.textContent = String(listed.length);
  showCounts(chips, rows, choice);
  if (clear) clear.hidden = choice.size === 0 && note.textContent === '';
}

function showCounts(chips: Parts['chips'], rows: Parts['rows'], choice: Choice): void {
  const values = rows.map((row) => row.values);
  for (const [name, own] of Map.groupBy(chips, ({ box }) => box.name)) {
    const counts = countValues(values, choice, name);
    for (const { box, count } of own) count.textContent = String(counts.get(box.value) ?? 0);
  }
}

/** The browser went to the anchor before rows above it were hidden. */
function scrollToAnchor(): void {
  if (location.search !== '' && location.hash !== '')
    document.getElementById(decodePart(location.hash.slice(1)))?.scrollIntoView();
}

customElements.define('list-filter', ListFilter);
