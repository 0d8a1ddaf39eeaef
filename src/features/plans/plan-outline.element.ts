import { lastBegun } from './reading-place.ts';

type Parts = ReturnType<typeof findParts>;

/**
 * `<plan-outline>` tells, beside the outline of a plan, which clause is being read and how far the reader has come.
 *
 * Without script the outline is an ordinary list of links that folds open.
 */
export class PlanOutline extends HTMLElement {
  connectedCallback(): void {
    const parts = findParts(this);
    const targets = parts.links.map(({ hash }) => document.getElementById(hash.slice(1)));
    const title = parts.here.textContent;
    let waiting = false;

    const update = (): void => {
      waiting = false;
      const tops = targets.map((target) => (target ? topOf(target) : Infinity));
      const index = lastBegun(tops, arrivalLine() + 8);
      const link = parts.links[index];
      if (link?.hasAttribute('aria-current')) return;
      showPlace(parts, index, title);
      if (link) keepInView(link, this);
    };
    const updateSoon = (): void => {
      if (!waiting) requestAnimationFrame(update);
      waiting = true;
    };

    addEventListener('scroll', updateSoon, { passive: true });
    listenToFold(parts);
    update();
  }
}

/** Where a clause begins; for one that is not laid out, which is to stay so, where the stretch does that it stands in. */
function topOf(clause: Element): number {
  const isLaidOut = clause.checkVisibility({ contentVisibilityAuto: true });
  const measured = isLaidOut ? clause : (clause.closest('[data-far]') ?? clause);
  return measured.getBoundingClientRect().top;
}

function findParts(outline: HTMLElement) {
  const fold = outline.querySelector('details');
  const list = outline.querySelector('ol');
  const here = outline.querySelector('[data-here]');
  const place = outline.querySelector('[data-place]');
  if (!fold || !list || !here || !place) {
    throw new Error(
      '<plan-outline> needs <details>, <ol>, [data-here] and [data-place] inside it.',
    );
  }
  const links = [...list.querySelectorAll('a')];
  const layers = [...outline.querySelectorAll('svg a')] as SVGAElement[];
  return { fold, list, here, place, links, layers };
}

/** How far below the top of the window a clause comes to stand when a link leads to it. */
function arrivalLine(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).scrollPaddingBlockStart) || 0;
}

/** On a narrow screen the fold is a sheet over the text: it opens at the reader's place and closes after a choice. */
function listenToFold({ fold, list, links }: Parts): void {
  const close = (): void => {
    fold.open = false;
  };
  const openAtPlace = (): void => {
    const link = links.find((candidate) => candidate.hasAttribute('aria-current'));
    if (fold.open && link) keepInView(link, list);
  };
  for (const link of links) link.addEventListener('click', close);
  fold.addEventListener('toggle', openAtPlace);
  addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
}

function showPlace({ here, place, links, layers }: Parts, index: number, title: string): void {
  const link = links[index];
  markOnly(link, links);
  markOnly(
    layers.find(({ dataset }) => dataset['layer'] === (link?.dataset['layer'] ?? '')),
    layers,
  );
  here.textContent = link?.textContent ?? title;
  place.textContent = link ? `${index + 1}/${links.length}` : '';
}

function markOnly(chosen: Element | undefined, all: readonly Element[]): void {
  for (const element of all) element.removeAttribute('aria-current');
  chosen?.setAttribute('aria-current', 'location');
}

/** Scroll the list, and only the list, until the link stands inside it. */
function keepInView(link: HTMLElement, scroller: HTMLElement): void {
  const [inner, outer] = [link.getBoundingClientRect(), scroller.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    scroller.scrollTop += inner.top - outer.top - outer.height / 3;
  }
}

customElements.define('plan-outline', PlanOutline);
