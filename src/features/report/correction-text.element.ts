import { clauseAnchor } from '../../corpus/address.ts';
import {
  describeClause,
  readCorrectionAddress,
  writeCorrection,
  type CorrectablePlan,
  type CorrectionSubject,
} from './correction.ts';
import { copyText, findPart } from '../../shared/dom.element.ts';

/**
 * `<correction-text>` fills in, from the address, which clause or notice is wrong, and copies what the reader wrote.
 *
 * Without script its text is a form to fill in by hand.
 */
export class CorrectionText extends HTMLElement {
  connectedCallback(): void {
    const button = findPart(this, 'copy');
    button.addEventListener('click', () => void this.#copy());
    button.hidden = false;
    void this.#fill();
  }

  get #text(): HTMLTextAreaElement {
    return findPart(this, 'text') as HTMLTextAreaElement;
  }

  async #fill(): Promise<void> {
    const isAsked = /[?&](?:clause|notice)=/.test(location.search);
    if (!isAsked) return;
    const subject = await this.#readSubject();
    this.#tell(subject ? 'filled' : 'unknown');
    // A reader who came back finds what was written before; the browser keeps it.
    if (subject && this.#text.value === this.#text.defaultValue) {
      this.#text.value = writeCorrection(subject);
    }
  }

  async #readSubject(): Promise<CorrectionSubject | null> {
    const asked = readCorrectionAddress(location.search);
    const { site = '', base = '' } = this.dataset;
    if (asked === null) return null;
    if (asked.kind === 'notice') {
      const address = `${site}notices/${asked.id}/`;
      return { name: `公告 ${asked.id}`, address, opening: '', source: '' };
    }
    try {
      const response = await fetch(`${base}${asked.plan}.json`);
      if (!response.ok) return null;
      const plan = (await response.json()) as CorrectablePlan;
      const address = `${site}plans/${asked.plan}/#${clauseAnchor(asked.ordinals)}`;
      return describeClause(plan, asked.ordinals, address);
    } catch {
      // Without a connection the reader can still fill it in by hand.
      return null;
    }
  }

  async #copy(): Promise<void> {
    const isCopied = await copyText(this.#text.value);
    if (!isCopied) this.#text.select();
    this.#tell(isCopied ? 'copied' : 'failed');
  }

  #tell(words: 'filled' | 'unknown' | 'copied' | 'failed'): void {
    findPart(this, 'told').textContent = this.dataset[words] ?? '';
  }
}

customElements.define('correction-text', CorrectionText);
