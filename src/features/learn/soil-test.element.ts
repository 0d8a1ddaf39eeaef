import { doubtPh, readPh, readReading, type Reading } from './soil-test/amount.ts';
import {
  columnOf,
  findRow,
  formatAmount,
  judgeReading,
  phColumn,
  type ReadingJudgement,
} from './soil-test/judge.ts';
import { readReport } from './soil-test/paste.ts';
import { placeReading } from './soil-test/scale.ts';
import { printReading, summarise, verdictWords } from './soil-test/words.ts';
import type { FarmlandUse, LimitRow, Standard } from './registers/standards.ts';

type StandardData = Pick<Standard, 'id' | 'code' | 'below' | 'between' | 'above'> & {
  rows: readonly LimitRow[];
};

interface TestData {
  standards: readonly StandardData[];
  columns: Record<Standard['id'], readonly string[]>;
}

/** One item of a report that was read, with what the standard says of it. */
interface Item {
  name: string;
  reading: Reading;
  judgement: ReadingJudgement;
}

/** What was typed, once all of it could be read. */
interface Report {
  standard: StandardData;
  use: string;
  ph: number | null;
  items: readonly Item[];
}

/** `<soil-test>` says which cells of a standard the readings of a report fall in. Everything is worked out on the reader's device. */
class SoilTest extends HTMLElement {
  #data: TestData | undefined;

