import { chineseVoices } from './voices.ts';
import { findPart } from '../../shared/dom.element.ts';
import { collectSpoken, firstSpoken, type SpokenPart } from './spoken-parts.element.ts';

const highlightName = 'reading';

/**
 * Reads the main text of the page sentence by sentence with a voice of the browser, and marks what it reads.
 *
 * A pause is an end from which reading can go on: some browsers never come back from a pause of their own.
 */
export class ReadAloud {
  readonly #panel: HTMLElement;
  readonly #words: (name: string) => string;
  #voices: readonly SpeechSynthesisVoice[] = [];
  #parts: readonly SpokenPart[] = [];
  #at = 0;
  /** Kept, since a browser may drop a speech to which nothing points; what an older one says is not heard. */
  #speech: SpeechSynthesisUtterance | undefined;

  constructor(panel: HTMLElement, words: (name: string) => string) {
    this.#panel = panel;
    this.#words = words;
  }

  /** Offer the voices that there are, and wait for the reader. */
  listen(): void {
    this.#offerVoices();
    if (!('speechSynthesis' in window)) return;
    const on = (part: string, event: string, act: () => void): void =>
      this.#part(part).addEventListener(event, act);
    speechSynthesis.addEventListener('voiceschanged', () => this.#offerVoices());
    on('consent', 'change', () => this.#allow());
    on('read', 'click', () => this.#start());
    on('rate', 'change', () => this.#again());
    on('voice', 'change', () => this.#again());
    on('previous', 'click', () => this.#go(-1));
    on('next', 'click', () => this.#go(1));
    on('pause', 'click', () => (this.#speech ? this.#pause() : this.#speak()));
    on('stop', 'click', () => this.#stop());
    addEventListener('pagehide', () => this.#stop());
  }

  #part(name: string): HTMLElement {
    return findPart(this.#panel, name);
  }

  #offerVoices(): void {
    const all = 'speechSynthesis' in window ? speechSynthesis.getVoices() : [];
    const { from, voices } = chineseVoices(all);
    this.#voices = voices;
    const select = this.#part('voice') as HTMLSelectElement;
    const chosen = select.value;
    select.replaceChildren(...voices.map(({ name, voiceURI }) => new Option(name, voiceURI)));
    if (voices.some(({ voiceURI }) => voiceURI === chosen)) select.value = chosen;
    this.#part('speech').hidden = from === 'nowhere';
    this.#part('consent').hidden = from !== 'network';
    const message = { device: '', network: 'network', nowhere: 'none' }[from];
    this.#part('no-voice').textContent = this.#words(message);
    this.#allow();
  }

  /** A voice that sends the text away speaks only when the reader has said so. */
  #allow(): void {
    const consent = this.#part('consent');
    const isAgreed = consent.hidden || consent.querySelector('input')?.checked === true;
    const isAllowed = this.#voices.length > 0 && isAgreed;
    (this.#part('read') as HTMLButtonElement).disabled = !isAllowed;
    if (!isAllowed) this.#stop();
  }

  #start(): void {
    const main = document.querySelector('main');
    this.#parts = main ? collectSpoken(main) : [];
    this.#at = firstSpoken(this.#parts);
    this.#part('bar').hidden = false;
    this.#speak();
    this.#part('pause').focus();
  }

  #go(step: 1 | -1): void {
    this.#at = Math.max(0, this.#at + step);
    if (this.#at >= this.#parts.length) this.#stop();
    else this.#speak();
  }

  /** Let a change of voice or speed be heard at once. */
  #again(): void {
    if (this.#speech) this.#speak();
  }

  #speak(): void {
    const part = this.#parts[this.#at];
    if (!part) return this.#stop();
    const speech = new SpeechSynthesisUtterance(part.text);
    const chosen = (this.#part('voice') as HTMLSelectElement).value;
    const voice = this.#voices.find(({ voiceURI }) => voiceURI === chosen);
    if (!voice) return this.#stop();
    speech.voice = voice;
    speech.lang = voice.lang;
    speech.rate = Number((this.#part('rate') as HTMLSelectElement).value);
    const isLatest = (): boolean => speech === this.#speech;
    speech.addEventListener('end', () => isLatest() && this.#go(1));
    speech.addEventListener('error', () => isLatest() && this.#pause());
    this.#speech = speech;
    speechSynthesis.cancel();
    speechSynthesis.speak(speech);
    this.#showPause(false);
    mark(part.range);
  }

  #pause(): void {
    this.#speech = undefined;
    speechSynthesis.cancel();
    this.#showPause(true);
  }

  #showPause(isPaused: boolean): void {
    const button = this.#part('pause');
    button.dataset['words'] ??= button.textContent;
    button.textContent = (isPaused ? button.dataset['paused'] : button.dataset['words']) ?? '';
  }

  #stop(): void {
    const bar = this.#part('bar');
    if (bar.hidden) return;
    this.#pause();
    mark(undefined);
    const hadFocus = bar.contains(document.activeElement);
    bar.hidden = true;
    if (hadFocus) this.#panel.querySelector('summary')?.focus();
  }
}

/** Mark what is read, and bring it into view; a browser without highlights reads without marking. */
function mark(range: Range | undefined): void {
  if (typeof Highlight === 'function') {
    if (range) CSS.highlights.set(highlightName, new Highlight(range));
    else CSS.highlights.delete(highlightName);
  }
  if (!range) return;
  const { top, bottom } = range.getBoundingClientRect();
  const isInView = top >= innerHeight * 0.1 && bottom <= innerHeight * 0.8;
  if (!isInView) scrollBy({ top: top - innerHeight / 3, behavior: 'instant' });
}
