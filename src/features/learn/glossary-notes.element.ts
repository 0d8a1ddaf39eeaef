/** Milliseconds after which a screen reader knows what was put on the page. */
const settle = 100;

/**
 * `<glossary-notes>` opens the definition of a term below the paragraph or heading that uses it. Nothing lies over the text.
 *
 * A term carries its definition, or `data-from` says where those of all terms are. Without script a term is a link to
 * its entry in the glossary.
 */
export class GlossaryNotes extends HTMLElement {
  #count = 0;
  #fetched: Promise<Record<string, string>> | undefined;

  connectedCallback(): void {
    for (const term of this.querySelectorAll<HTMLAnchorElement>('.term')) {
      term.setAttribute('role', 'button');
      term.setAttribute('aria-expanded', 'false');
      term.addEventListener('click', (event) => this.#follow(event, term));
      term.addEventListener('keydown', (event) => this.#press(event, term));
    }
  }

  #follow(event: MouseEvent, term: HTMLAnchorElement): void {
    // A reader who asks for a new tab wants the entry itself.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    void this.#toggle(term);
  }

  #press(event: KeyboardEvent, term: HTMLAnchorElement): void {
    const isOpen = term.getAttribute('aria-expanded') === 'true';
    if (event.key === ' ' || (event.key === 'Escape' && isOpen)) {
      event.preventDefault();
      void this.#toggle(term);
    }
  }

  async #toggle(term: HTMLAnchorElement): Promise<void> {
    const open = document.getElementById(term.getAttribute('aria-controls') ?? '');
    if (open) {
      open.remove();
      term.removeAttribute('aria-controls');
      term.setAttribute('aria-expanded', 'false');
      return;
    }
    const definition = await this.#define(term);
    // Without a connection the entry may still be kept; and a second press may have been quicker.
    if (definition === undefined) return location.assign(term.href);
    if (term.getAttribute('aria-expanded') === 'true') return;
    const note = this.#makeNote();
    const heading = term.closest('h2, h3, h4, h5, h6');
    if (heading) heading.after(note);
    else (term.closest('p, li, blockquote, td, dd') ?? term).append(note);
    term.setAttribute('aria-controls', note.id);
    term.setAttribute('aria-expanded', 'true');
    // A screen reader says what comes into a status that it knows already, not a status that comes with its words.
    setTimeout(() => {
      note.textContent = definition;
      // Below a long paragraph the definition may stand out of sight.
      note.scrollIntoView({ block: 'nearest' });
    }, settle);
  }

  async #define(term: HTMLAnchorElement): Promise<string | undefined> {
    const { note } = term.dataset;
    if (note !== undefined) return note;
    try {
      this.#fetched ??= fetch(this.dataset['from'] ?? '').then((response) => response.json());
      return (await this.#fetched)[term.hash.slice(1)];
    } catch {
      this.#fetched = undefined;
      return undefined;
    }
  }

  #makeNote(): HTMLElement {
    const note = document.createElement('span');
    note.id = `term-note-${++this.#count}`;
    note.className = 'term-note';
    note.setAttribute('role', 'status');
    return note;
  }
}

customElements.define('glossary-notes', GlossaryNotes);
