import { href } from '../../shared/url.ts';
import { forgetAll, listKeptPages, type KeptPage } from './kept-pages.ts';

/** `<saved-pages>` lists what can be read without a network, and removes it; it also stands in for a page that is not. */
class SavedPages extends HTMLElement {
  connectedCallback(): void {
    const isAskedFor = location.pathname === href('/offline/');
    this.#part('missing').hidden = isAskedFor;
    if (!('serviceWorker' in navigator)) {
      this.dataset['read'] = '';
      return;
    }
    this.addEventListener('click', ({ target }) => this.#remove(target));
    this.#part('unable').hidden = true;
    this.#show()
      .catch(() => (this.#part('unable').hidden = false))
      .finally(() => (this.dataset['read'] = ''));
  }

  async #show(): Promise<void> {
    const base = import.meta.env.BASE_URL;
    const { saved, seen } = await listKeptPages(
      base,
      new URL(href('/offline/'), location.href).href,
    );
    this.#fill(
      'saved',
      saved.map(({ name, pages }) => this.#savedItem(name, pages)),
    );
    this.#fill(
      'seen',
      seen.map((page) => this.#item([page])),
    );
    const isEmpty = saved.length + seen.length === 0;
    this.#part('none').hidden = !isEmpty;
    this.#part('clear').hidden = isEmpty;
  }

  #fill(name: string, items: readonly HTMLElement[]): void {
    const list = this.#part(name);
    list.replaceChildren(...items);
    const section = list.closest('section');
    if (section) section.hidden = items.length === 0;
  }

  #item(pages: readonly KeptPage[]): HTMLElement {
    const item = document.createElement('li');
    for (const { address, title } of pages) {
      const link = document.createElement('a');
      link.href = new URL(address).pathname;
      link.textContent = title;
      item.append(link);
    }
    return item;
  }

  #savedItem(name: string, pages: readonly KeptPage[]): HTMLElement {
    const item = this.#item(pages);
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button screen-only';
    button.dataset['remove'] = name;
    button.textContent = '删除';
    button.ariaLabel = `删除：${pages[0]?.title ?? ''}`;
    item.append(button);
    return item;
  }

  #remove(target: EventTarget | null): void {
    const button = target instanceof Element ? target.closest('button') : null;
    if (!button) return;
    const name = button.dataset['remove'];
    const work = name === undefined ? forgetAll(import.meta.env.BASE_URL) : caches.delete(name);
    void work.then(async () => {
      await this.#show();
      const said = this.#part('said');
      said.textContent = name === undefined ? '已全部清除。' : '已删除。';
      said.focus();
    });
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`<saved-pages> needs a part "${name}" inside it.`);
    return part;
  }
}

customElements.define('saved-pages', SavedPages);
