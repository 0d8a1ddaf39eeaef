import { findPart } from '../../shared/dom.element.ts';
import { describeOutlook, type WorkingYear } from './working-days.ts';

/**
 * Say what can be said of the answer to a request that comes in today, `YYYY-MM-DD`; nothing where the calendars reach it.
 * A clock that is behind the day on which the page was made is wrong.
 */
export function showOutlook(element: HTMLElement, today: string): void {
  const years = JSON.parse(findPart(element, 'years').textContent) as WorkingYear[];
  const made = element.dataset['replyOutlook'] ?? '';
  const outlook = describeOutlook(made > today ? made : today, years);
  element.hidden = outlook === null;
  findPart(element, 'outlook').textContent = outlook ?? '';
}
