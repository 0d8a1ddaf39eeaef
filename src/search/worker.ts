/** The search in a thread of its own, so that typing never waits for it. */
import type { CitationRegister } from './citations.ts';
import type { Reply, Request } from './messages.ts';
import { PagefindIndex, type PagefindModule } from './pagefind-index.ts';
import { ClauseSearch } from './search.ts';
import { unpackTable, type PackedTable } from './table.ts';
import type { Assistance, Outcome } from './types.ts';

/** A page of an earlier search may still be asked for while the next one runs. */
const mostOutcomes = 4;

const outcomes = new Map<number, Outcome>();
const files = new Map<string, Promise<unknown>>();
let failures = 0;
let opened: Promise<ClauseSearch> | undefined;
let bundle = '';

// Pagefind goes on without a file that it cannot fetch; a search that may never miss a word has to know.
const fetchFile = globalThis.fetch;
globalThis.fetch = async (...request) => {
  try {
    const response = await fetchFile(...request);
    if (!response.ok) failures += 1;
    return response;
  } catch (error) {
    failures += 1;
    throw error;
  }
};

async function open(): Promise<ClauseSearch> {
  const [module, table] = await Promise.all([
    import(/* @vite-ignore */ `${bundle}pagefind.js`) as Promise<PagefindModule>,
    readJson<PackedTable>('clauses.json'),
  ]);
  const index = await PagefindIndex.open({
    module,
    bundle,
    table: unpackTable(table),
    countFailures: () => failures,
  });
  return new ClauseSearch(index, {
    assistance: () => readJson<Assistance>('assistance.json'),
    citations: () => readJson<CitationRegister>('citations.json'),
  });
}

/** The search, opened once; after a failure the next call tries again. */
function getSearch(): Promise<ClauseSearch> {
  opened ??= open().catch((error: unknown) => {
    opened = undefined;
    throw error;
  });
  return opened;
}

async function readJson<T>(name: string): Promise<T> {
  const file = files.get(name) ?? fetch(`${bundle}${name}`).then((response) => response.json());
  files.set(name, file);
  try {
    return (await file) as T;
  } catch (error) {
    files.delete(name);
    throw error;
  }
}

async function answer(request: Request): Promise<Reply> {
  const { id } = request;
  switch (request.kind) {
    case 'open':
      bundle = request.bundle;
      await getSearch();
      return { id, kind: 'opened' };
    case 'search': {
      const { page, ...summary } = await (await getSearch()).search(request.query, request.filters);
      outcomes.set(id, { page, ...summary });
      outcomes.delete(id - mostOutcomes);
      return { id, kind: 'outcome', summary };
    }
    case 'page': {
      const results = await outcomes.get(request.outcome)?.page(request.number);
      return { id, kind: 'results', results: results ?? [] };
    }
    case 'suggest': {
      const suggestions = await (await getSearch()).suggest(request.query);
      return { id, kind: 'suggestions', suggestions };
    }
  }
}

globalThis.addEventListener('message', ({ data }: MessageEvent<Request>) => {
  answer(data)
    .catch((): Reply => ({ id: data.id, kind: 'failed' }))
    .then((reply) => globalThis.postMessage(reply))
    .catch((error: unknown) => reportError(error));
});
