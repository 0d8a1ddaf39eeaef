/** `<lesson-slides>` throws the parts of a lesson on a wall, one at a time; without script they stand below each other. */
export class LessonSlides extends HTMLElement {
  #abort: AbortController | undefined;
  #at = 0;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const on = (part: string, act: () => void): void =>
      this.#part(part).addEventListener('click', act, { signal });
    on('start', () => this.#start());
    on('next', () => this.#show(this.#at + 1));
    on('previous', () => this.#show(this.#at - 1));
    on('end', () => this.#end());
    document.addEventListener('keydown', (event) => this.#press(event), { signal });
    document.addEventListener('fullscreenchange', () => this.#leave(), { signal });
    this.#part('start').hidden = false;
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
  }

  get #slides(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.slide')];
  }

  #part(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`<lesson-slides> lacks its part "${name}".`);
    return found;
  }

  #start(): void {
    this.dataset['projecting'] = '';
    this.#part('controls').hidden = false;
    this.#show(0);
    this.#part('next').focus();
    // A browser that refuses full screen still shows one part at a time.
    this.requestFullscreen?.().catch(() => undefined);
  }

  #show(index: number): void {
    const slides = this.#slides;
    this.#at = Math.min(Math.max(index, 0), slides.length - 1);
    slides.forEach((slide, at) => slide.toggleAttribute('data-current', at === this.#at));
    this.#part('place').textContent = `${this.#at + 1}/${slides.length}`;
    this.scrollTop = 0;
  }

  #end(): void {
    delete this.dataset['projecting'];
    this.#part('controls').hidden = true;
    if (document.fullscreenElement === this) void document.exitFullscreen();
    this.#part('start').focus();
    this.#slides[this.#at]?.scrollIntoView();
  }

  #leave(): void {
    if (document.fullscreenElement === null && 'projecting' in this.dataset) this.#end();
  }

  #press(event: KeyboardEvent): void {
    const isTyping = event.target instanceof HTMLSelectElement;
    if (!('projecting' in this.dataset) || isTyping) return;
    const step = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 }[event.key];
    if (event.key === 'Escape') this.#end();
    if (step === undefined) return;
    event.preventDefault();
    this.#show(this.#at + step);
  }
}

customElements.define('lesson-slides', LessonSlides);
