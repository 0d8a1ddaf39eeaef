/** What the page and the search's own thread say to each other. */
import type { SearchPlace } from './open-at.ts';
import type { PageHit } from './pages.ts';
import type { Facets, Filters, Outcome, PlanEntry, Result, Suggestions } from './types.ts';

export type Request =
  | { id: number; kind: 'open'; place: SearchPlace }
  | { id: number; kind: 'plans'; filters: Filters }
  | { id: number; kind: 'search'; query: string; filters: Filters }
  | { id: number; kind: 'page'; outcome: number; number: number }
  | { id: number; kind: 'facets'; outcome: number }
  | { id: number; kind: 'suggest'; query: string; filters: Filters }
  | { id: number; kind: 'search-pages'; query: string };

/** An outcome without what may yet be asked of it, by the id of the search. */
export type Summary = Omit<Outcome, 'page' | 'allFacets'> & {
  /** Whether what was looked for is the query itself, and nothing that was found in its place. */
  isAsTyped: boolean;
};

export type Reply =
  | { id: number; kind: 'opened' }
  | { id: number; kind: 'plans'; plans: readonly PlanEntry[] }
  | { id: number; kind: 'outcome'; summary: Summary }
  | { id: number; kind: 'results'; results: readonly Result[] }
  | { id: number; kind: 'facets'; facets: Facets }
  | { id: number; kind: 'suggestions'; suggestions: Suggestions }
  | { id: number; kind: 'page-hits'; hits: readonly PageHit[] }
  | { id: number; kind: 'failed' };
