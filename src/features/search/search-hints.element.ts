/** The lines of links beside a search's results: where else to look. */
import { writeSearchState, type SearchState } from './address.ts';
import type { Outcome, Suggestions } from './types.ts';
import { describeElsewhere, type Wordings } from './wording.ts';
import { labelPage } from './search-pages.element.ts';
import { part, showLinks } from './search-results.element.ts';

const lines = ['destinations', 'other-words', 'titles', 'elsewhere'] as const;

interface Asked {
  state: SearchState;
  outcome: Outcome;
  wordings: Wordings;
  /** Names of provinces, by the two digits of their codes. */
  places: ReadonlyMap<string, string>;
  /** Address of the site's root, without a slash at its end. */
  root: string;
}

/** The address of this page with another question. */
export function questionAddress(state: SearchState): string {
  return `${location.pathname}${writeSearchState(state)}`;
}

/** Take all lines away. */
export function hideHints(panel: ParentNode): void {
  for (const name of lines) part(panel, name).hidden = true;
}

/** Show the lines that have anything to offer. */
export function showHints(
  panel: ParentNode,
  { destinations, pages, queries, elsewhere }: Suggestions,
  { state, outcome, wordings, places, root }: Asked,
): void {
  showLinks(
    part(panel, 'destinations'),
    destinations.map(({ label, path }) => ({ label, address: `${root}${path}` })),
  );
  showLinks(
    part(panel, 'titles'),
    pages.map((page) => ({ label: labelPage(page), address: `${root}${page.path}` })),
  );
  // Other words for what was found; where nothing was, they have been looked for already.
  const others = outcome.answer === 'literal' ? queries : [];
  showLinks(
    part(panel, 'other-words'),
    others.map((query) => ({ label: query, address: questionAddress({ ...state, query }) })),
  );
  const provinces = [...(outcome.rest?.elsewhere ?? []), ...elsewhere];
  showLinks(
    part(panel, 'elsewhere'),
    provinces.map((count) => {
      const filters = { ...state.filters, plan: [], province: [count.province] };
      return {
        label: describeElsewhere(wordings, count, places),
        address: questionAddress({ ...state, filters }),
      };
    }),
  );
}
