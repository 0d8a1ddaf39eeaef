/** The pieces that answers about places are made of: always text, never HTML. */

import { hasPageOfEveryCounty } from '../../shared/settings.ts';
import { holds, outersOf } from './order.ts';
import type { Gazetteer } from './types.ts';

/** What stands in an element. */
export type Children = readonly (Node | string)[];

/** An element with what stands in it. */
export function make(tag: string, classes: string, children: Children): HTMLElement {
  const made = document.createElement(tag);
  if (classes !== '') made.className = classes;
  made.append(...children);
  return made;
}

/** A paragraph. */
export function line(children: Children): HTMLElement {
  return make('p', '', children);
}

/** A link by its words. */
export function link(address: string, words: string): HTMLAnchorElement {
  const made = document.createElement('a');
  made.href = address;
  made.textContent = words;
  return made;
}

/**
 * The address at which a place is told of, below that of the front page: its own page, or, where a host limits files and
 * nothing is held of a county, its line on the page of the place that it lies in.
 */
export function regionAddress(
  code: string,
  { root, gazetteer }: { root: string; gazetteer: Gazetteer },
  hasPages: boolean = hasPageOfEveryCounty,
): string {
  const own = `${root}regions/${code}/`;
  if (hasPages || code.endsWith('00') || gazetteer.held.has(code) || holds(gazetteer, code) > 0)
    return own;
  const outer = outersOf(code).findLast((each) => gazetteer.places.has(each));
  return outer === undefined ? own : `${root}regions/${outer}/#${code}`;
}
