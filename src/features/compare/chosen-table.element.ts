/** The table of chosen plans, in the shape of the one that is made with the page. */
import { clauseHref, href, planHref } from '../../shared/url.ts';
import type { ChosenCell, ChosenLine, ChosenPlan, ChosenTable, PlacedText } from './chosen-row.ts';
import { verdictWords } from './row-lacks.ts';
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
  const { plans, lines, rest, lacks } = table;
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
      ...lackRow(lacks, known),
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
  const element = make(
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
  element.id = lineAnchor(at + 1);
  return element;
}

function lineAnchor(line: number): string {
  return `line-${line}`;
}

/** The last row: what others have and a plan has not; none where there is nothing of the kind. */
function lackRow(lacks: ChosenTable['lacks'], known: ReadonlyMap<string, Named>) {
  if (lacks.every(({ lines }) => lines.length === 0)) return [];
  const head = make(
    'th',
    { role: 'rowheader' },
    '这一项别处写了、这里没有的',
    make('small', {}, '三份以上写了的句子'),
  );
  const cells = lacks.map((own) => lackCell(known.get(own.plan)!, own));
  return [make('tr', { role: 'row' }, head, ...cells)];
}

function lackCell({ name }: Named, { lines, silence }: ChosenTable['lacks'][number]): HTMLElement {
  const list = make('ul', { className: 'compare-lacks', role: 'list' });
  for (const { line, opening, verdict } of lines) {
    const link = make('a', {}, `第 ${line} 句`);
    link.href = `#${lineAnchor(line)}`;
    list.append(make('li', {}, link, `「${opening}」：${verdictWords[verdict]}`));
  }
  const none = make('p', { className: 'compare-otherwise' }, silence);
  const element = make('td', { role: 'cell' }, lines.length > 0 ? list : none);
  element.dataset['name'] = name;
  return element;
}

function cell(plan: Named, content: Omit<ChosenCell, 'plan'>): HTMLTableCellElement {
  const element = make('td', { role: 'cell' }, ...cellContent(plan, content));
  element.dataset['name'] = plan.name;
  return element;
}

function cellContent(plan: Named, { sentences, silence, nearest }: Omit<ChosenCell, 'plan'>) {
  if (sentences.length > 0)
    return sentences.map(({ isSame, spoken, parts, ...place }) => {
      const shown = sentence(plan, place, parts, isSame);
      if (spoken !== null)
        shown.append(make('p', { className: 'visually-hidden compare-spoken' }, spoken));
      return shown;
    });
  const isVerdict = silence === verdictWords.absent || silence === '没有读到';
  const words = make('p', { className: isVerdict ? 'compare-none' : 'compare-otherwise' }, silence);
  if (silence === verdictWords.absent) return [words, searchLink(plan)];
  return nearest ? [words, sentence(plan, nearest, unmarked(nearest).parts)] : [words];
}

function searchLink({ id }: Named): HTMLElement {
  const link = make('a', {}, '在这份里搜');
  link.href = href(`/search/?plan=${id}`);
  return make('p', { className: 'compare-place' }, link);
}

function sentence(
  plan: Named,
  { ordinals, label, facts }: Omit<PlacedText, 'text'>,
  parts: readonly Part[],
  isSame = false,
): HTMLElement {
  const link = make('a', {}, label);
  link.href = clauseHref({ plan: plan.id, ordinals });
  const words = make(
    'p',
    { className: 'compare-words' },
    ...parts.map(({ text, isMarked }) => (isMarked ? make('mark', {}, text) : text)),
  );
  return make(
    'div',
    { className: 'compare-sentence' },
    isSame ? make('details', {}, make('summary', {}, '与第一份相同'), words) : words,
    make('p', { className: 'compare-place' }, link, ...facts.map((each) => make('span', {}, each))),
  );
}
