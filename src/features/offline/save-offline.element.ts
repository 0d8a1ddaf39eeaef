import type { SetRequest, SetState } from './messages.ts';

/** What is said when a set stands so after the reader asked for something. */
const words: Record<SetState, string> = {
  saved: '已存下。再按一次，换成最新的。',
  absent: '已从这台设备上删除。',
  full: '没有存下：这台设备的空间不够。删去一些东西后再试。',
  failed: '没有存下：有的内容没有取到。请在网络通畅时再试。',
};

/**
 * `<save-offline data-addresses="…">` keeps some pages, with all that they need, on the reader's device.
 *
 * It stays hidden where there is no script, or where the browser could not show the pages again.
 */
export class SaveOffline extends HTMLElement {
  connectedCallback(): void {
    if (!('serviceWorker' in navigator)) return;
    this.#part('save').addEventListener('click', () => void this.#save());
    this.#part('remove').addEventListener('click', () => void this.#remove());
    this.hidden = false;
    // Before there is a worker nothing can have been saved.
    if (navigator.serviceWorker.controller) void this.#look();
  }

  async #look(): Promise<void> {
    const state = await this.#ask('look');
    if (state === 'saved') this.#show(state);
  }

  async #save(): Promise<void> {
    const button = this.#part('save');
    // Said to be busy and not disabled, so that the focus stays.
    if (button.ariaBusy === 'true') return;
    button.ariaBusy = 'true';
    this.#part('said').textContent = '正在存……';
    this.#show(await this.#ask('save'));
    button.ariaBusy = null;
  }

  async #remove(): Promise<void> {
    this.#show(await this.#ask('remove'));
    this.#part('save').focus();
  }

  async #ask(kind: SetRequest['kind']): Promise<SetState> {
    const { active } = await navigator.serviceWorker.ready;
    const addresses = (this.dataset['addresses'] ?? '').split(' ');
    return new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = ({ data }: MessageEvent<SetState>) => resolve(data);
      active?.postMessage({ kind, addresses } satisfies SetRequest, [port2]);
    });
  }

  #show(state: SetState): void {
    this.#part('said').textContent = words[state];
    // What could not be saved anew is still there as it was.
    if (state === 'full' || state === 'failed') return;
    this.#part('remove').hidden = state === 'absent';
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!part) throw new Error(`<save-offline> needs a part "${name}" inside it.`);
    return part;
  }
}

customElements.define('save-offline', SaveOffline);
