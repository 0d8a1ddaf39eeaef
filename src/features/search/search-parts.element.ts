import { part } from './search-results.element.ts';
import type { Wordings } from './wording.ts';

/** The search page's element with its parts by name. */
export abstract class SearchParts extends HTMLElement {
  get form(): HTMLFormElement {
    return part(this, 'form') as HTMLFormElement;
  }

  get input(): HTMLInputElement {
    return part(this, 'input') as HTMLInputElement;
  }

  get filters(): HTMLDetailsElement {
    return part(this, 'filters') as HTMLDetailsElement;
  }

  get wordings(): Wordings {
    return JSON.parse(this.dataset['wordings'] ?? '{}') as Wordings;
  }
}
