import { findPart } from '../../shared/dom.element.ts';
import { rowDay } from './row-day.ts';

/** `<ledger-calendar>` in a `<list-filter>` of promises saves those that are listed as a calendar file. */
class LedgerCalendar extends HTMLElement {
  connectedCallback(): void {
    const list = this.closest('list-filter');
    if (!list) throw new Error('<ledger-calendar> stands in a <list-filter>.');
    const listed = (): HTMLElement[] => [
      ...list.querySelectorAll<HTMLElement>('[data-row]:not([hidden])'),
    ];
    const update = (): void => {
      this.hidden = listed().every(({ id, dataset }) => rowDay(id, dataset['date']) === null);
    };
    findPart(this, 'calendar').addEventListener('click', () => void this.#save(listed()));
    list.addEventListener('filtered', update);
    update();
  }

  /** Few readers take a calendar with them: what writes one is fetched when it is asked for. */
  async #save(rows: readonly HTMLElement[]): Promise<void> {
    const { saveCalendar } = await import('./saved-calendar.element.ts');
    const { region, stamp = '' } = this.dataset;
    saveCalendar(rows, region, stamp);
  }
}

customElements.define('ledger-calendar', LedgerCalendar);
