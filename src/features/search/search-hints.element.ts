/** What stands round a search's results: what the query names, what the facts say, where else to look. */
import { questionAddress, type SearchState } from './address.ts';
import type { Outcome, Suggestions } from './types.ts';
import {
  describeElsewhere,
  describeFurther,
  describeLine,
  fillIn,
  type Wordings,
} from './wording.ts';
import { labelPage } from './search-pages.element.ts';
import { linkTo, part, showLinks } from './search-results.element.ts';

interface Asked {
  state: SearchState;
  outcome: Outcome;
  wordings: Wordings;
  /** Names of provinces, by the two digits of their codes. */
  places: ReadonlyMap<string, string>;
  /** Address of the site's root, without a slash at its end. */
  root: string;
}

/** Show what was read out of the query, each part with a way to take it off, and what the facts say to it. */
export function showReading(
  panel: ParentNode,
  { state, outcome, wordings, root }: Omit<Asked, 'places'>,
): void {
  showLinks(
    part(panel, 'chips'),
    outcome.chips.map(({ name, count, rest }) => ({
      label: `${name}（${count}） ×`,
      address: questionAddress({ ...state, query: rest }),
      hint: fillIn(wordings.chip, { name, rest }),
    })),
  );
  showLines(panel, { state, outcome, wordings, root });
  part(panel, 'further-note').textContent = describeFurther(wordings, outcome);
  const isWeak = outcome.total === 0 || outcome.answer === 'near' || outcome.answer === 'slip';
  part(panel, 'doors').hidden = !isWeak;
}

/** The first line stands there; on a narrow screen the others are folded, so that results are in view. */
function showLines(
  panel: ParentNode,
  { state, outcome, wordings, root }: Omit<Asked, 'places'>,
): void {
  const [first, ...others] = outcome.lines.map((line) => {
    const item = document.createElement('li');
    const filters = { ...state.filters, ...line.filters };
    const address = questionAddress({ query: line.query, filters });
    const cited = line.citations.map(({ label, path }) => linkTo(`${root}${path}`, label));
    item.append(linkTo(address, describeLine(wordings, line)), ...cited);
    return item;
  });
  const lines = part(panel, 'lines');
  lines.hidden = !first;
  if (!first) return;
  if (others.length > 0 && !matchMedia('(min-width: 48rem)').matches) {
    const [fold, summary, list] = ['details', 'summary', 'ul'].map((name) =>
      document.createElement(name),
    ) as [HTMLElement, HTMLElement, HTMLElement];
    summary.textContent = fillIn(wordings.otherLines, { count: others.length });
    list.append(...others.splice(0));
    list.role = 'list';
    fold.append(summary, list);
    first.append(fold);
  }
  lines.replaceChildren(first, ...others);
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
  const others = outcome.answer === 'synonym' ? [] : queries;
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
