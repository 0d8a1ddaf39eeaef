import { ownValue } from './own-value.ts';
import { citeClause, readClauseAddress, type ClauseQuote } from './citation.ts';
import { composeReport } from './letter.ts';
import { fitsMailto, mailtoAddress } from './mailto.ts';
import { chooseRegion, citeNotice, restOfPlace, type NoticeQuote } from './place.ts';
import { describePoint, readPointAddress } from './point.ts';
import type { Values } from './validate.ts';
import {
  loadAskedPlace,
  loadRecord,
  type AskedPlace,
  type PlaceFolders,
} from './asked-place.element.ts';
import type { ChosenPlace } from '../places/answers.element.ts';
import { DraftForm } from './draft-form.element.ts';
import { showLines } from '../../shared/dom.element.ts';

/** What the page hands over: the words of the choices, whom to write to, and the clauses that can be quoted. */
interface LetterData {
  /** Numbers that plans name and nobody answers. */
  closed: readonly string[];
  labels: Readonly<Record<string, Readonly<Record<string, string>>>>;
  authorities: Readonly<Record<string, string>>;
  quotes: Readonly<Record<string, Readonly<Record<string, ClauseQuote>>>>;
  /** Region by plan, for addresses that name a clause. */
  regions: Readonly<Record<string, string>>;
  /** Where the modules with every clause of one plan lie. */
  citations: string;
  places: PlaceFolders;
}

/** Writes a report: letter, call script, e-mail, fields for a portal. */
class ReportLetter extends DraftForm {
  protected readonly draftName = 'report';
  #data: LetterData | undefined;
  /** The clause that the address asks for; it stays whatever is chosen. */
  #asked: ClauseQuote | undefined;
  /** The notice that the address asks for. */
  #notice: NoticeQuote | undefined;
  #filledRecipient = '';
  /** What the choice of a place wrote into the line for the position. */
  #filledPlace = '';

  override connectedCallback(): void {
    this.#data = this.readData<LetterData>();
    super.connectedCallback();
    this.addEventListener('place-chosen', (event) =>
      this.#choosePlace((event as CustomEvent<ChosenPlace>).detail),
    );
    this.#tellRegion();
    void this.#readAddress();
    void this.#readPlace();
    this.#readPoint();
    // The map hands on what this letter is about.
    (this.find('link-point') as HTMLAnchorElement).search = location.search;
  }

  protected override fill(changed: string): void {
    if (changed !== 'region') return;
    this.#fillRecipient(ownValue(this.#data?.authorities, String(this.values['region'])) ?? '');
  }

  protected override forget(): void {
    this.#asked = undefined;
    this.#notice = undefined;
    this.find('swap').hidden = true;
    // What is hidden is not blank again with the form.
    this.setField('region', '');
    this.#tellRegion();
  }

  /** Say which place the letter is about, as far as a draft or an address tells. */
  #tellRegion(): void {
    const region = ownValue(this.#data?.labels['region'], String(this.values['region']));
    this.find('chosen').textContent = region === undefined ? '' : `已选：${region}`;
  }

  /** Put the place that the reader chose into the letter, and change its addressee. */
  #choosePlace({ code, name }: ChosenPlace): void {
    const { authorities = {}, labels = {} } = this.#data ?? {};
    const region = chooseRegion(code, Object.keys(authorities));
    this.setField('region', region);
    this.fill('region');
    const rest = restOfPlace(name, ownValue(labels['region'], region) ?? '');
    if (['', this.#filledPlace].includes(String(this.values['place'] ?? ''))) {
      this.setField('place', rest);
      this.#filledPlace = rest;
    }
    this.refresh();
  }

  /** What the reader has written there by hand is not touched; an authority of ours, as a draft may hold it, is no such. */
  #fillRecipient(recipient: string): void {
    const written = String(this.values['recipient'] ?? '');
    const ours = ['', this.#filledRecipient, ...Object.values(this.#data?.authorities ?? {})];
    if (!ours.includes(written)) return;
    this.setField('recipient', recipient);
    this.#filledRecipient = recipient;
  }

