import { findPart } from '../../shared/dom.element.ts';
import { countScore, readChoices, wrongIn } from './quiz-score.ts';

const storageKey = 'jingtu-quiz';

/**
 * `<quiz-score>` shows one question at a time, says at once whether a choice is right, keeps the choices on the reader's
 * device, and asks again what was wrong.
 */
class QuizScore extends HTMLElement {
  #choices: Record<string, number> = {};
  #at = 0;
  /** The questions that are asked again; `null` where all of a grade are. */
  #again: ReadonlySet<string> | null = null;

  connectedCallback(): void {
    this.#choices = recall();
    for (const question of this.#questions) {
      this.#restore(question);
      question.addEventListener('change', (event) => this.#choose(question, event));
    }
    const on = (part: string, act: () => void): void =>
      this.#part(part).addEventListener('click', act);
    on('previous', () => this.#show(this.#at - 1, true));
    on('next', () => this.#show(this.#at + 1, true));
    on('again', () => this.#askAgain());
    on('whole', () => this.#askAll());
    on('clear', () => this.#clear());
    this.#grade?.addEventListener('change', () => this.#askAll());
    this.dataset['one'] = '';
    this.#askAll();
  }

  get #questions(): HTMLElement[] {
    return [...this.querySelectorAll<HTMLElement>('[data-question]')];
  }

  get #grade(): HTMLSelectElement | null {
    return this.querySelector('[data-part="grade"]');
  }

  /** The questions that are asked, one after the other. */
  get #asked(): HTMLElement[] {
    return this.#questions.filter((question) => question.closest('li')?.hidden === false);
  }

  /** The right choices of the questions of the chosen grade. */
  get #answers(): Record<string, number> {
    const ofGrade = this.#questions.filter((question) => this.#isOfGrade(question.closest('li')));
    return Object.fromEntries(
      ofGrade.map((question) => [idOf(question), Number(question.dataset['answer'])]),
    );
  }

  #part(name: string): HTMLElement {
    return findPart(this, name);
  }

  #isOfGrade(item: HTMLElement | null): boolean {
    const grade = this.#grade?.value ?? '';
    return grade === '' || item?.dataset['grade'] === grade;
  }

  #words(name: string): string {
    const template = this.querySelector<HTMLTemplateElement>(`[data-words="${name}"]`);
    return template?.content.textContent.trim() ?? '';
  }

  #restore(question: HTMLElement): void {
    const chosen = this.#choices[idOf(question)];
    const input = question.querySelector<HTMLInputElement>(`[value="${chosen}"]`);
    if (!input) return;
    input.checked = true;
    this.#mark(question);
  }

  #choose(question: HTMLElement, { target }: Event): void {
    this.#choices[idOf(question)] = Number((target as HTMLInputElement).value);
    remember(this.#choices);
    this.#mark(question);
    this.#tell();
  }

  /** Say beside a question whether its choice is right, and open why. */
  #mark(question: HTMLElement): void {
    const mark = question.querySelector('.quiz-mark') ?? document.createElement('span');
    const isRight = String(this.#choices[idOf(question)]) === question.dataset['answer'];
    mark.className = 'quiz-mark';
    mark.textContent = this.#words(isRight ? 'right' : 'wrong');
    question.append(mark);
    question.closest('li')?.querySelector('details')?.setAttribute('open', '');
  }

  #askAll(): void {
    this.#again = null;
    this.#sort();
  }

  /** Take back the wrong choices and ask those questions alone. */
  #askAgain(): void {
    this.#again = new Set(wrongIn(this.#choices, this.#answers));
    for (const question of this.#questions)
      if (this.#again.has(idOf(question))) this.#forget(question);
    remember(this.#choices);
    this.#sort();
    this.#show(0, true);
  }

  /** Leave of the questions, and of the key on paper, those that are asked. */
  #sort(): void {
    for (const item of this.querySelectorAll<HTMLElement>('.quiz-list > li, .quiz-key li')) {
      const question = item.querySelector<HTMLElement>('[data-question]');
      const isAgain = !this.#again || !question || this.#again.has(idOf(question));
      item.hidden = !isAgain || !this.#isOfGrade(item);
    }
    const asked = this.#asked;
    const open = asked.findIndex((question) => this.#choices[idOf(question)] === undefined);
    this.#show(Math.max(0, open), false);
  }

  #show(index: number, withFocus: boolean): void {
    const asked = this.#asked;
    this.#at = Math.min(Math.max(index, 0), Math.max(0, asked.length - 1));
    for (const question of this.#questions)
      question.closest('li')?.toggleAttribute('data-current', question === asked[this.#at]);
    this.#part('place').textContent = this.#words('place')
      .replace('{at}', String(this.#at + 1))
      .replace('{all}', String(asked.length));
    (this.#part('previous') as HTMLButtonElement).disabled = this.#at === 0;
    (this.#part('next') as HTMLButtonElement).disabled = this.#at >= asked.length - 1;
    if (withFocus) asked[this.#at]?.querySelector('input')?.focus();
    this.#tell();
  }

  #tell(): void {
    const { done, right } = countScore(this.#choices, this.#answers);
    const total = this.#part('total');
    total.textContent = this.#words('total')
      .replace('{done}', String(done))
      .replace('{right}', String(right));
    total.hidden = done === 0;
    this.#part('clear').hidden = done === 0;
    this.#part('again').hidden = wrongIn(this.#choices, this.#answers).length === 0;
    this.#part('whole').hidden = this.#again === null;
  }

  #forget(question: HTMLElement): void {
    delete this.#choices[idOf(question)];
    for (const input of question.querySelectorAll<HTMLInputElement>('input:checked'))
      input.checked = false;
    question.querySelector('.quiz-mark')?.remove();
    question.closest('li')?.querySelector('details')?.removeAttribute('open');
  }

  #clear(): void {
    for (const question of this.#questions) this.#forget(question);
    remember(this.#choices);
    this.#askAll();
    this.#asked[0]?.querySelector('input')?.focus();
  }
}

function idOf(question: HTMLElement): string {
  return question.dataset['question'] ?? '';
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
