import { applySettings, readingChoices, readingKey } from './reading-settings.ts';
import { findPart } from '../../shared/dom.element.ts';
import { ReadAloud } from './read-aloud.element.ts';
import { barMarkup, panelWords, settingsMarkup } from './reading-panel-markup.element.ts';

/** Put the fields into the panel, set them to what holds now, and let them work. */
export function equipReadingPanel(panel: HTMLElement): void {
  panel.querySelector('details')?.insertAdjacentHTML('beforeend', settingsMarkup);
  panel.insertAdjacentHTML('beforeend', barMarkup);
  const settings = findPart(panel, 'settings');
  const root = document.documentElement;
  const tell = (words: string): void => {
    findPart(panel, 'told').textContent = panelWords[words] ?? '';
  };
  showChosen(settings, root);
  settings.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement) || target.type !== 'radio') return;
    const chosen = { ...root.dataset, [target.name]: target.value };
    applySettings(root, chosen, readingChoices);
    tell(keep(root) ? '' : 'unkept');
  });
  findPart(panel, 'reset').addEventListener('click', () => {
    applySettings(root, {}, readingChoices);
    showChosen(settings, root);
    forget();
    tell('reset');
  });
  new ReadAloud(panel, (words) => panelWords[words] ?? '').listen();
  settings.dataset['equipped'] = '';
}

function showChosen(settings: HTMLElement, { dataset }: HTMLElement): void {
  for (const [name, [usual]] of Object.entries(readingChoices)) {
    const chosen = `[name="${name}"][value="${dataset[name] ?? usual}"]`;
    const input = settings.querySelector<HTMLInputElement>(chosen);
    if (input) input.checked = true;
  }
}

/** Keep on the device what the root is marked with; false where the browser does not let us. */
function keep({ dataset }: HTMLElement): boolean {
  const chosen = Object.keys(readingChoices).flatMap((name) =>
    dataset[name] === undefined ? [] : [[name, dataset[name]]],
  );
  try {
    localStorage.setItem(readingKey, JSON.stringify(Object.fromEntries(chosen)));
    return true;
  } catch {
    return false;
  }
}

function forget(): void {
  try {
    localStorage.removeItem(readingKey);
  } catch {
    // Where storage can not be reached, nothing was kept in it.
  }
}
