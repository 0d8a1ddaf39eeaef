import { nearestClause } from './nearest-clause.ts';
import { decodePart, href } from '../../shared/url.ts';

/** Longer anchors are shortened where they are repeated. */
const longestRepeated = 40;
const longestHeading = 24;

/** Say at the top of a plan's page that it lacks the clause to which the address leads, and where else to look. */
export function tellMissing(): void {
  const anchor = decodePart(location.hash.slice(1));
  const clauses = [...document.querySelectorAll<HTMLElement>('.plan-text .clause')];
  const nearest = nearestClause(
    anchor,
    clauses.map(({ id }) => id),
  );
  const note = document.createElement('p');
  note.className = 'missing-clause';
  note.tabIndex = -1;
  const shown = [...anchor].slice(0, longestRepeated).join('');
  note.append(`这份方案里没有网址所指的条款（#${shown}）。`);
  if (nearest !== undefined) note.append('编号最近的是 ', linkTo(nearest), '；');
  note.append('也可以', searchLink(), '。');
  document.getElementById('main')?.prepend(note);
  // Where it stands is out of sight for who came from another place of the page.
  note.focus();
}

function linkTo(anchor: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = `#${anchor}`;
  const text = document.querySelector(`#${CSS.escape(anchor)} .clause-body`)?.textContent ?? '';
  const words = [...text.replace(/\s+/g, '')];
  const isLong = words.length > longestHeading;
  link.textContent = `${words.slice(0, longestHeading).join('')}${isLong ? '……' : ''}`;
  return link;
}

function searchLink(): HTMLAnchorElement {
  const plan = location.pathname.split('/').at(-2) ?? '';
  const link = document.createElement('a');
  link.href = href(`/search/?plan=${plan}`);
  link.textContent = '在这份方案里搜';
  return link;
}
