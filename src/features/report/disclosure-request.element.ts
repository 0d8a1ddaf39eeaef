import { ownValue } from './own-value.ts';
import { readAskedAddress, type AskedPromise } from './asked-promise.ts';
import type { NoticeQuote } from './citation.ts';
import { composeRequest, composeRequests, fillReply } from './request.ts';
import type { Values } from './validate.ts';
import type { RequestPlaces } from './asked-request.element.ts';
import type { ChosenPlace } from '../places/answers.element.ts';
import { DraftForm } from './draft-form.element.ts';
import { offerBodies } from './bodies.element.ts';
import type { OtherRequests } from './other-requests.element.ts';
import { showLines } from '../../shared/dom.element.ts';

interface RequestData extends RequestPlaces {
  /** The words of the choices of form. */
  forms: Readonly<Record<string, string>>;
  promises: Readonly<Record<string, AskedPromise>>;
  /** Where the modules with the other promises of each plan lie. */
  asks: string;
}

/** Writes a request for government information, and the texts of its later steps. */
class DisclosureRequest extends DraftForm {
  protected readonly draftName = 'request';
  #data: RequestData | undefined;
  /** The notice that the address asks for. */
  #notice: NoticeQuote | undefined;
  /** What the choice of a place wrote into the fields. */
  readonly #filled = new Map<string, string>();

  /** The promise that the address asks for, where the form does not offer it. */
  #asked: AskedPromise | undefined;
  /** There only where the address asks for several. */
  #others: OtherRequests | undefined;

  override connectedCallback(): void {
    this.#data = this.readData<RequestData>();
    this.#placeParts();
    super.connectedCallback();
    if (location.search !== '') void this.#readAddress();
    const query = new URLSearchParams(location.search);
    if (query.has('notice') || query.has('region')) void this.#readPlace();
  }

  /** The choice of bodies stands with the field that it fills, further requests behind the first. */
  #placeParts(): void {
    const field = this.querySelector('[data-field="recipient"]');
    const bodies = this.find('bodies');
    field?.insertBefore(bodies, field.querySelector('input'));
    const list = bodies.querySelector('select');
    list?.addEventListener('input', () => this.setField('recipient', list.value));
    field?.closest('section')?.append(this.find('others'));
  }

  protected override fill(changed: string): void {
    if (changed !== 'promise') return;
    this.#asked = undefined;
    const promise = this.#promiseIn(this.values);
    if (promise) this.#take(promise);
    else this.find('bodies').hidden = true;
  }

  #take(promise: AskedPromise): void {
    this.setField('subject', promise.what);
    this.setField('recipient', promise.recipient);
    offerBodies(this.find('bodies'), promise);
  }

  protected override render(values: Values): void {
    const forms = this.#data?.forms ?? {};
    const citation = this.#promiseIn(values)?.citation;
    const request = composeRequest(values, forms, citation, this.#notice);
    const others = composeRequests(values, forms, this.#others?.items ?? []);
    showLines(this.find('letter'), request.letter);
    showLines(this.find('signature'), request.signature);
    this.#others?.show(others);
    const text = [request, ...others].map((one) => one.text).join('\n\n――――――\n\n');
    this.offerMail(request.title, text, others.length === 0);
    const replies = [...this.querySelectorAll<HTMLElement>('[data-reply]')].map((element) => {
      const reply = fillReply(element.dataset['template'] ?? '', values);
      element.textContent = reply;
      return [`reply ${element.dataset['reply'] ?? ''}`, reply] as const;
    });
    this.outputs = { text, ...Object.fromEntries(replies) };
  }

  protected override moreErrors() {
    return this.#others?.errors ?? [];
  }

  protected override forget(): void {
    this.#notice = undefined;
    this.#asked = undefined;
    this.#others?.clear();
    this.find('bodies').hidden = true;
    this.find('chosen').textContent = '';
  }

  /** Ask the authority of a place for what is to be public there; what the reader wrote by hand stays. */
  protected override async choosePlace({ code, name }: ChosenPlace): Promise<void> {
    const words = await import('./place.ts').catch(() => undefined);
    if (!words) return this.tellUnfetched();
    const { authorities = {} } = this.#data ?? {};
    const authority = authorities[words.chooseRegion(code, Object.keys(authorities))] ?? '';
    this.setField('region', code);
    this.#fillIn('subject', words.askAboutPlace(name));
    this.#fillIn('recipient', authority);
    this.refresh();
  }

  #fillIn(field: string, text: string): void {
    const written = String(this.values[field] ?? '');
    if (!['', this.#filled.get(field)].includes(written)) return;
    this.setField(field, text);
    this.#filled.set(field, text);
  }

  #promiseIn(values: Values): AskedPromise | undefined {
    return this.#asked ?? ownValue(this.#data?.promises, String(values['promise'] ?? ''));
  }

  /** Take up the promises that the address asks for; the first fills the form, the rest have fields of their own. */
  async #readAddress(): Promise<void> {
    const { ids, record } = readAskedAddress(location.search);
    if (record) return this.#readRecord(record);
    const known = ids.flatMap((id) => {
      const promise = ownValue(this.#data?.promises, id);
      return promise ? [{ id, promise }] : [];
    });
    if (known.length < ids.length)
      this.tell('clause', '网址里的条款没有写明要公开什么，请从下面选，或自己写。');
    const [first, ...rest] = known;
    if (!first) return;
    if (this.isEmpty('subject')) {
      this.setField('promise', first.id);
      this.fill('promise');
    }
    if (rest.length > 0) await this.#addOthers(rest.map(({ promise }) => promise));
    this.refresh();
  }

  async #addOthers(promises: readonly AskedPromise[]): Promise<void> {
    const parts = await import('./other-requests.element.ts').catch(() => undefined);
    if (!parts) return this.tellUnfetched();
    this.#others = new parts.OtherRequests(this);
    for (const promise of promises) this.#others.add(promise, () => this.refresh());
    this.tell(
      'several',
      `一次写 ${promises.length + 1} 份，各有各的信息和机关；姓名、联系方式和形式只填一遍。`,
    );
  }

  async #readRecord({ plan, id }: { plan: string; id: string }): Promise<void> {
    const reader = await import('./asked-place.element.ts').catch(() => undefined);
    if (!reader) return this.tellUnfetched();
    const asks = await reader.loadRecord<AskedPromise>(`${this.#data?.asks ?? ''}${plan}.js`);
    const promise = ownValue(asks, id);
    if (!promise) return this.tell('clause', '网址里的承诺没有找到，请从下面选，或自己写。');
    if (!this.isEmpty('subject')) return;
    this.#asked = promise;
    this.#take(promise);
    this.refresh();
  }

  /** Begin the request with the plot or the place that the address names. */
  async #readPlace(): Promise<void> {
    const data = this.#data;
    if (data === undefined) return;
    const reader = await import('./asked-request.element.ts').catch(() => undefined);
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
