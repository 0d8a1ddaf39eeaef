import { findPart } from '../../shared/dom.element.ts';
import { fillChosenTable } from './chosen-table.element.ts';
import type { ChosenTable } from './chosen-row.ts';
import type { ChosenReply, ChosenRequest } from './compare-worker.ts';
import type { PlanTextList, TextPart } from './plan-texts.ts';
import type { TableRow } from './row-register.ts';

const failed = '没有取到方案的文字。请检查网络，再选一次。';

/**
 * `<compare-chosen>` compares a few plans of any provinces in one row: those that are chosen, which the address names
 * (`?plans=a,b`), the first of them the one that the others are compared with. Without script it stays hidden.
 */
class CompareChosen extends HTMLElement {
  #worker: Worker | undefined;
  #list: PlanTextList = [];
  /** Only what was asked for last is shown. */
  #asked = 0;
  /** What is said of plans that the address names and the site has not. */
  #unknown = '';

  connectedCallback(): void {
    this.hidden = false;
    const [province, plan, form] = [
      this.#select('province'),
      this.#select('plan'),
      this.querySelector('form')!,
    ];
    province.addEventListener('change', () => this.#offer());
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#choose([...new Set([...this.#chosen(), plan.value])].filter((id) => id !== ''));
    });
    addEventListener('popstate', () => this.#show());
    void this.#open();
  }

  async #open(): Promise<void> {
    const { folder = '', list = '' } = this.dataset;
    try {
      const answer = await fetch(`${folder}${list}`);
      if (!answer.ok) throw new Error(`${answer.status}`);
      this.#list = (await answer.json()) as PlanTextList;
    } catch {
      this.#tell(failed);
      return;
    }
    const names = this.#list.map(({ province }) => new Option(province));
    this.#select('province').replaceChildren(...names);
    this.#offer();
    this.#show();
  }

  /** Offer the plans of the province that is chosen. */
  #offer(): void {
    const { plans = [] } = this.#list[this.#select('province').selectedIndex] ?? {};
    this.#select('plan').replaceChildren(...plans.map(([id, region]) => new Option(region, id)));
  }

  #select(name: string): HTMLSelectElement {
    return findPart(this, name) as HTMLSelectElement;
  }

  /** The plans that the address names. */
  #chosen(): string[] {
    const asked = new URLSearchParams(location.search).get('plans') ?? '';
    return [...new Set(asked.split(',').filter((plan) => plan !== ''))];
  }

  #choose(plans: readonly string[]): void {
    const most = Number(this.dataset['most']);
    if (plans.length > most) {
      this.#tell(`至多比 ${most} 份。请先拿掉一份。`);
      return;
    }
    const query = new URLSearchParams(location.search);
    if (plans.length > 0) query.set('plans', plans.join(','));
    else query.delete('plans');
    const search = query.toString().replaceAll('%2C', ',');
    history.pushState(null, '', search === '' ? location.pathname : `?${search}`);
    this.#show();
  }

  #show(): void {
    const names = new Map(this.#list.flatMap(({ plans }) => plans));
    const asked = this.#chosen();
    const plans = asked.filter((plan) => names.has(plan)).slice(0, Number(this.dataset['most']));
    const unknown = asked.filter((plan) => !names.has(plan));
    const listed = unknown.map((plan) => `「${plan.slice(0, 40)}」`).join('、');
    findPart(this, 'picked').replaceChildren(
      ...plans.map((plan) => this.#pickedItem(plan, names.get(plan)!)),
    );
    findPart(this, 'table').replaceChildren();
    this.#asked += 1;
    this.#unknown = unknown.length > 0 ? `网址里的${listed}不在这里。` : '';
    this.#tell(plans.length === 1 ? `${this.#unknown}再加一份，就能比。` : this.#unknown);
    if (plans.length > 1) this.#ask(plans);
  }

  #pickedItem(plan: string, name: string): HTMLLIElement {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button';
    button.textContent = `拿掉${name}`;
    button.addEventListener('click', () => {
      this.#choose(this.#chosen().filter((each) => each !== plan));
      this.querySelector<HTMLElement>('[data-part="add"]')?.focus();
    });
    item.append(button);
    return item;
  }

  #ask(plans: readonly string[]): void {
    const { row = '', part, folder = '' } = this.dataset;
    const request: ChosenRequest = {
      id: this.#asked,
      plans,
      row: JSON.parse(row) as TableRow,
      part: Number(part) as TextPart,
      folder: new URL(folder, location.href).href,
    };
    this.#tell('正在比较……');
    this.#start().postMessage(request);
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./compare-worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<ChosenReply>) => {
      if (data.id === this.#asked) this.#receive(data.table);
    });
    worker.addEventListener('error', () => {
      worker.terminate();
      this.#worker = undefined;
      this.#tell(failed);
    });
    this.#worker = worker;
    return worker;
  }

  #receive(table: ChosenTable | null): void {
    if (!table) {
      this.#tell(failed);
      return;
    }
    const { name } = JSON.parse(this.dataset['row'] ?? '') as TableRow;
    fillChosenTable(findPart(this, 'table'), table, name);
    this.#tell(`${this.#unknown}${table.plans.length} 份方案，${table.lines.length} 句对上了。`);
  }

  #tell(words: string): void {
    findPart(this, 'note').textContent = words;
  }
}

customElements.define('compare-chosen', CompareChosen);
