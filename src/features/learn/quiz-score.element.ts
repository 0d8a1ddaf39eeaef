import { countScore, readChoices } from './quiz-score.ts';

const storageKey = 'jingtu-quiz';

/** `<quiz-score>` says at once whether a choice is right, and keeps the choices on the reader's device. */
class QuizScore extends HTMLElement {
  #abort: AbortController | undefined;
  #choices: Record<string, number> = {};

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    this.#choices = recall();
    for (const question of this.#questions) {
      const id = question.dataset['question'] ?? '';
      this.#restore(question, id);
      question.addEventListener('change', (event) => this.#choose(question, id, event), { signal });
    }
    this.#part('clear').addEventListener('click', () => this.#clear(), { signal });
    this.#tell();
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
  }

  get #questions(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-question]')];
  }

  #part(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`<quiz-score> lacks its part "${name}".`);
    return found;
  }

  #words(name: string): string {
    const template = this.querySelector<HTMLTemplateElement>(`[data-words="${name}"]`);
    return template?.content.textContent ?? '';
  }

  #restore(question: HTMLElement, id: string): void {
    const input = question.querySelector<HTMLInputElement>(`[value="${this.#choices[id]}"]`);
    if (!input) return;
    input.checked = true;
    this.#mark(question, id);
  }

  #choose(question: HTMLElement, id: string, { target }: Event): void {
    this.#choices[id] = Number((target as HTMLInputElement).value);
    remember(this.#choices);
    this.#mark(question, id);
    this.#tell();
  }

  #mark(question: HTMLElement, id: string): void {
    const mark = question.querySelector('.quiz-mark') ?? document.createElement('span');
    const isRight = String(this.#choices[id]) === question.dataset['answer'];
    mark.className = 'quiz-mark';
    mark.textContent = this.#words(isRight ? 'right' : 'wrong');
    question.append(mark);
  }

  #tell(): void {
    const answers = Object.fromEntries(
      this.#questions.map(({ dataset }) => [dataset['question'] ?? '', Number(dataset['answer'])]),
    );
    const { done, right } = countScore(this.#choices, answers);
    const total = this.#part('total');
    total.textContent = this.#words('total')
      .replace('{done}', String(done))
      .replace('{right}', String(right));
    total.hidden = done === 0;
    this.#part('clear').hidden = done === 0;
  }

  #clear(): void {
    this.#choices = {};
    remember(this.#choices);
    for (const input of this.querySelectorAll<HTMLInputElement>('input:checked')) {
      input.checked = false;
    }
    for (const mark of this.querySelectorAll('.quiz-mark')) mark.remove();
    this.#tell();
    this.querySelector('input')?.focus();
  }
}

/** Storage fails where the reader has forbidden it; the questions then work for this visit. */
function recall(): Record<string, number> {
  try {
    return readChoices(localStorage.getItem(storageKey));
  } catch {
    return {};
  }
}

function remember(choices: Record<string, number>): void {
  try {
    localStorage.setItem(storageKey, JSON.stringify(choices));
  } catch {
    return;
  }
}

customElements.define('quiz-score', QuizScore);
