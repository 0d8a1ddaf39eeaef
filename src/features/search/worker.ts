/** The search in a thread of its own, so that typing never waits for it. */
import { keyOf } from './fold.ts';
import type { Reply, Request } from './messages.ts';
import { isSparing, type Connection } from '../offline/connection.ts';
import { openAt, type Search, type SearchPlace } from './open-at.ts';
import type { Outcome } from './types.ts';

/** A page of an earlier search may still be asked for while the next one runs. */
const mostOutcomes = 4;

const outcomes = new Map<number, Outcome>();
let opened: Promise<Search> | undefined;
let place: SearchPlace = { address: '', isNational: false };

/** The search, opened once; after a failure the next call tries again. */
function getSearch(): Promise<Search> {
  opened ??= openAt(place).catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function answer(request: Request): Promise<Reply> {
  const { id } = request;
  switch (request.kind) {
    case 'open':
      place = request.place;
      await getSearch();
      return { id, kind: 'opened' };
    case 'plans':
      return { id, kind: 'plans', plans: await (await getSearch()).plans(request.filters) };
    case 'search': {
      const outcome = await (await getSearch()).search(request.query, request.filters);
      // Functions cannot be sent from one thread to another.
      const told = Object.fromEntries(
        Object.entries(outcome).filter(([, value]) => typeof value !== 'function'),
      ) as Omit<Outcome, 'page' | 'allFacets'>;
      outcomes.set(id, outcome);
      outcomes.delete(id - mostOutcomes);
      // The page would need the table of characters for it.
      const isAsTyped = told.phrases.length === 1 && told.phrases[0] === keyOf(request.query);
      return { id, kind: 'outcome', summary: { ...told, isAsTyped } };
    }
    case 'page': {
      const results = await outcomes.get(request.outcome)?.page(request.number);
      return { id, kind: 'results', results: results ?? [] };
    }
    case 'facets': {
      const facets = await outcomes.get(request.outcome)?.allFacets();
      return { id, kind: 'facets', facets: facets ?? {} };
    }
    case 'suggest': {
      const search = await getSearch();
      const suggestions = await search.suggest(request.query, request.filters);
      // What the next query may need comes while the reader looks at the answer to this one.
      if (!isSparing((navigator as { connection?: Connection }).connection))
        search.prepare().catch(() => undefined);
      return { id, kind: 'suggestions', suggestions };
    }
    case 'search-pages': {
      const hits = await (await getSearch()).searchPages(request.query);
      return { id, kind: 'page-hits', hits };
    }
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  answer(data)
    .catch((): Reply => ({ id: data.id, kind: 'failed' }))
    .then((reply) => globalThis.postMessage(reply))
    .catch((error: unknown) => reportError(error));
});
