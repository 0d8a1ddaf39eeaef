import { anchorOrdinals } from '../../corpus/address.ts';
import type { ElsewhereNote, NoteLink } from './elsewhere-notes.ts';

/**
 * `<clause-elsewhere>` shows at a clause what other plans write in its place: the sentences of a plan's clauses are fetched
 * when the first of them is asked for. Without script the link leads to the row of the comparison, where they stand.
 */
class ClauseElsewhere extends HTMLElement {
  #notes: Promise<Record<string, ElsewhereNote>> | undefined;

  connectedCallback(): void {
    if (this.dataset['from'] !== undefined)
      this.addEventListener('click', (event) => void this.#open(event));
  }

  async #open(event: MouseEvent): Promise<void> {
    const link = event.target instanceof Element ? event.target.closest('a.clause-related') : null;
    // A reader who asks for a new tab wants the row itself.
    const isPlain = !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!(link instanceof HTMLAnchorElement) || !isPlain) return;
    event.preventDefault();
    const note = (await this.#fetch())?.[anchorOrdinals(link.closest('.clause')?.id ?? '')];
    if (note) unfold(link, note);
    else location.assign(link.href);
  }

  /** Without a connection the row may still be kept. */
  async #fetch(): Promise<Record<string, ElsewhereNote> | undefined> {
    try {
      this.#notes ??= fetch(this.dataset['from'] ?? '').then((response) => response.json());
      return await this.#notes;
    } catch {
      this.#notes = undefined;
      return undefined;
    }
  }
}

/** Put a fold with the sentences, open, in place of the link. */
function unfold(link: HTMLAnchorElement, { differing, same, rows }: ElsewhereNote): void {
  const summary = make('summary', link.textContent);
  const lines = [
    ...differing.map(({ place, parts }) =>
      make(
        'li',
        linkTo(place),
        ...parts.map(({ text, isMarked }) => (isMarked ? make('mark', text) : text)),
      ),
    ),
    ...(same.length > 0 ? [make('li', `有同样一句的：${same.join('、')}`)] : []),
    make('li', '逐句对照：', ...rows.map(linkTo)),
  ];
  const list = make('ul', ...lines);
  list.setAttribute('role', 'list');
  const details = make('details', summary, list);
  details.className = 'clause-related';
  details.open = true;
  link.replaceWith(details);
  summary.focus();
}

function linkTo({ href, text }: NoteLink): HTMLAnchorElement {
  const link = make('a', text);
  link.href = href;
  return link;
}

function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  ...content: (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  element.append(...content);
  return element;
}

customElements.define('clause-elsewhere', ClauseElsewhere);
