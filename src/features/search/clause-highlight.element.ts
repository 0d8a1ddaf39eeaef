import { findOccurrences, foldText } from './fold.ts';
import { readPhrases } from './phrases-to-mark.ts';
import { TextRun, textNodesIn } from './text-ranges.element.ts';
import { decodePart } from '../../shared/url.ts';

const highlightName = 'search';

/** Marks in a plan's text the words that the address asks for, with steps from one to the next and a way to end it. */
class ClauseHighlight extends HTMLElement {
  #ranges: Range[] = [];
  #at = -1;

  connectedCallback(): void {
    const phrases = readPhrases(new URLSearchParams(location.search));
    const text = document.querySelector(this.dataset['text'] ?? '');
    if (!text || phrases.length === 0 || typeof Highlight !== 'function') return;
    const blocks = [...text.querySelectorAll(this.dataset['blocks'] ?? '')];
    const find = (areNumbersWhole: boolean): Range[] =>
      blocks.flatMap((block) => rangesIn(block, phrases, areNumbersWhole));
    this.#ranges = find(true);
    if (this.#ranges.length === 0) this.#ranges = find(false);
    if (this.#ranges.length === 0) return;

    CSS.highlights.set(highlightName, new Highlight(...this.#ranges));
    this.hidden = false;
    this.#part('total').textContent = String(this.#ranges.length);
    this.#part('next').addEventListener('click', () => this.#go(1));
    this.#part('previous').addEventListener('click', () => this.#go(-1));
    this.#part('off').addEventListener('click', () => this.#end());
    this.#startAtTarget();
  }

  disconnectedCallback(): void {
    CSS.highlights?.delete(highlightName);
  }

  #part(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`<clause-highlight> lacks its part "${name}".`);
    return found;
  }

  /** The clause that the reader came for is in view already; counting starts with its first hit. */
  #startAtTarget(): void {
    // The browser may not have marked its target yet.
    const target = document.getElementById(decodePart(location.hash.slice(1)));
    const inTarget = this.#ranges.findIndex((range) => target?.contains(range.startContainer));
    this.#at = Math.max(0, inTarget);
    this.#tell();
  }

  #go(step: 1 | -1): void {
    this.#at = (this.#at + step + this.#ranges.length) % this.#ranges.length;
    const range = this.#ranges[this.#at];
    range?.startContainer.parentElement?.closest('details:not([open])')?.setAttribute('open', '');
    range?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
    this.#tell();
  }

  #tell(): void {
    const current = this.#ranges[this.#at];
    this.#part('at').textContent = String(this.#at + 1);
    if (current) CSS.highlights.set(`${highlightName}-current`, new Highlight(current));
  }

  #end(): void {
    CSS.highlights.delete(highlightName);
    CSS.highlights.delete(`${highlightName}-current`);
    this.hidden = true;
    const address = new URL(location.href);
    address.searchParams.delete('q');
    history.replaceState(null, '', address);
  }
}

/** Ranges of the phrases in a block of text, wherever its text nodes are cut. */
function rangesIn(block: Element, phrases: readonly string[], areNumbersWhole: boolean): Range[] {
  const run = new TextRun();
  for (const node of textNodesIn(block)) run.add(node);
  const folded = foldText(run.text);
  return phrases
    .flatMap((phrase) => findOccurrences(folded, phrase, areNumbersWhole))
    .map(({ start, end }) => run.rangeOf(start, end))
    .sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
}

customElements.define('clause-highlight', ClauseHighlight);
