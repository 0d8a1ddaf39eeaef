/** How one result is shown: a copy of the page's template, filled with text and nothing but text. */
import { addPhrases } from './address.ts';
import type { Piece, Result } from './types.ts';

interface Options {
  template: HTMLTemplateElement;
  /** Address of the site's root, without a slash at its end. */
  root: string;
  phrases: readonly string[];
}

/** Make the list item of a result. */
export function renderResult(
  result: Result,
  { template, root, phrases }: Options,
): DocumentFragment {
  const item = document.importNode(template.content, true);
  part(item, 'item').dataset['clause'] = result.clause;
  part(item, 'link').setAttribute('href', `${root}${addPhrases(result.path, phrases)}`);
  part(item, 'number').textContent = result.number;
  part(item, 'heading').replaceChildren(...result.heading.map(renderPiece));
  part(item, 'plan').textContent = result.plan;
  const notes = [result.under, result.duty, result.time].filter((note) => note !== '');
  part(item, 'notes').replaceChildren(...notes.map(renderNote));
  part(item, 'passage').replaceChildren(...result.passage.map(renderPiece));
  return item;
}

/** Put links into a line of suggestions; without any the line is hidden. */
export function showLinks(
  line: HTMLElement,
  links: readonly { label: string; address: string }[],
): void {
  const items = links.map(({ label, address }) => {
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = address;
    link.textContent = label;
    item.append(link);
    return item;
  });
  part(line, 'links').replaceChildren(...items);
  line.hidden = items.length === 0;
}

function renderNote(text: string): HTMLElement {
  const note = document.createElement('span');
  note.textContent = text;
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