  protected override render(values: Values): void {
    const { labels = {}, quotes } = this.#data ?? {};
    const chosen = ownValue(ownValue(quotes, String(values['region'])), String(values['category']));
    const citation = this.#asked ?? chosen;
    const report = composeReport(values, { labels, citation, notice: this.#notice });
    showLines(this.find('letter'), report.letter);
    showLines(this.find('signature'), report.signature);
    showLines(this.find('call'), report.call, 'li');
    this.find('mail').setAttribute('href', mailtoAddress(report.subject, report.text));
    const { closed = [] } = this.#data ?? {};
    this.find('closed').hidden = !closed.some((number) => report.text.includes(number));
    this.find('mail-long').hidden = fitsMailto(report.subject, report.text);
    this.#showFields(report.fields);
    this.outputs = {
      text: report.text,
      call: report.call.join('\n'),
      ...Object.fromEntries(report.fields.map(({ label, text }) => [`field ${label}`, text])),
    };
  }

  #showFields(fields: readonly { label: string; text: string }[]): void {
    const template = this.find('field-template') as HTMLTemplateElement;
    this.find('fields').replaceChildren(
      ...fields.map(({ label, text }) => {
        const row = document.importNode(template.content, true);
        const [name, value, button] = ['name', 'value', 'button'].map((part) =>
          row.querySelector<HTMLElement>(`[data-slot="${part}"]`),
        );
        if (name) name.textContent = label;
        if (value) value.textContent = text;
        if (button) {
          button.dataset['copy'] = `field ${label}`;
          button.setAttribute('aria-label', `复制${label}`);
        }
        return row;
      }),
    );
  }

  /** Take the clause that the address names from the module of its plan; an unknown one is said to be so. */
  async #readAddress(): Promise<void> {
    if (!new URLSearchParams(location.search).has('clause')) return;
    const asked = readClauseAddress(location.search);
    const region = asked && ownValue(this.#data?.regions, asked.plan);
    const clause = asked && region && (await this.#findClause(asked));
    if (!clause || region === undefined) return this.tell('clause', '网址里的条款没有找到。');
    this.#asked = clause;
    if (this.isEmpty('region')) {
      this.setField('region', region);
      this.fill('region');
      this.#tellRegion();
    }
    this.tell('clause', `信里会引用：${citeClause(clause)}`);
    this.refresh();
  }

  async #findClause(asked: { plan: string; ordinals: string }): Promise<ClauseQuote | undefined> {
    const folder = this.#data?.citations ?? '';
    return ownValue(await loadRecord<ClauseQuote>(`${folder}${asked.plan}.js`), asked.ordinals);
  }

  /** Begin the letter with the plot or the place that the address names. */
  async #readPlace(): Promise<void> {
    const data = this.#data;
    const asked = data && (await loadAskedPlace(location.search, data.places));
    if (asked === 'unknown') return this.tell('place', '网址里的公告或地区没有找到。');
    if (data === undefined || asked === undefined) return;
    this.#notice = asked.notice;
    this.#fillPlace(asked, data);
    this.tell(
      'place',
      asked.notice ? `信里会写明：${citeNotice(asked.notice)}` : `地方已经填好：${asked.place}`,
    );
    this.refresh();
  }

  #fillPlace({ adcode, place, notice }: AskedPlace, { authorities, labels }: LetterData): void {
    const region = chooseRegion(adcode, Object.keys(authorities));
    if (this.isEmpty('region')) {
      this.setField('region', region);
      this.fill('region');
      this.#tellRegion();
    }
    const chosen = String(this.values['region']);
    const rest = restOfPlace(place, labels['region']?.[chosen] ?? '');
    if (this.isEmpty('place')) this.setField('place', notice ? `${rest}（${notice.plot}）` : rest);
    if (notice?.recipient) this.#fillRecipient(notice.recipient);
  }

  /** Put the point that the address brings into its field; what the reader has written there stays. */
  #readPoint(): void {
    const asked = readPointAddress(location.hash);
    if (asked === undefined) return;
    // A point of one's own is not to stay in the browser's history, nor to be handed on with the address.
    history.replaceState(history.state, '', `${location.pathname}${location.search}`);
    if (asked === 'unknown') return this.tell('point', '网址里的点读不出来，没有写进信里。');
    const point = describePoint(asked);
    if (this.isEmpty('point')) {
      this.#takePoint(point);
    } else if (this.values['point'] !== point) {
      this.tell('point', `信里原来写着一个地图位置，没有改动。刚才选的是：${point}`);
      this.#offerPoint(point);
    }
  }

  #takePoint(point: string): void {
    this.setField('point', point);
    this.tell('point', `地图位置已经填好：${point}。不想写，把那一栏清空。`);
    this.refresh();
  }

  #offerPoint(point: string): void {
    const swap = this.find('swap');
    swap.hidden = false;
    swap.addEventListener(
      'click',
      () => {
        swap.hidden = true;
        this.#takePoint(point);
        document.getElementById('field-point')?.focus();
      },
      { once: true },
    );
  }
}

customElements.define('report-letter', ReportLetter);
