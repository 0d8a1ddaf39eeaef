/** The search page's choice of a plan, where there are too many for one list: those of the chosen province are offered. */
import { noFilters } from './filters.ts';
import type { SearchClient } from './client.ts';
import type { Filters, PlanEntry } from './types.ts';
import type { Wordings } from './wording.ts';
import { part } from './search-results.element.ts';
import { explainFailure, offerRefresh } from './search-status.element.ts';

/** Gives the plans of the provinces that filters name. */
type PlanSource = Pick<SearchClient, 'plans'>;

/** What stands beside the choice: while no province is chosen, and when the plans cannot be fetched. */
type Notes = Pick<Wordings, 'choosePlace' | 'noPlans' | 'renewed'>;

/** The choice of a plan; on a page that lists all plans there is nothing to do. */
export class PlanChoice {
  readonly #panel: HTMLElement;
  readonly #list: HTMLSelectElement | null;
  readonly #note: HTMLElement | undefined;
  readonly #source: PlanSource;
  readonly #notes: Notes;
  /** Only the province that was chosen last may be shown. */
  #asked = '';

  constructor(panel: HTMLElement, source: PlanSource, notes: Notes) {
    this.#panel = panel.closest<HTMLElement>('site-search') ?? panel;
    this.#list = panel.querySelector<HTMLSelectElement>('select[name="plan"]');
    this.#note = this.#list ? part(panel, 'plan-note') : undefined;
    this.#source = source;
    this.#notes = notes;
  }

  /** Offer the plans of the province that filters name, or whose plan they name, and choose that plan. */
  async offer({ province, plan }: Filters): Promise<void> {
    const list = this.#list;
    const wanted = [...province, ...(province.length > 0 ? [] : plan)].join(' ');
    if (!list) return;
    if (wanted === this.#asked && !list.disabled) {
      choose(list, plan);
      return;
    }
    this.#asked = wanted;
    fill(list, []);
    this.#tell(wanted === '' ? this.#notes.choosePlace : '');
    if (wanted === '') return;
    const plans = await this.#source.plans({ ...noFilters, province, plan }).catch(() => null);
    if (this.#asked !== wanted) return;
    fill(list, plans ?? []);
    choose(list, plan);
    if (plans) {
      this.#tell('');
      return;
    }
    const { renewed, noPlans } = this.#notes;
    const failure = await explainFailure(this.#panel, { renewed, failed: noPlans });
    if (this.#asked !== wanted) return;
    this.#tell(failure.sentence);
    offerRefresh(this.#panel, failure);
  }

  #tell(words: string): void {
    if (this.#note) this.#note.textContent = words;
  }
}

/** Put plans behind the first option, which is any of them; without plans there is nothing to choose. */
function fill(list: HTMLSelectElement, plans: readonly PlanEntry[]): void {
  const [any] = list.options;
  const options = plans.map(({ id, name }) => {
    const option = new Option(name, id);
    option.dataset['label'] = name;
    return option;
  });
  list.replaceChildren(...(any ? [any] : []), ...options);
  list.disabled = plans.length === 0;
}

function choose(list: HTMLSelectElement, [plan = '']: readonly string[]): void {
  list.value = plan;
  if (list.selectedIndex < 0) list.value = '';
}
