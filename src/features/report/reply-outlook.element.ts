import { findPart } from '../../shared/dom.element.ts';
import { describeOutlook, type WorkingYear } from './working-days.ts';

/** Say what can be said of the answer to a request that comes in today, `YYYY-MM-DD`; nothing where the calendars reach it. */
export function showOutlook(element: HTMLElement, today: string): void {
  const years = JSON.parse(findPart(element, 'years').textContent) as WorkingYear[];
  const outlook = describeOutlook(today, years);
  element.hidden = outlook === null;
  findPart(element, 'outlook').textContent = outlook ?? '';
}