  connectedCallback(): void {
    this.#data = JSON.parse(this.#part('data').textContent) as TestData;
    // What stood there was about other answers.
    this.addEventListener('input', (event) => this.#askAgain(event.target));
    this.querySelector('form')?.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#answer();
    });
    this.#part('print').addEventListener('click', () => print());
    this.#askAgain(null);
    this.hidden = false;
  }

  #part(name: string): HTMLElement {
    const found = this.querySelector<HTMLElement>(`[data-part="${name}"]`);
    if (!found) throw new Error(`<soil-test> lacks its part "${name}".`);
    return found;
  }

  #typed(name: string): string {
    return (this.#part(name) as HTMLInputElement | HTMLSelectElement).value;
  }

  /** The words that the markup keeps for a result. */
  #words(selector: string): string {
    return this.querySelector<HTMLTemplateElement>(selector)?.content.textContent.trim() ?? '';
  }

  /** Show the fields that the kind of land needs, fill them from what was pasted, and take away the result. */
  #askAgain(changed: EventTarget | null): void {
    const { id } = this.#chosen().standard;
    for (const field of this.querySelectorAll<HTMLElement>('[data-for]'))
      field.hidden = field.dataset['for'] !== id;
    if (changed === this.#part('paste')) this.#fill();
    this.#part('result').replaceChildren();
    this.#part('print').hidden = true;
  }

  #chosen(): { standard: StandardData; use: string } {
    const [id, use = ''] = this.#typed('use').split(':');
    const standard = this.#data?.standards.find((candidate) => candidate.id === id);
    if (!standard) throw new Error(`<soil-test> has no data of "${id}".`);
    return { standard, use };
  }

  /** The fields of the readings of a standard, each with the pollutant it is for. */
  #fields({ id }: StandardData): { name: string; input: HTMLInputElement }[] {
    const other = this.querySelector<HTMLSelectElement>(`[data-other="${id}"]`);
    return [...this.querySelectorAll<HTMLInputElement>(`[data-readings="${id}"] input`)].map(
      (input) => {
        const { name = '' } = input.dataset;
        return { name: name === '' ? (other?.value ?? '') : name, input };
      },
    );
  }

  #fill(): void {
    const { standard } = this.#chosen();
    const pasted = this.#typed('paste');
    const names = [...new Set(standard.rows.map(({ name }) => name))];
    const { ph, readings, unknown } = readReport(pasted, names);
    const fields = this.#fields(standard);
    const left = [...readings.keys()].filter(
      (name) => !fields.some((field) => field.input.dataset['name'] === name),
    );
    const [other] = left;
    if (other !== undefined)
      this.querySelector<HTMLSelectElement>(`[data-other="${standard.id}"]`)!.value = other;
    for (const { name, input } of this.#fields(standard)) {
      const printed = readings.get(name);
      if (printed !== undefined) input.value = printed;
    }
    if (ph !== null) (this.#part('ph') as HTMLInputElement).value = ph;
    const filled = readings.size - Math.max(0, left.length - 1) + Number(ph !== null);
    this.#part('pasted').textContent =
      pasted.trim() === '' ? '' : tellPasted(filled, [...unknown, ...left.slice(1)]);
  }

  #answer(): void {
    const result = this.#part('result');
    const report = this.#read();
    if (!report) return result.replaceChildren();
    result.replaceChildren(...this.#tell(report));
    this.#part('print').hidden = false;
  }

  /** Read all fields; problems are told beside them, and the first of them gets the focus. */
  #read(): Report | undefined {
    const { standard, use } = this.#chosen();
    const landUse = standard.id === 'farmland' ? (use as FarmlandUse) : 'any';
    const typed = this.#fields(standard).flatMap(({ name, input }) => {
      const answer = input.value.trim() === '' ? null : readReading(input.value);
      this.#mark(input, answer === null || answer.ok ? '' : answer.problem);
      return answer?.ok ? [{ name, reading: answer.reading }] : [];
    });
    const rows = typed.map(({ name, reading }) => {
      const row = findRow(standard.rows, name, landUse);
      if (!row) throw new Error(`<soil-test> has no row for "${name}".`);
      return { name, reading, row };
    });
    const ph = this.#readPh(
      rows.some(({ row }) => columnOf(row, { ph: null, column: 0 }) === null),
    );
    const wrong = this.querySelector<HTMLElement>(':not([hidden]) > div > [aria-invalid="true"]');
    wrong?.focus();
    this.#part('form-problem').textContent =
      rows.length === 0 && !wrong ? '请至少填一项检测值。' : '';
    if (wrong || rows.length === 0) return undefined;
    const items = rows.flatMap(({ name, reading, row }) => {
      const column = columnOf(row, { ph, column: Number(use) });
      return column === null
        ? []
        : [{ name, reading, judgement: judgeReading(row, column, reading) }];
    });
    return { standard, use, ph, items };
  }

  /** The pH, where one was typed or is needed. */
  #readPh(isNeeded: boolean): number | null {
    const input = this.#part('ph') as HTMLInputElement;
    const answer = isNeeded ? readPh(input.value) : null;
    this.#mark(input, answer === null || answer.ok ? '' : answer.problem);
    return answer?.ok ? answer.value : null;
  }

  #mark(input: HTMLInputElement, problem: string): void {
    input.setAttribute('aria-invalid', String(problem !== ''));
    const note = document.getElementById(input.getAttribute('aria-describedby') ?? '');
    if (note) note.textContent = problem;
  }

  #tell({ standard, use, ph, items }: Report): HTMLElement[] {
    const verdicts = new Set(items.map(({ judgement }) => judgement.verdict));
    const select = this.#part('use') as HTMLSelectElement;
    const columns = this.#data?.columns[standard.id] ?? [];
    const column = columns[standard.id === 'farmland' ? phColumn(ph ?? 0) : Number(use)];
    const isSplit = standard.id === 'construction' || ph !== null;
    const land = `${select.selectedOptions[0]?.textContent ?? ''}${isSplit ? `，${column ?? ''}` : ''}${ph === null || standard.id !== 'farmland' ? '' : `（报告：${formatAmount(ph)}）`}`;
    const isUnclear = select.value.endsWith('unclear');
    const notes = [
      ph === null ? '' : (doubtPh(ph) ?? ''),
      verdicts.has('below') ? standard.below : '',
      verdicts.has('between') || verdicts.has('above-screening') ? standard.between : '',
      verdicts.has('above-control') ? standard.above : '',
      isUnclear ? this.#words('template[data-note="unclear"]') : '',
      ...items.flatMap(({ name, judgement: { row } }) =>
        row.note === null ? [] : `${name}的表注：${row.note}。`,
      ),
      this.#words('template[data-note="limits"]'),
    ];
    return [
      make('p', summarise(items.map(({ judgement }) => judgement)), 'soil-test-verdict'),
      make('p', `${standard.code}，${land}，单位 mg/kg。竖线是筛选值和管制值，点是检测值。`),
      tableOf(items),
      ...notes.filter((words) => words !== '').map((words) => make('p', words)),
    ];
  }
}

