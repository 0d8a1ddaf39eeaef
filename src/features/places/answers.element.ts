import { PlaceData } from './data.element.ts';
import { showCard, showWords } from './card.element.ts';
import { fullNameOf } from './places.ts';
import type { Answer } from './types.ts';
import { tellAnswer, type Shown } from './wording.ts';

/** Long enough not to look up half a word, short enough to seem at once. */
const typingPause = 120;

/** What a reader chose where a form asked for a place. */
export interface ChosenPlace {
  code: string;
  /** 四川省资阳市雁江区. */
  name: string;
}

export { fullNameOf };

/** One `PlaceData` for all boxes of a page. */
const opened = new Map<string, PlaceData>();

/** The names of places in a folder, read once for a page. */
export function openPlaces(folder: string): PlaceData {
  const data = opened.get(folder) ?? new PlaceData(folder);
  opened.set(folder, data);
  return data;
}

/** Answer what is typed into a place box. Nothing typed leaves the page, and nothing is kept. */
export function answerPlaces(box: HTMLElement): void {
  new PlaceAnswers(box).listen();
}

class PlaceAnswers {
  readonly #box: HTMLElement;
  readonly #data: PlaceData;
  #timer: number | undefined;
  /** Only the latest text may be answered. */
  #question = 0;

  constructor(box: HTMLElement) {
    this.#box = box;
    this.#data = openPlaces(box.dataset['parts'] ?? '');
  }

  listen(): void {
    const { form, input } = this;
    void this.#data.open().catch(() => undefined);
    input.addEventListener('input', (event) => {
      // Half a syllable of an input method names no place.
      if (event instanceof InputEvent && event.isComposing) return;
      this.#answerSoon();
    });
    input.addEventListener('compositionend', () => this.#answerSoon());
    // In a form of its own, or in one that asks for more than the place.
    form.addEventListener('submit', (event) => this.#submit(event));
    if (this.#kind === 'pick')
      input.addEventListener('keydown', (event) => {
        if (event.key === 'Enter' && !event.isComposing) this.#submit(event);
      });
    this.#box.addEventListener('click', (event) => this.#choose(event));
    if (this.#box.dataset['asked'] !== undefined) void this.#goOn();
    else if (input.value !== '' && this.#box.dataset['composing'] === undefined) this.#answerSoon();
  }

  get form(): HTMLFormElement {
    return this.#part('form') as HTMLFormElement;
  }

  get input(): HTMLInputElement {
    return this.#part('input') as HTMLInputElement;
  }

  get #kind(): string {
    return this.#box.dataset['kind'] ?? 'go';
  }

  #part(name: string): HTMLElement {
    return this.#box.querySelector<HTMLElement>(`[data-part="${name}"]`)!;
  }

  #answerSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.#answer(), typingPause);
  }

  #submit(event: Event): void {
    event.preventDefault();
    clearTimeout(this.#timer);
    void this.#goOn();
  }

  async #goOn(): Promise<void> {
    const answer = await this.#answer();
    const text = this.input.value.trim();
    // Words that are no place are looked up in the clauses, where the box is for both.
    if (this.#kind === 'ask' && text !== '' && !(answer && meansPlace(answer))) {
      location.href = this.#searchAddress(text);
      return;
    }
    this.#part('answer').querySelector<HTMLElement>('a, button')?.focus();
  }

  async #answer(): Promise<Answer | undefined> {
    const question = ++this.#question;
    const text = this.input.value;
    if (text.trim() === '') {
      this.#show([], '');
      return undefined;
    }
    try {
      const answer = await this.#data.ask(text, 'place');
      const lead = await this.#data.lead(answer, text);
      const shown = tellAnswer(answer, lead, await this.#data.open());
      const parts = await this.#draw(shown, answer, text);
      if (question === this.#question) this.#show(parts, shown.told);
      return answer;
    } catch {
      if (question === this.#question)
        this.#show(
          showWords('没有取到地名表。请在网络通畅时再试，或按省找。', this.#context),
          '没有取到地名表',
        );
      return undefined;
    }
  }

  async #draw(shown: Shown, answer: Answer, text: string): Promise<HTMLElement[]> {
    const context = { ...this.#context, gazetteer: await this.#data.open() };
    const isUnknown = answer.codes.length === 0 && this.#kind === 'ask' && answer.state === 'none';
    const code = this.#kind === 'pick' ? undefined : shown.code;
    const facts = code === undefined ? [] : await drawFacts(code, this.#data, context.root);
    const words = this.#kind === 'ask' ? this.#searchAddress(text.trim()) : undefined;
    return showCard(isUnknown ? undefined : shown, { ...context, facts, words, text });
  }

  get #context(): { root: string; kind: string } {
    return { root: this.#box.dataset['root'] ?? '/', kind: this.#kind };
  }

  #searchAddress(text: string): string {
    return `${this.#context.root}search/?q=${encodeURIComponent(text)}`;
  }

  #show(parts: readonly HTMLElement[], told: string): void {
    this.#part('answer').replaceChildren(...parts);
    this.#part('told').textContent = told;
  }

  /** A form is told which place was chosen. */
  #choose(event: Event): void {
    const button =
      event.target instanceof Element ? event.target.closest('button[data-code]') : null;
    const code = button?.getAttribute('data-code');
    if (code === null || code === undefined) return;
    void this.#data.open().then((gazetteer) => {
      const detail: ChosenPlace = { code, name: fullNameOf(gazetteer, code) };
      this.#question += 1;
      this.input.value = '';
      this.#show([], `选了${detail.name}`);
      this.#part('chosen').textContent = `已选：${detail.name}`;
      this.#box.dispatchEvent(new CustomEvent('place-chosen', { detail, bubbles: true }));
      this.input.focus();
    });
  }
}

/** The answers about one place, with the file and the words that only they need. */
export async function drawFacts(
  code: string,
  data: PlaceData,
  root: string,
): Promise<HTMLElement[]> {
  const [{ showFacts }, gazetteer, held] = await Promise.all([
    import('./facts.element.ts'),
    data.open(),
    data.held(code),
  ]);
  return showFacts(code, { gazetteer, held, root });
}

/** Whether a text names a place rather than something to look up in the clauses. */
function meansPlace({ state, how, matched }: Answer): boolean {
  if (state === 'county' || state === 'outside') return true;
  if (how === 'slip') return state === 'one' && matched.length > 2;
  return state !== 'none' && how !== 'prefix' && how !== 'initials';
}
