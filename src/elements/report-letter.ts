import { citeClause, readClauseAddress, type ClauseQuote } from '../report/citation.ts';
import { composeReport } from '../report/letter.ts';
import { fitsMailto, mailtoAddress } from '../report/mailto.ts';
import { chooseRegion, citeNotice, restOfPlace, type NoticeQuote } from '../report/place.ts';
import type { Values } from '../report/validate.ts';
import { loadAskedPlace, type AskedPlace, type PlaceFolders } from './asked-place.ts';
import { DraftForm } from './draft-form.ts';
import { showLines } from './form-output.ts';

/** What the page hands over: the words of the choices, whom to write to, and the clauses that can be quoted. */
interface LetterData {
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

  override connectedCallback(): void {
    this.#data = this.readData<LetterData>();
    super.connectedCallback();
    void this.#readAddress();
    void this.#readPlace();
  }

  protected override fill(changed: string): void {
    if (changed !== 'region') return;
    this.#fillRecipient(this.#data?.authorities[String(this.values['region'])] ?? '');
  }

  /** What the reader has written there by hand is not touched. */
  #fillRecipient(recipient: string): void {
    if (!this.isEmpty('recipient') && this.values['recipient'] !== this.#filledRecipient) return;
    this.setField('recipient', recipient);
    this.#filledRecipient = recipient;
  }

  protected override render(values: Values): void {
    const { labels = {}, quotes = {} } = this.#data ?? {};
    const chosen = quotes[String(values['region'])]?.[String(values['category'])];
    const citation = this.#asked ?? chosen;
    const report = composeReport(values, { labels, citation, notice: this.#notice });
    showLines(this.find('letter'), report.letter);
    showLines(this.find('signature'), report.signature);
    showLines(this.find('call'), report.call, 'li');
    this.find('mail').setAttribute('href', mailtoAddress(report.subject, report.text));
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
    const asked = readClauseAddress(location.search);
    const region = asked && this.#data?.regions[asked.plan];
    if (!asked || region === undefined) {
      if (new URLSearchParams(location.search).has('clause')) this.#tell('网址里的条款没有找到。');
      return;
    }
    const address = `${this.#data?.citations ?? ''}${asked.plan}.js`;
    const { default: clauses } = (await import(/* @vite-ignore */ address)) as {
      default: Record<string, ClauseQuote>;
    };
    if (!Object.hasOwn(clauses, asked.ordinals)) return this.#tell('网址里的条款没有找到。');
    this.#asked = clauses[asked.ordinals];
    if (this.isEmpty('region')) {
      this.setField('region', region);
      this.fill('region');
    }
    if (this.#asked) this.#tell(`信里会引用：${citeClause(this.#asked)}`);
    this.refresh();
  }

  /** Begin the letter with the plot or the place that the address names. */
  async #readPlace(): Promise<void> {
    const data = this.#data;
    const asked = data && (await loadAskedPlace(location.search, data.places));
    if (asked === 'unknown') return this.#tell('网址里的公告或地区没有找到。');
    if (data === undefined || asked === undefined) return;
    this.#notice = asked.notice;
    this.#fillPlace(asked, data);
    this.#tell(
      asked.notice ? `信里会写明：${citeNotice(asked.notice)}` : `地方已经填好：${asked.place}`,
    );
    this.refresh();
  }

  #fillPlace({ adcode, place, notice }: AskedPlace, { authorities, labels }: LetterData): void {
    const region = chooseRegion(adcode, Object.keys(authorities));
    if (this.isEmpty('region')) {
      this.setField('region', region);
      this.fill('region');
    }
    const chosen = String(this.values['region']);
    const rest = restOfPlace(place, labels['region']?.[chosen] ?? '');
    if (this.isEmpty('place')) this.setField('place', notice ? `${rest}（${notice.plot}）` : rest);
    if (notice?.recipient) this.#fillRecipient(notice.recipient);
  }

  #tell(text: string): void {
    const note = this.find('cited');
    note.textContent = text;
    note.hidden = false;
  }
}

customElements.define('report-letter', ReportLetter);
