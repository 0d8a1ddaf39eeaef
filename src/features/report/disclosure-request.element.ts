import { ownValue } from './own-value.ts';
import { readClauseAddress, type ClauseQuote } from './citation.ts';
import { fitsMailto, mailtoAddress } from './mailto.ts';
import {
  askAboutPlace,
  askAboutPlot,
  chooseRegion,
  citeNotice,
  type NoticeQuote,
} from './place.ts';
import { composeRequest, fillReply } from './request.ts';
import type { Values } from './validate.ts';
import { loadAskedPlace, type PlaceFolders } from './asked-place.element.ts';
import type { ChosenPlace } from '../places/answers.element.ts';
import { DraftForm } from './draft-form.element.ts';
import { showLines } from '../../shared/dom.element.ts';

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
  /** The authority of each region that has one. */
  authorities: Readonly<Record<string, string>>;
  places: PlaceFolders;
}

/** Writes a request for government information, and the texts of its later steps. */
class DisclosureRequest extends DraftForm {
  protected readonly draftName = 'request';
  #data: RequestData | undefined;
  /** The notice that the address asks for. */
  #notice: NoticeQuote | undefined;
  /** What the choice of a place wrote into the fields. */
  readonly #filled = new Map<string, string>();

  override connectedCallback(): void {
    this.#data = this.readData<RequestData>();
    super.connectedCallback();
    this.addEventListener('place-chosen', (event) =>
      this.#choosePlace((event as CustomEvent<ChosenPlace>).detail),
    );
    this.#readAddress();
    void this.#readPlace();
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
    this.find('chosen').textContent = '';
  }

  /** Ask the authority of a place for what is to be public there; what the reader wrote by hand stays. */
  #choosePlace({ code, name }: ChosenPlace): void {
    const { authorities = {} } = this.#data ?? {};
    const authority = authorities[chooseRegion(code, Object.keys(authorities))] ?? '';
    this.setField('region', code);
    this.#fillIn('subject', askAboutPlace(name));
    this.#fillIn('recipient', authority);
    this.refresh();
  }

  #fillIn(field: string, text: string): void {
    const written = String(this.values[field] ?? '');
    if (!['', this.#filled.get(field)].includes(written)) return;
    this.setField(field, text);
    this.#filled.set(field, text);
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
    const asked = data && (await loadAskedPlace(location.search, data.places));
    if (asked === 'unknown') return this.tell('place', '网址里的公告或地区没有找到。');
    if (data === undefined || asked === undefined) return;
    const { adcode, place, notice } = asked;
    this.#notice = notice;
    if (this.isEmpty('subject'))
      this.setField('subject', notice ? askAboutPlot(notice) : askAboutPlace(place));
    const authority = data.authorities[chooseRegion(adcode, Object.keys(data.authorities))];
    if (this.isEmpty('recipient')) this.setField('recipient', notice?.recipient ?? authority ?? '');
    this.tell('place', notice ? `申请里会写明：${citeNotice(notice)}` : `已经填好：${place}`);
    this.refresh();
  }
}

customElements.define('disclosure-request', DisclosureRequest);
