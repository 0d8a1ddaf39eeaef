import { readAmount, readPh, type ReadAmount } from './soil-test/amount.ts';
import { findRow, formatAmount, judge, phColumn } from './soil-test/judge.ts';
import type { FarmlandUse, Judgement, LimitRow } from './soil-test/types.ts';

interface StandardData {
  id: LimitRow['standard'];
  code: string;
  below: string;
  between: string;
  above: string;
  rows: readonly LimitRow[];
}

interface TestData {
  standards: readonly StandardData[];
  columns: Record<LimitRow['standard'], readonly string[]>;
}

interface Question {
  standard: StandardData;
  row: LimitRow;
  column: number;
  value: number;
}

/** Farmland whose limits differ by pH; a few have one limit for all. */
function needsPh({ standard, screening }: LimitRow): boolean {
  return standard === 'farmland' && screening.length > 1;
}

/** `<soil-test>` says which cell of a standard a reading falls in. Everything is worked out on the reader's device. */
class SoilTest extends HTMLElement {
  #abort: AbortController | undefined;
  #data: TestData | undefined;

  connectedCallback(): void {
    this.#data = JSON.parse(this.#part('data').textContent) as TestData;
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    // What stood there was about other answers.
    this.addEventListener('input', () => this.#askAgain(), { signal });
    this.querySelector('form')?.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        this.#answer();
      },
      { signal },
    );
    this.#askAgain();
    this.hidden = false;
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
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

  /** Show the fields that the kind of land and the pollutant need, and take away the result. */
  #askAgain(): void {
    const { standard, row } = this.#chosen();
    for (const field of this.querySelectorAll<HTMLElement>('[data-for]')) {
      const wanted = field.dataset['for'];
      field.hidden = wanted === 'ph' ? !needsPh(row) : wanted !== standard.id;
    }
    this.#part('result').replaceChildren();
  }

  /** The standard and its row for what is chosen in the lists. */
  #chosen(): Pick<Question, 'standard' | 'row'> & { use: string } {
    const [id, use = ''] = this.#typed('use').split(':');
    const standard = this.#data?.standards.find((candidate) => candidate.id === id);
    if (!standard) throw new Error(`<soil-test> has no data of "${id}".`);
    const name = this.#typed(standard.id);
    const landUse = standard.id === 'farmland' ? (use as FarmlandUse) : 'any';
    const row = findRow(standard.rows, name, landUse);
    if (!row) throw new Error(`<soil-test> has no row for "${name}".`);
    return { standard, row, use };
  }

  #answer(): void {
    const result = this.#part('result');
    result.replaceChildren();
    const question = this.#readQuestion();
    if (!question) return;
    const judgement = judge(question.row, question.column, question.value);
    result.dataset['verdict'] = judgement.verdict;
    result.append(
      ...this.#tell(question, judgement).map((words, index) => {
        const line = document.createElement('p');
        if (index === 0) line.className = 'soil-test-verdict';
        line.textContent = words;
        return line;
      }),
    );
  }

  #readQuestion(): Question | undefined {
    const { standard, row, use } = this.#chosen();
    const column = this.#readColumn(row, use);
    const value = this.#read('value', readAmount);
    this.querySelector<HTMLElement>(':not([hidden]) > [aria-invalid="true"]')?.focus();
    if (value === undefined || column === undefined) return undefined;
    return { standard, row, column, value };
  }

  /** The column of the row: by pH, by class of construction land, or the only one. */
  #readColumn(row: LimitRow, use: string): number | undefined {
    if (row.standard === 'construction') return Number(use);
    if (!needsPh(row)) return 0;
    const ph = this.#read('ph', readPh);
    return ph === undefined ? undefined : phColumn(ph);
  }

  /** Read a field; a problem is told beside it. */
  #read(name: string, read: (typed: string) => ReadAmount): number | undefined {
    const answer = read(this.#typed(name));
    this.#part(`${name}-problem`).textContent = answer.ok ? '' : answer.problem;
    this.#part(name).setAttribute('aria-invalid', String(!answer.ok));
    return answer.ok ? answer.value : undefined;
  }

  #tell({ standard, row, column, value }: Question, { verdict, ...limits }: Judgement): string[] {
    const isUnclear = this.#typed('use').endsWith('unclear');
    const at = row.screening.length === 1 ? '不分 pH' : this.#data?.columns[standard.id][column];
    const control =
      limits.control === null
        ? '标准没有给管制值'
        : `管制值 ${formatAmount(limits.control)}（${standard.id === 'farmland' ? '表3' : row.table} 第 ${row.controlNo} 项）`;
    const meanings = {
      below: standard.below,
      between: standard.between,
      'above-screening': standard.between,
      'above-control': standard.above,
    };
    return [
      this.#words(`template[data-verdict="${verdict}"]`),
      `${standard.code} ${row.table} 第 ${row.no} 项“${row.name}”，${at}：筛选值 ${formatAmount(limits.screening)}，${control}，单位都是 mg/kg。填的是 ${formatAmount(value)}。`,
      meanings[verdict],
      isUnclear ? this.#words('template[data-note="unclear"]') : '',
      row.note === null ? '' : `表注：${row.note}。`,
      this.#words('template[data-note="limits"]'),
    ].filter((words) => words !== '');
  }
}

customElements.define('soil-test', SoilTest);
