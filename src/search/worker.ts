/** The search in a thread of its own, so that typing never waits for it. */
import { fetchFiles } from './fetch-files.ts';
import type { Reply, Request } from './messages.ts';
import { openSearch } from './open.ts';
import { engineFile, type EngineModule } from './pagefind-engine.ts';
import type { ClauseSearch } from './search.ts';
import type { Outcome } from './types.ts';

/** A page of an earlier search may still be asked for while the next one runs. */
const mostOutcomes = 4;

const outcomes = new Map<number, Outcome>();
let opened: Promise<ClauseSearch> | undefined;
let bundle = '';

async function open(): Promise<ClauseSearch> {
  const { default: backend } = (await import(
    /* @vite-ignore */ `${bundle}${engineFile}`
  )) as EngineModule;
  return openSearch(backend, fetchFiles(bundle));
}

/** The search, opened once; after a failure the next call tries again. */
function getSearch(): Promise<ClauseSearch> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function answer(request: Request): Promise<Reply> {
  const { id } = request;
  switch (request.kind) {
    case 'open':
      bundle = request.bundle;
      await getSearch();
      return { id, kind: 'opened' };
    case 'search': {
      const outcome = await (await getSearch()).search(request.query, request.filters);
      const { answer, phrases, total, unfiltered, facets } = outcome;
      outcomes.set(id, outcome);
      outcomes.delete(id - mostOutcomes);
      return { id, kind: 'outcome', summary: { answer, phrases, total, unfiltered, facets } };
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
      const suggestions = await (await getSearch()).suggest(request.query);
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