/** So many characters of the names that were not filled in are said again. */
const mostMissed = 60;

function tellPasted(filled: number, missed: readonly string[]): string {
  if (filled === 0) return '没有认出项目的名称。请连表头一起复制，或一项一项地填。';
  const left = missed.length > 0 ? `没有填：${missed.join('、').slice(0, mostMissed)}。` : '';
  return `填了 ${filled} 项，请核对。${left}`;
}

function make(tag: string, words: string, name = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = words;
  if (name !== '') element.className = name;
  return element;
}

const heads = ['项目', '检测值', '筛选值', '管制值', '落在哪里', '结论'] as const;

function tableOf(items: readonly Item[]): HTMLElement {
  const table = document.createElement('table');
  table.className = 'ruled-table stacked-table';
  const head = table.createTHead().insertRow();
  for (const name of heads) {
    const cell = make('th', name);
    cell.setAttribute('scope', 'col');
    head.append(cell);
  }
  const body = table.createTBody();
  for (const { name, reading, judgement } of items) {
    const { row, screening, control, verdict } = judgement;
    const no = `${row.table} 第 ${row.no} 项`;
    const ofControl = row.standard === 'farmland' ? `（表3 第 ${row.controlNo} 项）` : '';
    const line = body.insertRow();
    const title = make('th', name);
    title.setAttribute('scope', 'row');
    const drawing = document.createElement('td');
    drawing.append(drawScale(reading, screening, control));
    line.append(
      title,
      make('td', printReading(reading)),
      make('td', `${formatAmount(screening)}（${no}）`),
      make('td', control === null ? '标准没有给' : `${formatAmount(control)}${ofControl}`),
      drawing,
      make('td', verdictWords[verdict]),
    );
    [...line.cells].forEach((cell, at) => {
      if (at > 0) cell.dataset['label'] = heads[at];
    });
  }
  return table;
}

/** The two limits on a line, and the reading as a point; its words stand beside it in the table. */
function drawScale(reading: Reading, screening: number, control: number | null): SVGElement {
  const value = reading.kind === 'amount' ? reading.value : reading.limit;
  const placed = placeReading(value ?? 0, screening, control);
  const svg = part('svg', { viewBox: '-6 0 214 24', class: 'soil-scale', 'aria-hidden': 'true' });
  svg.append(part('rect', { x: '0', y: '8', width: '200', height: '8' }));
  for (const limit of [placed.screening, placed.control ?? placed.screening])
    svg.append(part('path', { d: `M${limit * 2} 3v18`, class: 'soil-scale-limit' }));
  const shape = shapeAt(placed.at * 2, reading.kind === 'amount', placed.isBeyond);
  if (value !== null) svg.append(part('path', { d: shape, class: 'soil-scale-reading' }));
  return svg;
}

/** A point, at the end of the scale an arrow; what was not found lies somewhere to the left. */
function shapeAt(x: number, isFound: boolean, isBeyond: boolean): string {
  if (!isFound) return `M0 10h${x}v4h-${x}z`;
  return isBeyond ? `M${x - 5} 6l10 6-10 6z` : `M${x - 5} 12a5 5 0 1 0 10 0a5 5 0 1 0-10 0z`;
}

function part(name: string, attributes: Readonly<Record<string, string>>): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  return element;
}

customElements.define('soil-test', SoilTest);
