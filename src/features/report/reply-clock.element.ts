import { formatDate } from '../../shared/format.ts';
import { writeCalendar } from '../../shared/ics.ts';
import {
  addWorkingDays,
  describeOutlook,
  isDay,
  replyDays,
  type WorkingYear,
} from './working-days.ts';
import { findPart, saveFile } from '../../shared/dom.element.ts';

/** Says by when a request has to be answered, and by when at the latest. */
class ReplyClock extends HTMLElement {
  #years: readonly WorkingYear[] = [];
  #calendar = '';

  connectedCallback(): void {
    this.#years = JSON.parse(findPart(this, 'years').textContent) as WorkingYear[];
    const form = findPart(this, 'clock') as HTMLFormElement;
    form.addEventListener('submit', (event) => this.#reckon(event));
    findPart(this, 'ics').addEventListener('click', () =>
      saveFile('信息公开答复期限.ics', this.#calendar),
    );
    this.hidden = false;
  }

  #reckon(event: Event): void {
    event.preventDefault();
    const input = findPart(this, 'received') as HTMLInputElement;
    const from = input.value;
    const error = findPart(this, 'received-error');
    const isGood = isDay(from);
    error.hidden = isGood;
    error.textContent = isGood ? '' : '错误：请选机关收到申请的日期。';
    input.setAttribute('aria-invalid', String(!isGood));
    findPart(this, 'ics').hidden = true;
    const output = findPart(this, 'due');
    output.textContent = '';
    if (!isGood) return input.focus();

    const first = addWorkingDays(from, replyDays, this.#years);
    const last = addWorkingDays(from, replyDays * 2, this.#years);
    if (first.kind === 'beyond') {
      output.textContent = `${describeOutlook(from, this.#years) ?? ''}请对照国务院办公厅的通知，从第二天数起。`;
      return;
    }
    const later =
      last.kind === 'known'
        ? `机关告知延长的，最晚到 ${formatDate(last.date)}。`
        : `机关告知延长的，要数到${last.year}年，那一年的放假安排本站没有收录。`;
    output.textContent = `应在 ${formatDate(first.date)}（含）之前答复。${later}征求第三方意见的时间不算在内。`;
    this.#calendar = replyReminder(from, first.date, later);
    findPart(this, 'ics').hidden = false;
  }
}

/** The last day for the answer as a calendar file that rings in the morning; the same request gives the same event. */
function replyReminder(from: string, due: string, later: string): string {
  const summary = '信息公开申请：答复期限的最后一天';
  return writeCalendar(
    [
      {
        uid: `reply-${from}-${due}@jingtu`,
        date: due,
        rule: null,
        summary,
        description: `机关于 ${from} 收到申请。${later}`,
        url: null,
        alarm: 'PT9H',
      },
    ],
    { name: summary, part: 'request', stamp: from },
  );
}

customElements.define('reply-clock', ReplyClock);
