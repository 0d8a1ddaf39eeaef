import { readKey, tellTime, type ProjectionAct, type TimedPart } from './projection.ts';

/**
 * `<lesson-slides>` throws the parts of a lesson on a wall, one at a time, with a clock, a choice of the place, a black
 * screen, and the notes in a window of their own; without script the parts stand below each other.
 */
export class LessonSlides extends HTMLElement {
  #at = 0;
  /** When the lesson began, in milliseconds as events count them. */
  #began = 0;
  #tick: ReturnType<typeof setInterval> | undefined;
  #notes: Window | null = null;

  connectedCallback(): void {
    const on = (part: string, act: () => void): void =>
      this.#part(part).addEventListener('click', act);
    on('start', () => this.#start());
    for (const act of ['next', 'previous', 'black', 'notes', 'end'] as const) {
      on(act, () => this.#do(act));
    }
    on('restart', () => this.#restart());
    on('screen', () => this.#do('black'));
    this.#choice?.addEventListener('change', () => this.#choosePlace());
    document.addEventListener('keydown', (event) => this.#press(event));
    document.addEventListener('fullscreenchange', () => this.#leave());
    addEventListener('resize', () => this.#fit());
    // An answer that opens, or a turn of a simulation, takes another size of letters.
    this.addEventListener('toggle', () => this.#fit(), { capture: true });
    this.addEventListener('click', () => queueMicrotask(() => this.#fit()));
    this.#part('start').hidden = false;
  }

  get #slides(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('.slide')];
  }

  get #choice(): HTMLSelectElement | null {
    return this.querySelector<HTMLSelectElement>('.slides-controls select');
  }

  /** The switch of the page, which the one of the projection follows and sets. */
  get #switch(): HTMLSelectElement | null {
    return document.querySelector<HTMLSelectElement>('our-county select');
  }

  get #isOn(): boolean {
    return 'projecting' in this.dataset;
  }

  #part(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`<lesson-slides> lacks its part "${name}".`);
    return found;
  }

  #start(): void {
    this.dataset['projecting'] = '';
    this.#part('controls').hidden = false;
    const choice = this.#choice;
    if (choice && this.#switch?.value) choice.value = this.#switch.value;
    this.#showPlace();
    this.#restart();
    this.#tick = setInterval(() => this.#tell(), 1000);
    const named = this.#slides.findIndex(({ id }) => location.hash === `#${id}`);
    this.#show(Math.max(named, 0));
    this.#part('next').focus();
    // A browser that refuses full screen still shows one part at a time.
    this.requestFullscreen?.().catch(() => undefined);
  }

  #do(act: ProjectionAct): void {
    const black = this.#part('screen');
    if (!black.hidden && act !== 'end') {
      black.hidden = true;
      return;
    }
    if (act === 'black') black.hidden = false;
    else if (act === 'notes') this.#openNotes();
    else if (act === 'end') this.#end();
    else if (act === 'first') this.#show(0);
    else if (act === 'last') this.#show(Infinity);
    else this.#show(this.#at + (act === 'next' ? 1 : -1));
  }

  #show(index: number): void {
    const slides = this.#slides;
    this.#at = Math.min(Math.max(index, 0), slides.length - 1);
    slides.forEach((slide, at) => slide.toggleAttribute('data-current', at === this.#at));
    this.#part('place').textContent = `${this.#at + 1}/${slides.length}`;
    this.#fit();
    this.#tell();
    this.#fillNotes();
  }

  /**
   * A slide of few words is set larger, so that it fills the wall. A sentence longer than any that was foreseen is set
   * smaller, down to where the last row can still read it.
   */
  #fit(): void {
    const slide = this.#slides[this.#at];
    if (!slide) return;
    for (const one of this.#slides) one.style.fontSize = '';
    if (!this.#isOn) return;
    slide.scrollTop = 0;
    const frame = slide.querySelector('figure, .simulation');
    const isDrawn = slide.querySelector('figure, .simulation svg') !== null;
    for (let size = isDrawn ? 100 : 190; size >= 60; size -= 10) {
      slide.style.fontSize = `${size}%`;
      if ([slide, frame].every((part) => !part || part.scrollHeight <= part.clientHeight)) return;
    }
  }

  #choosePlace(): void {
    this.#showPlace();
    const own = this.#switch;
    if (own && this.#choice) {
      own.value = this.#choice.value;
      own.dispatchEvent(new Event('change', { bubbles: true }));
    }
    this.#fit();
  }

  /** One place at a time, since one screen holds one. */
  #showPlace(): void {
    const plan = this.#choice?.value;
    for (const panel of this.querySelectorAll<HTMLElement>('.local-panel')) {
      panel.toggleAttribute('data-projected', panel.dataset['plan'] === plan);
    }
  }

  #restart(): void {
    this.#began = now();
    this.#tell();
  }

  #tell(): void {
    const parts = JSON.parse(this.dataset['timeline'] ?? '[]') as TimedPart[];
    const slide = this.#slides[this.#at];
    const seconds = Math.floor((now() - this.#began) / 1000);
    const told = tellTime(parts, seconds, slide?.id ?? '');
    this.#part('clock').textContent = told;
    const clock = this.#notes?.document.querySelector('output');
    if (clock) clock.textContent = told;
  }

  /** The notes stand in a window of their own, which the teacher keeps on the other screen. */
  #openNotes(): void {
    this.#notes = open('', 'lesson-notes', 'popup,width=640,height=520');
    if (!this.#notes) return;
    this.#notes.document.documentElement.lang = 'zh-CN';
    this.#notes.document.title = '讲稿';
    this.#notes.document.addEventListener('keydown', (event) => this.#press(event));
    this.#fillNotes();
  }

  #fillNotes(): void {
    const into = this.#notes?.document.body;
    if (!into) return;
    const slides = this.#slides;
    const titleOf = (slide?: HTMLElement): string => slide?.querySelector('h2')?.textContent ?? '';
    const now = slides[this.#at];
    const next = titleOf(slides[this.#at + 1]);
    const notes = now?.querySelectorAll('.slide-notes p, .slide-notes li') ?? [];
    const add = (tag: string, text: string): void => {
      const element = into.ownerDocument.createElement(tag);
      element.textContent = text;
      into.append(element);
    };
    into.replaceChildren();
    into.style.font = '20px/1.6 sans-serif';
    add('output', '');
    add('h1', titleOf(now));
    for (const note of notes) add('p', note.textContent);
    add('p', next ? `下一屏：${next}` : '这是最后一屏。');
    this.#tell();
  }

  #end(): void {
    delete this.dataset['projecting'];
    this.#part('controls').hidden = true;
    this.#part('screen').hidden = true;
    clearInterval(this.#tick);
    this.#notes?.close();
    this.#notes = null;
    this.#fit();
    if (document.fullscreenElement === this) void document.exitFullscreen();
    this.#part('start').focus();
    this.#slides[this.#at]?.scrollIntoView();
  }

  #leave(): void {
    if (document.fullscreenElement === null && this.#isOn) this.#end();
  }

  #press(event: KeyboardEvent): void {
    if (!this.#isOn || event.ctrlKey || event.metaKey || event.altKey) return;
    const focused = event.target instanceof Element ? event.target.localName : '';
    const isBlack = !this.#part('screen').hidden;
    const act = isBlack && event.key !== 'Escape' ? 'black' : readKey(event.key, focused);
    if (act === undefined) return;
    event.preventDefault();
    this.#do(act);
  }
}

/** Milliseconds on the clock of the page, which no change of the time of day moves. */
function now(): number {
  return new Event('tick').timeStamp;
}

customElements.define('lesson-slides', LessonSlides);
