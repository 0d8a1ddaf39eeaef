/** The search as the page sees it; the work is done in another thread, started when it is first asked for. */
import type { Reply, Request, Summary } from './messages.ts';
import type { SearchPlace } from './open-at.ts';
import type { PageHit } from './pages.ts';
import type { Filters, Outcome, PlanEntry, Suggestions } from './types.ts';

interface Waiting {
  resolve: (reply: Reply) => void;
  reject: (error: Error) => void;
}

type Question = Request extends infer Each
  ? Each extends Request
    ? Omit<Each, 'id'>
    : never
  : never;

export class SearchClient {
  readonly #place: SearchPlace;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | undefined;
  #lastId = 0;

  /** @param place May be given as the page has it, below the site's root. */
  constructor({ address, isNational }: SearchPlace) {
    this.#place = { address: new URL(address, location.href).href, isNational };
  }

  /** Fetch what every search needs, so that the first one has less to wait for. */
  async open(): Promise<void> {
    await this.#ask({ kind: 'open', place: this.#place });
  }

  /** The plans that can be chosen: all of the chosen provinces, or of those that chosen plans belong to. */
  async plans(filters: Filters): Promise<readonly PlanEntry[]> {
    await this.open();
    const reply = await this.#ask({ kind: 'plans', filters });
    if (reply.kind !== 'plans') throw unexpected();
    return reply.plans;
  }

  /** Answer a query. */
  async search(query: string, filters: Filters): Promise<Outcome & Summary> {
    await this.open();
    const reply = await this.#ask({ kind: 'search', query, filters });
    if (reply.kind !== 'outcome') throw unexpected();
    return {
      ...reply.summary,
      page: (number) => this.#page(reply.id, number),
      allFacets: () => this.#facets(reply.id),
    };
  }

  /** Say where else a reader may want to look. */
  async suggest(query: string, filters: Filters): Promise<Suggestions> {
    const reply = await this.#ask({ kind: 'suggest', query, filters });
    if (reply.kind !== 'suggestions') throw unexpected();
    return reply.suggestions;
  }

  /** Search announcements, terms and lessons. */
  async searchPages(query: string): Promise<readonly PageHit[]> {
    const reply = await this.#ask({ kind: 'search-pages', query });
    if (reply.kind !== 'page-hits') throw unexpected();
    return reply.hits;
  }

  async #page(outcome: number, number: number): ReturnType<Outcome['page']> {
    const reply = await this.#ask({ kind: 'page', outcome, number });
    if (reply.kind !== 'results') throw unexpected();
    return reply.results;
  }

  async #facets(outcome: number): ReturnType<Outcome['allFacets']> {
    const reply = await this.#ask({ kind: 'facets', outcome });
    if (reply.kind !== 'facets') throw unexpected();
    return reply.facets;
  }

  #ask(question: Question): Promise<Reply> {
    const worker = this.#start();
    const id = ++this.#lastId;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ ...question, id });
    });
  }

  #start(): Worker {
    if (this.#worker) return this.#worker;
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
    worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => this.#receive(data));
    worker.addEventListener('error', () => this.#fail());
    this.#worker = worker;
    return worker;
  }

  #receive(reply: Reply): void {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.kind === 'failed') waiting?.reject(unexpected());
    else waiting?.resolve(reply);
  }

  /** The thread itself could not be started; the next question tries anew. */
  #fail(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    for (const { reject } of this.#waiting.values()) reject(unexpected());
    this.#waiting.clear();
  }
}

function unexpected(): Error {
  return new Error('The search could not be reached.');
}
