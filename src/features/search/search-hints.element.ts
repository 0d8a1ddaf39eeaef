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

/** The first line stands there with one citation; the others are folded, so that results are in view. */
function showLines(
  panel: ParentNode,
  { state, outcome, wordings, root }: Omit<Asked, 'places'>,
): void {
  const rows = outcome.lines.map((line) => {
    const filters = { ...state.filters, ...line.filters };
    const address = questionAddress({ query: line.query, filters });
    return {
      answer: linkTo(address, describeLine(wordings, line)),
      cited: line.citations.map(({ label, path }) => linkTo(`${root}${path}`, label)),
    };
  });
  const lines = part(panel, 'lines');
  const [first, ...others] = rows;
  lines.hidden = !first;
  if (!first) return;
  const fold = document.createElement('details');
  const summary = document.createElement('summary');
  summary.textContent =
    others.length > 0 ? fillIn(wordings.otherLines, { count: others.length }) : wordings.citations;
  const list = document.createElement('ul');
  list.role = 'list';
  list.append(listItem(...first.cited), ...others.map((row) => listItem(row.answer, ...row.cited)));
  fold.append(summary, list);
  lines.replaceChildren(
    listItem(first.answer, ...first.cited.slice(0, 1).map((link) => link.cloneNode(true)), fold),
  );
}

function listItem(...content: readonly Node[]): HTMLLIElement {
  const item = document.createElement('li');
  item.append(...content);
  return item;
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
