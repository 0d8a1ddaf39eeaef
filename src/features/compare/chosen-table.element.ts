/** The table of chosen plans, in the shape of the one that is made with the page. */
import { clauseHref, planHref } from '../../shared/url.ts';
import type { ChosenCell, ChosenLine, ChosenPlan, ChosenTable, PlacedText } from './chosen-row.ts';
import type { Part } from './row-marks.ts';
import type { ShownSentence } from './row-view.ts';

/** Make an element with a class, a role where it has one, and what stands in it. */
function make<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  { className = '', role = '' }: { className?: string; role?: string },
  ...content: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  if (role !== '') element.setAttribute('role', role);
  element.append(...content);
  return element;
}

type Named = Pick<ChosenPlan, 'id' | 'name'>;

function unmarked({ text }: PlacedText): Pick<ShownSentence, 'parts' | 'isSame' | 'spoken'> {
  return { parts: [{ text, isMarked: false }], isSame: false, spoken: null };
}

/** Show the table of the chosen plans in an element. */
export function fillChosenTable(into: HTMLElement, table: ChosenTable, row: string): void {
  const { plans, lines, rest } = table;
  const known = new Map(plans.map((plan) => [plan.id, plan]));
  const heads = plans.map(({ id, region, about }) => {
    const link = make('a', {}, region);
    link.href = planHref(id);
    return make('th', { role: 'columnheader' }, link, make('small', {}, about));
  });
  const restCells = rest.map(({ plan, sentences, silence }) =>
    cell(known.get(plan)!, {
      sentences: sentences.map((each) => ({ ...each, ...unmarked(each) })),
      silence,
      nearest: null,
    }),
  );
  const element = make(
    'table',
    { className: 'compare-table', role: 'table' },
    make(
      'thead',
      { role: 'rowgroup' },
      make('tr', { role: 'row' }, make('th', { role: 'columnheader' }, '同一句'), ...heads),
    ),
    make(
      'tbody',
      { role: 'rowgroup' },
      ...lines.map((line, at) => lineRow(line, at, known)),
      make(
        'tr',
        { role: 'row' },
        make('th', { role: 'rowheader' }, '别的句子', make('small', {}, '这几份里没有对上的')),
        ...restCells,
      ),
    ),
  );
  element.setAttribute('aria-label', `${row}：选出的方案的句子`);
  into.replaceChildren(element);
}

function lineRow(
  { count, elsewhere, kinds, cells }: ChosenLine,
  at: number,
  known: ReadonlyMap<string, Named>,
): HTMLTableRowElement {
  const notes = [
    `${count} 份写了`,
    ...(elsewhere > 0 ? [`另有 ${elsewhere} 份也这样写`] : []),
    ...(kinds.length > 0 ? [`不同：${kinds.join('、')}`] : []),
  ];
  return make(
    'tr',
    { role: 'row' },
    make(
      'th',
      { role: 'rowheader' },
      `第 ${at + 1} 句`,
      ...notes.map((note) => make('small', {}, note)),
    ),
    ...cells.map((each) => cell(known.get(each.plan)!, each)),
  );
}

function cell(plan: Named, content: Omit<ChosenCell, 'plan'>): HTMLTableCellElement {
  const element = make('td', { role: 'cell' }, ...cellContent(plan, content));
  element.dataset['name'] = plan.name;
  return element;
}

function cellContent(
  plan: Named,
  { sentences, silence, nearest }: Omit<ChosenCell, 'plan'>,
): Node[] {
  if (sentences.length > 0)
    return sentences.map(({ isSame, spoken, parts, ...place }) => {
      const shown = sentence(plan, place, parts);
      if (isSame) shown.prepend(make('p', { className: 'compare-otherwise' }, '与第一份相同'));
      if (spoken !== null)
        shown.append(make('p', { className: 'visually-hidden compare-spoken' }, spoken));
      return shown;
    });
  const isVerdict = silence === '未提及' || silence === '没有读到';
  const words = make('p', { className: isVerdict ? 'compare-none' : 'compare-otherwise' }, silence);
  if (!nearest) return [words];
  return [words, sentence(plan, nearest, unmarked(nearest).parts)];
}

function sentence(
  plan: Named,
  { ordinals }: Pick<PlacedText, 'ordinals'>,
  parts: readonly Part[],
): HTMLElement {
  const link = make('a', {}, `${plan.name} ${ordinals}`);
  link.href = clauseHref({ plan: plan.id, ordinals });
  return make(
    'div',
    { className: 'compare-sentence' },
    make(
      'p',
      { className: 'compare-words' },
      ...parts.map(({ text, isMarked }) => (isMarked ? make('mark', {}, text) : text)),
    ),
    make('p', { className: 'compare-place' }, link),
  );
}
