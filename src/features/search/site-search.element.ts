import { questionAddress, readSearchState, type SearchState } from './address.ts';
import { SearchClient } from './client.ts';
import { noFilters } from './filters.ts';
import type { Filters, Outcome, Result } from './types.ts';
import { describeOutcome } from './wording.ts';
import {
  readForm,
  readPlaces,
  setFilters,
  showChosen,
  showFacets,
} from './search-filters.element.ts';
import { keepIndex } from './search-keeping.element.ts';
import {
  announce,
  countAll,
  emptyPanel,
  explainFailure,
  tellFailure,
  tellUnknown,
} from './search-status.element.ts';
import { tellPlace } from './search-place.element.ts';
import type { PlanChoice } from './search-plans.element.ts';
import { SearchParts } from './search-parts.element.ts';
import { appendResults, part } from './search-results.element.ts';

/** Long enough not to look up half a word, short enough to seem at once. */
const typingPause = 180;
/** On smaller screens the filters are folded, so that the results are in view. */
const wideScreen = '(min-width: 68.75rem)';

/** The search page: a form that answers while one types, and keeps its question in the address. */
class SiteSearch extends SearchParts {
  #abort: AbortController | undefined;
  #client: SearchClient | undefined;
  #plans: PlanChoice | undefined;
  #outcome: Outcome | undefined;
  #shownPages = 0;
  #shown = 0;
  #timer: number | undefined;
  /** Only the latest question may be answered. */
  #question = 0;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { bundle = '', national } = this.dataset;
    this.#client = new SearchClient({ address: bundle, isNational: national !== undefined });
    this.filters.open = matchMedia(wideScreen).matches;
    this.#listen(this.#abort.signal);
    void this.#restore();
  }

  disconnectedCallback(): void {
    this.#abort?.abort();
    clearTimeout(this.#timer);
  }

  #listen(signal: AbortSignal): void {
    const { form } = this;
    // Fetched before it is needed; if that fails, the search itself will say so.
    const prepare = (): void => void this.#client?.open().catch(() => undefined);
    form.addEventListener('focusin', prepare, { signal, once: true });
    const hear = (name: string, act: (event: Event) => void): void =>
      form.addEventListener(name, act, { signal });
    const press = (name: string, act: () => void): void =>
      part(this, name).addEventListener('click', act, { signal });
    hear('submit', (event) => {
      event.preventDefault();
      this.#ask('push');
    });
    hear('input', (event) => {
      // Half a syllable of an input method is no query yet.
      if (!(event instanceof InputEvent && event.isComposing)) this.#askAfterPause();
    });
    hear('compositionend', () => this.#askAfterPause());
    hear('change', (event) => {
      if (event.target === this.input) return;
      void this.#offerPlans();
      this.#ask('push');
    });
    // Heard on its way down, for this event does not come up.
    form.addEventListener('toggle', () => void this.#countFacets(), { signal, capture: true });
    press('clear', () => this.#clearFilters());
    press('copy', () => void this.#copyAddress());
    press('table', () => void this.#saveTable());
    press('search-pages', () => void this.#searchPages());
    press('more', () => void this.#showMore());
    addEventListener('popstate', () => void this.#restore(), { signal });
  }

  /** Put the address's question into the form, and answer it. */
  async #restore(): Promise<void> {
    const { query, filters } = readSearchState(new URLSearchParams(location.search));
    this.input.value = query;
    setFilters(this.filters, filters);
    const question = ++this.#question;
    await this.#choosePlans(filters);
    if (question !== this.#question) return;
    void tellUnknown(this);
    if (query !== '') void this.#answer(readForm(this.form));
    else this.#clear();
  }

  /** Only where plans are many is there a list of those of a province. */
  async #choosePlans(filters: Filters): Promise<void> {
    const client = this.#client;
    if (!client || !this.filters.querySelector('select[name="plan"]')) return;
    if (!this.#plans) {
      const { PlanChoice } = await import('./search-plans.element.ts');
      this.#plans ??= new PlanChoice(this.filters, client, this.wordings);
    }
    // What it no longer offers is gone from the form at once, before the form is read.
    await this.#plans.offer(filters);
  }

  /** Offer the plans of the province that the form has, with their counts. */
  async #offerPlans(): Promise<void> {
    await this.#choosePlans(readForm(this.form).filters);
    void this.#countFacets();
  }

  #clearFilters(): void {
    setFilters(this.filters, noFilters);
    void this.#offerPlans();
    this.#ask('push');
    // The button goes; the reader stays with the filters.
    this.filters.querySelector('summary')?.focus();
  }

  #askAfterPause(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => this.#ask('replace'), typingPause);
  }

  #ask(history: 'push' | 'replace'): void {
    clearTimeout(this.#timer);
    const state = readForm(this.form);
    const address = questionAddress(state);
    if (address !== `${location.pathname}${location.search}`) {
      window.history[history === 'push' ? 'pushState' : 'replaceState'](null, '', address);
      void tellUnknown(this);
    }
    void this.#answer(state);
  }

  async #answer({ query, filters }: SearchState): Promise<void> {
    const question = ++this.#question;
    showChosen(this.filters, filters);
    if (query.trim() === '') return this.#clear();
    this.setAttribute('aria-busy', 'true');
    part(this, 'working').hidden = false;
    try {
      const outcome = await this.#client?.search(query, filters);
      const results = await outcome?.page(0);
      if (question !== this.#question || !outcome || !results) return;
      const places = readPlaces(this.filters);
      this.#show(outcome, describeOutcome(this.wordings, { query, outcome, places }));
      this.#append(results);
      void this.#countFacets();
      void this.#tellMore({ query, filters }, outcome, results.length > 0);
    } catch {
      // What stands there stays until it is known what to say in its place.
      const failure = await explainFailure(this, this.wordings);
      if (question !== this.#question) return;
      this.#clear();
      tellFailure(this, failure, null);
    } finally {
      if (question === this.#question) this.#rest();
    }
  }

  /** What stands round the results is fetched once they are drawn, and is missed by no one where it cannot be. */
  async #tellMore(state: SearchState, outcome: Outcome, isFollowed: boolean): Promise<void> {
    await new Promise((resume) => setTimeout(resume));
    if (outcome !== this.#outcome) return;
    const total = outcome.answer === 'near' ? 0 : outcome.total;
    tellPlace(this, state.query, { total, isFollowed });
    keepIndex(this);
    const { wordings } = this;
    const root = this.dataset['root'] ?? '';
    const asked = { state, outcome, wordings, places: readPlaces(this.filters), root };
    try {
      const { showHints, showReading } = await import('./search-hints.element.ts');
      if (outcome !== this.#outcome) return;
      showReading(this, asked);
      const suggestions = await this.#client?.suggest(state.query, state.filters);
      if (outcome !== this.#outcome || !suggestions) return;
      showHints(this, suggestions, asked);
    } catch {
      return;
    }
    // Where no clause comes near, what else there is is looked for at once.
    if (outcome.answer === 'none') void this.#searchPages();
  }

  #show(outcome: Outcome, sentence: string): void {
    this.#outcome = outcome;
    [this.#shownPages, this.#shown] = [0, 0];
    emptyPanel(this);
    part(this, 'pages').hidden = outcome.answer === 'empty';
    part(this, 'copy').hidden = outcome.total === 0 || !('clipboard' in navigator);
    part(this, 'table').hidden = countAll(this.#outcome) === 0;
    // Clauses that come near are not what was asked for, and do not count as it.
    announce(this, sentence, outcome.answer === 'near' ? 0 : outcome.total);
  }

  #clear(): void {
    this.#outcome = undefined;
    this.#question += 1;
    emptyPanel(this);
    for (const name of ['more', 'copy', 'table', 'pages']) part(this, name).hidden = true;
    tellPlace(this, '', { total: 0, isFollowed: false });
    void this.#countFacets();
    announce(this, this.wordings.idle, null);
    this.#rest();
  }

  #rest(): void {
    this.removeAttribute('aria-busy');
    part(this, 'working').hidden = true;
  }

  async #tellFailure(total: number | null): Promise<void> {
    const question = this.#question;
    const failure = await explainFailure(this, this.wordings);
    if (question === this.#question) tellFailure(this, failure, total);
  }

  #append(results: readonly Result[]): void {
    const outcome = this.#outcome;
    if (!outcome) return;
    appendResults(this, results, {
      outcome,
      root: this.dataset['root'] ?? '',
      wordings: this.wordings,
    });
    this.#shownPages += 1;
    for (const { repeats } of results) this.#shown += 1 + repeats.length;
    const left = countAll(this.#outcome) - this.#shown;
    part(this, 'more').hidden = left <= 0;
    part(this, 'left').textContent = String(left);
  }

  async #showMore(): Promise<void> {
    const outcome = this.#outcome;
    if (!outcome) return;
    try {
      const results = await outcome.page(this.#shownPages);
      if (outcome !== this.#outcome) return;
      const shown = this.querySelectorAll('.search-result-link').length;
      this.#append(results);
      // The reader goes on where the new results begin; the button may be gone by now.
      this.querySelectorAll<HTMLElement>('.search-result-link')[shown]?.focus();
    } catch {
      await this.#tellFailure(outcome.total);
    }
  }

  /** Look for the same words in announcements, terms and lessons. */
  async #searchPages(): Promise<void> {
    const question = this.#question;
    const { query } = readForm(this.form);
    const hits = await this.#client?.searchPages(query).catch(() => undefined);
    if (question !== this.#question) return;
    if (!hits) return void this.#tellFailure(this.#outcome?.total ?? null);
    const { showPageHits } = await import('./search-pages.element.ts');
    showPageHits(this, hits, { query, wordings: this.wordings });
  }

  async #copyAddress(): Promise<void> {
    const { copyAddress } = await import('./search-unknown.element.ts');
    await copyAddress(this, this.wordings);
  }

  async #saveTable(): Promise<void> {
    const outcome = this.#outcome;
    if (!outcome) return;
    try {
      const { saveTable } = await import('./search-table.element.ts');
      await saveTable(this, outcome, { query: this.input.value, wordings: this.wordings });
    } catch {
      await this.#tellFailure(outcome.total);
    }
  }

  /** Count the filters that are in view; most counts need a file that is fetched no sooner. */
  async #countFacets(): Promise<void> {
    const outcome = this.#outcome;
    showFacets(this.filters, outcome?.answer === 'empty' ? undefined : outcome?.facets);
    const more = part(this, 'more-filters') as HTMLDetailsElement;
    if (!outcome || !this.filters.open || !more.open) return;
    const facets = await outcome.allFacets().catch(() => undefined);
    if (outcome === this.#outcome && facets) showFacets(this.filters, facets);
  }
}

customElements.define('site-search', SiteSearch);
