import { ownValue } from './own-value.ts';
import { readClauseAddress } from './citation.ts';
import type { ClauseQuote, NoticeQuote } from './citation.ts';
import { fitsMailto, mailtoAddress } from './mailto.ts';
import { composeRequest, fillReply } from './request.ts';
import type { Values } from './validate.ts';
import type { RequestPlaces } from './asked-request.element.ts';
import { DraftForm } from './draft-form.element.ts';
import { showLines } from '../../shared/dom.element.ts';

/** What a promise fills in. */
interface PromiseData {
  what: string;
  recipient: string;
  citation: ClauseQuote;
}

interface RequestData extends RequestPlaces {
  /** The words of the choices of form. */
  forms: Readonly<Record<string, string>>;
  promises: Readonly<Record<string, PromiseData>>;
}

/** Writes a request for government information, and the texts of its later steps. */
class DisclosureRequest extends DraftForm {
  protected readonly draftName = 'request';
  #data: RequestData | undefined;
  /** The notice that the address asks for. */
  #notice: NoticeQuote | undefined;

  override connectedCallback(): void {
    this.#data = this.readData<RequestData>();
    super.connectedCallback();
    this.#readAddress();
    const query = new URLSearchParams(location.search);
    if (query.has('notice') || query.has('region')) void this.#readPlace();
  }

  protected override fill(changed: string): void {
    const promise = this.#promiseIn(this.values);
    if (changed !== 'promise' || !promise) return;
    this.setField('subject', promise.what);
    this.setField('recipient', promise.recipient);
  }

  protected override render(values: Values): void {
    const citation = this.#promiseIn(values)?.citation;
    const request = composeRequest(values, this.#data?.forms ?? {}, citation, this.#notice);
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

  protected override forget(): void {
    this.#notice = undefined;
  }

  #promiseIn(values: Values): PromiseData | undefined {
    return ownValue(this.#data?.promises, String(values['promise'] ?? ''));
  }

  /** `?clause=ziyang/10.39&promise=2` chooses a promise, if the page has it. */
  #readAddress(): void {
    const query = new URLSearchParams(location.search);
    if (!query.has('clause')) return;
    const asked = readClauseAddress(location.search);
    const id = asked && `${asked.plan}/${asked.ordinals}/${query.get('promise') ?? '1'}`;
    if (id === undefined || !ownValue(this.#data?.promises, id))
      return this.tell('clause', '网址里的条款没有写明要公开什么，请从下面选，或自己写。');
    if (!this.isEmpty('subject')) return;
    this.setField('promise', id);
    this.fill('promise');
    this.refresh();
  }

  /** Begin the request with the plot or the place that the address names. */
  async #readPlace(): Promise<void> {
    const data = this.#data;
    if (data === undefined) return;
    const reader = await import('./asked-request.element.ts').catch(() => null);
    if (!reader) return this.tellUnfetched();
    const asked = await reader.loadAskedRequest(location.search, data);
    if (asked === undefined) return;
    if (asked === 'unknown') return this.tell('place', '网址里的公告或地区没有找到。');
    this.#notice = asked.notice;
    if (this.isEmpty('subject')) this.setField('subject', asked.subject);
    if (this.isEmpty('recipient')) this.setField('recipient', asked.recipient);
    this.tell('place', asked.told);
    this.refresh();
  }
}

customElements.define('disclosure-request', DisclosureRequest);
