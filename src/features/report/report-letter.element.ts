import { ownValue } from './own-value.ts';
import type { ClauseQuote, NoticeQuote } from './citation.ts';
import { composeReport } from './letter.ts';
import type { AddressData, BegunLetter } from './letter-address.element.ts';
import type { Values } from './validate.ts';
import type { ChosenPlace } from '../places/answers.element.ts';
import { DraftForm } from './draft-form.element.ts';
import { showLines } from '../../shared/dom.element.ts';

/** What the page hands over: the words of the choices, whom to write to, and the clauses that can be quoted. */
interface LetterData extends AddressData {
  /** Numbers that plans name and nobody answers. */
  closed: readonly string[];
  quotes: Readonly<Record<string, Readonly<Record<string, ClauseQuote>>>>;
  /** The words by which a clause about a kind of thing is known. */
  words: Readonly<Record<string, readonly string[]>>;
}

/** Writes a report: letter, call script, e-mail, fields for a portal. */
class ReportLetter extends DraftForm implements BegunLetter {
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
    this.find('better-take').addEventListener('click', () => {
      this.#asked = undefined;
      this.refresh();
    });
    this.#tellRegion();
    if (location.search !== '' || location.hash !== '') void this.#begin(this.#data);
    // The map hands on what this letter is about.
    (this.find('link-point') as HTMLAnchorElement).search = location.search;
  }

  protected override fill(changed: string): void {
    if (changed !== 'region') return;
    this.fillRecipient(ownValue(this.#data?.authorities, String(this.values['region'])) ?? '');
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
  protected override async choosePlace({ code, name }: ChosenPlace): Promise<void> {
    const words = await import('./place.ts').catch(() => undefined);
    if (!words) return this.tellUnfetched();
    const { authorities = {}, labels = {} } = this.#data ?? {};
    const region = words.chooseRegion(code, Object.keys(authorities));
    this.setField('region', region);
    this.fill('region');
    const rest = words.restOfPlace(name, ownValue(labels['region'], region) ?? '');
    if (['', this.#filledPlace].includes(String(this.values['place'] ?? ''))) {
      this.setField('place', rest);
      this.#filledPlace = rest;
    }
    this.refresh();
  }

  async #begin(data: LetterData): Promise<void> {
    const reader = await import('./letter-address.element.ts').catch(() => null);
    if (!reader) return this.tellUnfetched();
    await reader.beginLetter(this, data);
  }

  quote({ clause, notice }: { clause?: ClauseQuote; notice?: NoticeQuote }): void {
    this.#asked = clause ?? this.#asked;
    this.#notice = notice ?? this.#notice;
  }

  /** What the reader has chosen is not touched. */
  chooseRegion(region: string): void {
    if (!this.isEmpty('region')) return;
    this.setField('region', region);
    this.fill('region');
    this.#tellRegion();
  }

  /** What the reader has written there by hand is not touched; an authority of ours, as a draft may hold it, is no such. */
  fillRecipient(recipient: string): void {
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
    this.#offerBetter(chosen, String(values['category']));
    const { today } = this.dataset;
    const report = composeReport(values, { labels, citation, notice: this.#notice, today });
    showLines(this.find('letter'), report.letter);
    showLines(this.find('signature'), report.signature);
    showLines(this.find('call'), report.call, 'li');
    this.offerMail(report.subject, report.text);
    const { closed = [] } = this.#data ?? {};
    this.find('closed').hidden = !closed.some((number) => report.text.includes(number));
    this.#showFields(report.fields);
    this.outputs = {
      text: report.text,
      call: report.call.join('\n'),
      ...Object.fromEntries(report.fields.map(({ label, text }) => [`field ${label}`, text])),
    };
  }

  /** Where the clause of the address speaks of something else than what was chosen, offer the one that speaks of it. */
  #offerBetter(chosen: ClauseQuote | undefined, category: string): void {
    const asked = this.#asked;
    const words = ownValue(this.#data?.words, category) ?? [];
    const speaks = ({ quote }: ClauseQuote): boolean => words.some((word) => quote.includes(word));
    const better =
      chosen && asked?.plan === chosen.plan && speaks(chosen) && !speaks(asked)
        ? chosen
        : undefined;
    this.find('better').hidden = better === undefined;
    if (better) this.find('better-clause').textContent = `${better.number}：${better.quote}`;
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
}

customElements.define('report-letter', ReportLetter);
