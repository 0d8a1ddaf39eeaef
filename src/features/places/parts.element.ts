/** The pieces that answers about places are made of: always text, never HTML. */

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

/** The address of a place's page, below that of the front page. */
export function regionAddress(code: string, root: string): string {
  return `${root}regions/${code}/`;
}
