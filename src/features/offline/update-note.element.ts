import { newerPage } from './messages.ts';

/**
 * `<update-note data-worker="…">` says when the page that is open has a newer version, and keeps pages for reading without a network.
 *
 * The worker that does this is fetched once the page has come to rest, so that no page waits for it.
 */
export class UpdateNote extends HTMLElement {
  connectedCallback(): void {
    // Missing in old browsers, and where the site is not served over a safe connection.
    if (!('serviceWorker' in navigator) || !import.meta.env.PROD) return;
    navigator.serviceWorker.addEventListener('message', ({ data }) => {
      if (data === newerPage && this.childElementCount === 0) this.#tell();
    });
    document.addEventListener('visibilitychange', () => void lookForUpdate());
    const register = (): void => whenIdle(() => void this.#register());
    if (document.readyState === 'complete') register();
    else addEventListener('load', register);
  }

  /** Put the sentence in; few readers ever see it, so that no page carries it. */
  #tell(): void {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = '刷新';
    button.addEventListener('click', () => location.reload());
    const said = document.createElement('p');
    said.append('有新版本，', button, '可看');
    this.append(said);
  }

  /** A browser may forbid workers; the site then works as it would without. */
  async #register(): Promise<void> {
    await navigator.serviceWorker.register(this.dataset['worker'] ?? '').catch(() => undefined);
  }
}

function whenIdle(work: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(work);
  else setTimeout(work);
}

/** A window may stay open for days; whoever comes back to it learns what has changed. */
async function lookForUpdate(): Promise<void> {
  if (document.visibilityState !== 'visible') return;
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.update().catch(() => undefined);
}

customElements.define('update-note', UpdateNote);
