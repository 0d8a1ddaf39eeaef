/** The query and the filters in the page's address. */
import { filterNames, type Filters } from './types.ts';

export interface SearchState {
  query: string;
  filters: Filters;
}

/** Read an address's parameters, or a form's; whatever can be no filter's value is left out. */
export function readSearchState(parameters: URLSearchParams): SearchState {
  const filters = filterNames.map((name) => [
    name,
    [...new Set(parameters.getAll(name))].filter((value) => /^[\w-]+$/.test(value)),
  ]);
  return { query: parameters.get('q') ?? '', filters: Object.fromEntries(filters) as Filters };
}

/** Write the parameters of an address, as the form would without script; `''` where nothing is asked. */
export function writeSearchState({ query, filters }: SearchState): string {
  const parameters = new URLSearchParams();
  if (query !== '') parameters.set('q', query);
  for (const name of filterNames) {
    for (const value of filters[name]) parameters.append(name, value);
  }
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** The address of a clause that opens with the phrases marked: `/plans/gansu/?q=镉#c-2-4-2`. */
export function addPhrases(path: string, phrases: readonly string[]): string {
  const [page = '', anchor = ''] = path.split('#');
  const parameters = new URLSearchParams({ q: phrases.join(' ') });
  return `${page}?${parameters.toString()}#${anchor}`;
}

/** The address of this page with another question. */
export function questionAddress(state: SearchState): string {
  return `${location.pathname}${writeSearchState(state)}`;
}
