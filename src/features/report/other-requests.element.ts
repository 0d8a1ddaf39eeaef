import { findPart, showLines } from '../../shared/dom.element.ts';
import type { AskedPromise } from './asked-promise.ts';
import { offerBodies, slotOf } from './bodies.element.ts';
import type { InformationRequest, RequestItem } from './request.ts';
import type { FieldError } from './validate.ts';

interface Other {
  element: HTMLElement;
  sheet: HTMLElement;
  subject: HTMLTextAreaElement;
  recipient: HTMLInputElement;
  citation: RequestItem['citation'];
}

/** The requests of one sitting behind the first, each with fields and a sheet of paper of its own. */
export class OtherRequests {
  readonly #form: ParentNode;
  #others: Other[] = [];

  constructor(form: ParentNode) {
    this.#form = form;
  }

  /** Take up a promise; `changed` is called when the reader drops it. */
  add({ what, recipient, bodies, why, citation }: AskedPromise, changed: () => void): void {
    const template = findPart(this.#form, 'other-template') as HTMLTemplateElement;
    const element = template.content.firstElementChild?.cloneNode(true) as HTMLElement;
    const number = this.#others.length + 2;
    const other: Other = {
      element,
      sheet: this.#copySheet(),
      subject: slotOf(element, 'subject'),
      recipient: slotOf(element, 'recipient'),
      citation,
    };
    slotOf(element, 'number').textContent = `第 ${number} 份`;
    element.dataset['field'] = `recipient-${number}`;
    other.recipient.id = `field-recipient-${number}`;
    other.subject.value = what;
    other.recipient.value = recipient;
    const choice = slotOf(element, 'bodies');
    offerBodies(choice, { why, bodies });
    const list = slotOf<HTMLSelectElement>(choice, 'body');
    list.addEventListener('input', () => (other.recipient.value = list.value));
    slotOf(element, 'drop').addEventListener('click', () => {
      this.#drop(other);
      changed();
    });
    findPart(this.#form, 'others').append(element);
    this.#others.push(other);
  }

  get items(): RequestItem[] {
    return this.#others.map(({ subject, recipient, citation }) => ({
      subject: subject.value,
      recipient: recipient.value,
      citation,
    }));
  }

  get errors(): FieldError[] {
    return this.#others
      .filter(
        ({ subject, recipient }) => subject.value.trim() === '' || recipient.value.trim() === '',
      )
      .map(({ element }) => ({
        field: element.dataset['field'] ?? '',
        message: `${slotOf(element, 'number').textContent}：请写信息的名称，选一个收到申请的机关。`,
      }));
  }

  /** Show each request on its sheet. */
  show(requests: readonly InformationRequest[]): void {
    this.#others.forEach(({ sheet }, nth) => {
      showLines(slotOf(sheet, 'letter'), requests[nth]?.letter ?? []);
      showLines(slotOf(sheet, 'signature'), requests[nth]?.signature ?? []);
    });
  }

  clear(): void {
    for (const other of this.#others) this.#drop(other);
  }

  #drop(other: Other): void {
    other.element.remove();
    other.sheet.remove();
    this.#others = this.#others.filter((one) => one !== other);
  }

  /** Another sheet of paper behind those that are there. */
  #copySheet(): HTMLElement {
    const sheets = [...this.#form.querySelectorAll<HTMLElement>('.letter-sheet')];
    const copy = sheets[0]?.cloneNode(true) as HTMLElement;
    for (const part of copy.querySelectorAll<HTMLElement>('[data-part]')) {
      part.dataset['slot'] = part.dataset['part'];
      delete part.dataset['part'];
    }
    sheets.at(-1)?.after(copy);
    return copy;
  }
}
