/** How one result is shown: a copy of the page's template, filled with text and nothing but text. */
import { addPhrases } from './address.ts';
import type { Wordings } from './wording.ts';
import type { Outcome, Piece, Result } from './types.ts';

interface Options {
  template: HTMLTemplateElement;
  /** Address of the site's root, without a slash at its end. */
  root: string;
  wordings: Wordings;
}

/** Put results at the end of their lists: what was asked for, what comes near it, what else there is. */
export function appendResults(
  scope: ParentNode,
  results: readonly Result[],
  { outcome, ...rest }: Omit<Options, 'template'> & { outcome: Outcome },
): void {
  const template = part(scope, 'template') as HTMLTemplateElement;
  const main = outcome.answer === 'near' ? 'near' : 'results';
  for (const result of results) {
    part(scope, result.isFurther ? 'further' : main).append(
      renderResult(result, { template, ...rest }),
    );
  }
}

/** Make the list item of a result. */
function renderResult(result: Result, { template, root, wordings }: Options): DocumentFragment {
  const item = document.importNode(template.content, true);
  part(item, 'item').dataset['clause'] = result.clause;
  part(item, 'link').setAttribute('href', `${root}${addPhrases(result.path, result.phrases)}`);
  part(item, 'number').textContent = result.number;
  part(item, 'heading').replaceChildren(...result.heading.map(renderPiece));
  part(item, 'plan').textContent = result.plan;
  const isAbove = result.way === 'above';
  const notes: readonly Note[] = [
    { text: isAbove ? wordings.above : '' },
    // Where the words stand above the clause, that is the answer; else it may give way.
    { text: result.under, isMinor: !isAbove },
    { text: result.duty },
    { text: result.time },
  ];
  part(item, 'notes').replaceChildren(...notes.filter(({ text }) => text !== '').map(renderNote));
  part(item, 'passage').replaceChildren(...result.passage.map(renderPiece));
  part(item, 'repeats').replaceChildren(
    ...result.repeats.map(({ clause, path, number }) => {
      const line = document.createElement('li');
      line.dataset['clause'] = clause;
      const [before = '', after = ''] = wordings.repeats.split('{number}');
      line.append(before, linkTo(`${root}${path}`, number), after);
      return line;
    }),
  );
  return item;
}

/** A link with a text. */
export function linkTo(address: string, label: string): HTMLAnchorElement {
  const link = document.createElement('a');
  link.href = address;
  link.textContent = label;
  return link;
}

/** Put links into a line of suggestions; without any the line is hidden. */
export function showLinks(
  line: HTMLElement,
  links: readonly { label: string; address: string; hint?: string }[],
): void {
  const items = links.map(({ label, address, hint }) => {
    const item = document.createElement('li');
    const link = linkTo(address, label);
    // What a link that ends in a sign does is told to those who do not see it, too.
    if (hint !== undefined)
      [link.title, link.ariaLabel] = [hint, `${label.replace(' ×', '')}，${hint}`];
    item.append(link);
    return item;
  });
  part(line, 'links').replaceChildren(...items);
  line.hidden = items.length === 0;
}

interface Note {
  text: string;
  /** Whether it is left out where there is no room for all. */
  isMinor?: boolean;
}

function renderNote({ text, isMinor = false }: Note): HTMLElement {
  const note = document.createElement('span');
  note.textContent = text;
  note.classList.toggle('search-note-minor', isMinor);
  return note;
}

/** A piece of a text, marked where it is what was searched for. */
export function renderPiece({ text, marked }: Piece): Node {
  if (!marked) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

/** A part of a component that its script fills or listens to. */
export function part(scope: ParentNode, name: string): HTMLElement {
  const found = scope.querySelector<HTMLElement>(`[data-part="${name}"]`);
  if (!found) throw new Error(`The search page lacks its part "${name}".`);
  return found;
}
