import { applySettings, readingChoices } from './reading/reading-settings.ts';
import { siteCaches } from '../features/offline/cache-names.ts';
import { storedPrefix } from './stored-keys.ts';
import { findPart } from '../shared/dom.element.ts';

/** `<wipe-device>` takes off the device all that the site keeps on it. Without script nothing was kept, and it is hidden. */
class WipeDevice extends HTMLElement {
  connectedCallback(): void {
    findPart(this, 'wipe').addEventListener('click', () => void this.#wipe());
    this.hidden = false;
  }

  async #wipe(): Promise<void> {
    const count = wipeStorage() + (await wipeCaches(this.dataset['base'] ?? '/'));
    applySettings(document.documentElement, {}, readingChoices);
    const words = (count > 0 ? this.dataset['done'] : this.dataset['empty']) ?? '';
    findPart(this, 'told').textContent = words.replace('{count}', String(count));
  }
}

/** Storage fails where the reader has forbidden it; nothing was kept in it then. */
function wipeStorage(): number {
  try {
    const keys = Object.keys(localStorage).filter((key) => key.startsWith(storedPrefix));
    for (const key of keys) localStorage.removeItem(key);
    return keys.length;
  } catch {
    return 0;
  }
}

/** The site may share its host with others, so only what bears its name is removed. */
async function wipeCaches(base: string): Promise<number> {
  if (!('caches' in window)) return 0;
  const own = siteCaches(base, await caches.keys());
  await Promise.all(own.map(({ name }) => caches.delete(name)));
  return own.length;
}

customElements.define('wipe-device', WipeDevice);
