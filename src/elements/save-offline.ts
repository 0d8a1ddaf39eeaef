import { formatBytes } from '../lib/bytes.ts';
import { cacheName } from '../offline/cache-names.ts';
import { isSaved, saveSet } from '../offline/saved-set.ts';

const words = {
  saving: '正在存……',
  saved: '已存下，没有网络也能看。',
  removed: '已从这台设备上删除。',
  full: '没有存下：这台设备的空间不够。删去一些东西后再试。',
  failed: '没有存下：有的内容没有取到。请在网络通畅时再试。',
} as const;

/**
 * `<save-offline data-addresses="…">` keeps some pages, with all that they need, on the reader's device.
 *
 * It stays hidden where there is no script, or where the browser could not show the pages again.
 */
export class SaveOffline extends HTMLElement {
  #abort: AbortController | undefined;

  connectedCallback(): void {
    if (!('serviceWorker' in navigator)) return;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#part('save').addEventListener('click', () => void this.#save(), { signal });
    this.#part('remove').addEventListener('click', () => void this.#remove(), { signal });
    const bytes = Number(this.dataset['bytes'] ?? 0);
    if (bytes > 0) this.#part('size').textContent = `（约 ${formatBytes(bytes)}）`;
    this.hidden = false;
    isSaved(this.#name, this.#addresses).then(
      (saved) => this.#show(saved, saved ? words.saved : ''),
      // A browser that lets nothing be kept says so when it is asked to.
      () => undefined,
    );
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
  }

  get #addresses(): string[] {
    return (this.dataset['addresses'] ?? '').split(' ');
  }

  get #name(): string {
    return cacheName(import.meta.env.BASE_URL, 'saved', this.#addresses[0] ?? '');
  }

  async #save(): Promise<void> {
    const button = this.#part('save');
    // Said to be busy and not disabled, so that the focus stays.
    if (button.ariaBusy === 'true') return;
    button.ariaBusy = 'true';
    this.#part('said').textContent = words.saving;
    try {
      await saveSet(this.#name, this.#addresses);
      this.#show(true, words.saved);
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      this.#part('said').textContent = isFull ? words.full : words.failed;
    } finally {
      button.ariaBusy = null;
    }
  }

  async #remove(): Promise<void> {
    await caches.delete(this.#name);
    this.#show(false, words.removed);
    this.#part('save').focus();
  }

  #show(saved: boolean, said: string): void {
    this.#part('idle').hidden = saved;
    this.#part('again').hidden = !saved;
    this.#part('remove').hidden = !saved;
    this.#part('said').textContent = said;
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`<save-offline> needs a part "${name}" inside it.`);
    return part;
  }
}

customElements.define('save-offline', SaveOffline);
