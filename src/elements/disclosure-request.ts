import { readClauseAddress, type ClauseQuote } from '../report/citation.ts';
import { fitsMailto, mailtoAddress } from '../report/mailto.ts';
import { composeRequest, fillReply } from '../report/request.ts';
import type { Values } from '../report/validate.ts';
import { DraftForm } from './draft-form.ts';
import { showLines } from './form-output.ts';

/** What a promise fills in. */
interface PromiseData {
  what: string;
  recipient: string;
  citation: ClauseQuote;
}

interface RequestData {
  /** The words of the choices of form. */
  forms: Readonly<Record<string, string>>;
  promises: Readonly<Record<string, PromiseData>>;
}

/** Writes a request for government information, and the texts of its later steps. */
class DisclosureRequest extends DraftForm {
  protected readonly draftName = 'request';
  #data: RequestData | undefined;

  override connectedCallback(): void {
    this.#data = this.readData<RequestData>();
    super.connectedCallback();
    this.#readAddress();
  }

  protected override fill(changed: string): void {
    const promise = this.#promiseIn(this.values);
    if (changed !== 'promise' || !promise) return;
    this.setField('subject', promise.what);
    this.setField('recipient', promise.recipient);
  }

  protected override render(values: Values): void {
    const citation = this.#promiseIn(values)?.citation;
    const request = composeRequest(values, this.#data?.forms ?? {}, citation);
    showLines(this.find('letter'), request.letter);
    showLines(this.find('signature'), request.signature);
    this.find('mail').setAttribute('href', mailtoAddress(request.title, request.text));
    this.find('mail-long').hidden = fitsMailto(request.title, request.text);
    const replies = [...this.querySelectorAll<HTMLElement>('[data-reply]')].map((element) => {
      const text = fillReply(element.dataset['template'] ?? '', values);
      element.textContent = text;
      return [`reply ${element.dataset['reply'] ?? ''}`, text] as const;
    });
    this.outputs = { text: request.text, ...Object.fromEntries(replies) };
  }

  #promiseIn(values: Values): PromiseData | undefined {
    const chosen = String(values['promise'] ?? '');
    const promises = this.#data?.promises ?? {};
    return Object.hasOwn(promises, chosen) ? promises[chosen] : undefined;
  }

  /** `?clause=ziyang/10.39&promise=2` chooses a promise, if the page has it. */
  #readAddress(): void {
    const asked = readClauseAddress(location.search);
    if (!asked) return;
    const number = new URLSearchParams(location.search).get('promise') ?? '1';
    const id = `${asked.plan}/${asked.ordinals}/${number}`;
    const known = Object.hasOwn(this.#data?.promises ?? {}, id);
    const note = this.find('cited');
    note.hidden = known;
    if (!known) note.textContent = '网址里的条款没有写明要公开什么，请从下面选，或者自己写。';
    if (!known || !this.isEmpty('subject')) return;
    this.setField('promise', id);
    this.fill('promise');
    this.refresh();
  }
}

customElements.define('disclosure-request', DisclosureRequest);
