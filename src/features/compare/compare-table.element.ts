import { readChoice, readVersus, writeChoice } from './compare-choice.ts';
import { cutParts, speakMarks } from './row-marks.ts';

/** On a screen as wide as a table needs, and on paper, all plans stand there; on a narrower one two. */
const wide = '(min-width: 55.01rem), print';

/**
 * `<compare-table>` shows the plans that its choices or the address names (`?plans=a,b&ref=b`), the one that the others are
 * compared with first, and marks what differs from it. Without script all plans stand there, compared with the first.
 */
class CompareTable extends HTMLElement {
  connectedCallback(): void {
    const form = this.querySelector<HTMLElement>('.compare-choose');
    if (!form) throw new Error('<compare-table> needs its choices.');
    const known = [...form.querySelectorAll<HTMLInputElement>('[name="plans"]')].map(
      ({ value }) => value,
    );
    const width = matchMedia(wide);
    const take = (): void => {
      const shown = width.matches ? known : known.slice(0, 2);
      const choice = readChoice(new URLSearchParams(location.search), known, shown);
      fill(form, choice.plans, known);
      const note = form.querySelector('[role="status"]');
      const names = choice.unknown.map((plan) => `「${plan.slice(0, 40)}」`).join('、');
      if (note)
        note.textContent =
          names &&
          `网址里的${names}不在这里；这里有：${known.map((plan) => nameOf(form, plan)).join('、')}。`;
      arrange(this, choice.plans);
    };
    const choose = (event: Event): void => {
      const [plans, ref] = readForm(form, event.target as HTMLSelectElement);
      const query = writeChoice(new URLSearchParams(location.search), plans, ref);
      history.pushState(null, '', `?${query}`);
      take();
    };
    form.addEventListener('change', choose);
    addEventListener('popstate', take);
    width.addEventListener('change', take);
    form.hidden = false;
    take();
  }
}

function nameOf(form: HTMLElement, plan: string): string {
  return form.querySelector(`option[value="${plan}"]`)?.textContent?.trim() ?? plan;
}

function field(form: HTMLElement, name: string): HTMLSelectElement {
  return form.querySelector(`select[name="${name}"]`)!;
}

function fill(form: HTMLElement, plans: readonly string[], known: readonly string[]): void {
  for (const box of form.querySelectorAll<HTMLInputElement>('[name="plans"]'))
    box.checked = plans.includes(box.value);
  field(form, 'ref').value = plans[0] ?? '';
  field(form, 'upper').value = plans[0] ?? '';
  field(form, 'lower').value = plans[1] ?? known[0] ?? '';
}

/** What the choices ask for after a change of one of its fields. */
function readForm(
  form: HTMLElement,
  changed: HTMLSelectElement,
): [plans: readonly string[], ref: string] {
  const { value: upper } = field(form, 'upper');
  if (changed.name === 'upper' || changed.name === 'lower')
    return [[...new Set([upper, field(form, 'lower').value])], upper];
  const { value: ref } = field(form, 'ref');
  const plans = [...form.querySelectorAll<HTMLInputElement>('[name="plans"]:checked')].map(
    ({ value }) => value,
  );
  return [changed.name === 'ref' ? [...new Set([...plans, ref])] : plans, ref];
}

function arrange(table: HTMLElement, plans: readonly string[]): void {
  for (const row of table.querySelectorAll('tr')) {
    const cells = [...row.querySelectorAll<HTMLElement>(':scope > [data-plan]')];
    for (const cell of cells) cell.hidden = !plans.includes(cell.dataset['plan'] ?? '');
    const order = plans.flatMap(
      (plan) => cells.find((cell) => cell.dataset['plan'] === plan) ?? [],
    );
    row.append(...order, ...cells.filter((cell) => !order.includes(cell)));
    if (row.hasAttribute('data-line')) compareLine(order);
  }
}

/** Mark the sentences of a line beside that of the first plan that has one. */
function compareLine(cells: readonly HTMLElement[]): void {
  const sentences = cells.flatMap(
    (cell) => cell.querySelector<HTMLElement>('.compare-sentence[data-versus]') ?? [],
  );
  const [base, ...others] = sentences;
  if (!base) return;
  // Of two sentences both show what the other has not; beside several there is no one other.
  const [only, second] = others;
  show(base, only && !second ? marksOf(base, only) : [], undefined, true);
  for (const sentence of others) {
    const marks = marksOf(sentence, base);
    show(sentence, marks, marks === 'same' ? [] : wordsAt(base, marksOf(base, sentence)));
  }
}

type Marks = Exclude<ReturnType<typeof readVersus>, null>;

function marksOf(sentence: HTMLElement, other: HTMLElement): Marks {
  const plan = other.closest<HTMLElement>('[data-plan]')?.dataset['plan'] ?? '';
  return readVersus(sentence.dataset['versus'] ?? '', plan) ?? [];
}

function wordsAt(sentence: HTMLElement, marks: Marks): string[] {
  const text = textOf(sentence);
  return marks === 'same' ? [] : marks.map((span) => text.slice(...span));
}

function textOf(sentence: HTMLElement): string {
  return sentence.querySelector('.compare-words')?.textContent?.trim() ?? '';
}

function show(
  sentence: HTMLElement,
  marks: Marks,
  otherWords?: readonly string[],
  isBase = false,
): void {
  const [details, summary, words, spoken] = [
    sentence.querySelector('details'),
    sentence.querySelector('summary'),
    sentence.querySelector('.compare-words'),
    sentence.querySelector<HTMLElement>('.compare-spoken'),
  ];
  if (!details || !summary || !words || !spoken) return;
  const parts = cutParts(textOf(sentence), marks === 'same' ? [] : marks);
  const told = otherWords !== undefined && marks !== 'same';
  spoken.textContent = told ? speakMarks(wordsAt(sentence, marks), otherWords) : '';
  spoken.hidden = !told;
  const isFolded = marks === 'same' && !isBase;
  details.open = !isFolded;
  summary.hidden = !isFolded;
  words.replaceChildren(
    ...parts.map(({ text, isMarked }) => {
      if (!isMarked) return text;
      const mark = document.createElement('mark');
      mark.textContent = text;
      return mark;
    }),
  );
}

customElements.define('compare-table', CompareTable);
