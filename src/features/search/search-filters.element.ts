/** The search page's filters: what is chosen, and how many results each choice would leave. */
import { readSearchState, type SearchState } from './address.ts';
import { filterNames, type Facets, type Filters } from './types.ts';
import { part } from './search-results.element.ts';

/** Show filters as chosen; a group that is folded away opens where one of its own is. */
export function setFilters(panel: HTMLDetailsElement, filters: Filters): void {
  for (const box of panel.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
    box.checked = valuesOf(filters, box.name).includes(box.value);
  }
  for (const list of panel.querySelectorAll('select')) {
    const [value = ''] = valuesOf(filters, list.name);
    list.value = [...list.options].some((option) => option.value === value) ? value : '';
  }
  const more = part(panel, 'more-filters') as HTMLDetailsElement;
  if (more.querySelector('input:checked, option[value]:not([value=""]):checked')) more.open = true;
}

/** Say how many choices are made, so that it is known while the filters are folded. */
export function showChosen(panel: HTMLDetailsElement, filters: Filters): void {
  const count = filterNames.reduce((sum, name) => sum + filters[name].length, 0);
  part(panel, 'chosen').hidden = count === 0;
  part(panel, 'chosen-count').textContent = String(count);
  part(panel, 'clear').hidden = count === 0;
}

/** Show the counts beside the choices; where a filter is not counted, none is shown. */
export function showFacets(panel: HTMLDetailsElement, facets: Facets | undefined): void {
  const counts: Readonly<Record<string, Readonly<Record<string, number>> | undefined>> =
    facets ?? {};
  for (const place of panel.querySelectorAll<HTMLElement>('[data-count]')) {
    const { count: value = '', filter = '' } = place.dataset;
    const known = counts[filter];
    place.textContent = known ? String(known[value] ?? 0) : '';
  }
  for (const option of panel.querySelectorAll<HTMLOptionElement>('option[data-label]')) {
    const known = counts[option.closest('select')?.name ?? ''];
    const { label = '' } = option.dataset;
    option.textContent = known ? `${label}（${known[option.value] ?? 0}）` : label;
  }
  for (const group of panel.querySelectorAll<HTMLElement>('fieldset, .search-agency')) {
    const { name } = group.querySelector<HTMLInputElement>('select, input')!;
    // A group of which no choice leaves anything is none to choose from.
    const isEmpty = Object.values(counts[name] ?? { unknown: 1 }).every((count) => count === 0);
    group.hidden = isEmpty && !group.querySelector('input:checked, option:checked:not([value=""])');
  }
}

/** The provinces that can be chosen, by the two digits of their codes. */
export function readPlaces(panel: HTMLElement): ReadonlyMap<string, string> {
  const options = panel.querySelectorAll<HTMLOptionElement>('[name="province"] [data-label]');
  return new Map([...options].map(({ value, dataset }) => [value, dataset['label'] ?? '']));
}

function valuesOf(filters: Filters, name: string): readonly string[] {
  const known: Readonly<Record<string, readonly string[]>> = filters;
  return known[name] ?? [];
}

/** The question that a form puts. */
export function readForm(form: HTMLFormElement): SearchState {
  const parameters = new URLSearchParams();
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string') parameters.append(name, value);
  }
  return readSearchState(parameters);
}
