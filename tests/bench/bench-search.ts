/**
 * `npm run bench:search`: the site's search beside Pagefind as it comes, on the same clauses and with the same questions, in
 * one run in Chromium.
 *
 * Each question is asked in a browser that knows nothing yet, and all of them in one that keeps what it has; strings cut
 * from the texts tell what is found of what stands there. Scripts are not weighed.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import type { Browser, Page } from 'playwright-core';
import { readCorpus } from '../../src/corpus/io.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import { clausePath } from '../../src/corpus/address.ts';
import { clauseTexts } from '../../src/corpus/clause-texts.ts';
import { buildSearchBundle } from '../../src/features/search/build/bundle.ts';
import { readSynonyms, synonymFile } from '../../src/features/search/build/synonyms.ts';
import { vocabularyOf } from '../../src/features/search/build/vocabulary.ts';
import type { openAt } from '../../src/features/search/open-at.ts';
import { expectedOf } from '../features/search/search-page.ts';
import { sampleCuts } from '../features/search/cuts.ts';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { runCommand } from '../../src/cli/run-command.ts';
import { modulePath, serveBench, type BenchServer } from './national/serve-bench.ts';

const root = new URL('../../', import.meta.url);
const golden = new URL('../fixtures/golden-queries.json', import.meta.url);
const cutSeed = 404;
const cutCount = 60;
const engines = { own: '本站', stock: 'Pagefind 原样' } as const;
type Engine = keyof typeof engines;

/** The page's side of either search; it lives in the browser. */
interface BenchWindow {
  /** Asks, and has the first ten results. */
  ask: (query: string) => Promise<unknown>;
  /** Addresses of all clauses that are given as holding a text. */
  find: (query: string) => Promise<string[]>;
}

interface Cost {
  bytes: number;
  milliseconds: number;
}

console.log(`Node ${process.version}，${cpus().length} 核（${cpus()[0]?.model ?? '未知处理器'}）`);
await runCommand(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'jingtu-search-'));
  const corpus = readCorpus(root);
  try {
    // How large a file of the index is, is set in the environment by the site's own build, for all that follow it.
    await buildStock(corpus, join(folder, 'stock'));
    await buildOwn(corpus, join(folder, 'own'));
    await measure(corpus, folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

async function buildStock({ plans }: Corpus, outputPath: string): Promise<void> {
  const pagefind = await import('pagefind');
  const { index } = await pagefind.createIndex({});
  if (!index) throw new Error('Pagefind 没有建成索引。');
  for (const clause of plans.flatMap(({ clauses }) => clauses)) {
    const content = clauseTexts(clause).join('\n');
    await index.addCustomRecord({ url: clausePath(clause), language: 'zh', content, meta: {} });
  }
  await index.writeFiles({ outputPath });
  await pagefind.close();
}

async function buildOwn(corpus: Corpus, folder: string): Promise<void> {
  const synonyms = readSynonyms(
    synonymFile,
    readFileSync(new URL(synonymFile, root), 'utf8'),
  ).entries;
  const vocabulary = vocabularyOf(corpus.plans, corpus.registers);
  for (const { path, content } of await buildSearchBundle(corpus, {
    synonyms,
    vocabulary,
    syllables: '',
  })) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

async function measure(corpus: Corpus, folder: string): Promise<void> {
  const { paragraphs, holders } = expectedOf(corpus.plans);
  const paths = new Map(
    corpus.plans.flatMap(({ clauses }) => clauses.map((one) => [one.id, clausePath(one)])),
  );
  const questions = (JSON.parse(readFileSync(golden, 'utf8')) as { q: string }[]).map(({ q }) => q);
  const cuts = sampleCuts(paragraphs, { seed: cutSeed, count: cutCount });
  const server = await serveBench(folder, false);
  const browser = await launchBrowser(findBrowser());
  try {
    for (const engine of Object.keys(engines) as Engine[]) {
      const first: Cost[] = [];
      for (const query of [...questions, ...cuts]) {
        const page = await openPage(browser, server, engine);
        first.push(await ask(page, server, query));
        await page.context().close();
      }
      const page = await openPage(browser, server, engine);
      const round = async (): Promise<Cost[]> => {
        const costs: Cost[] = [];
        for (const query of [...questions, ...cuts]) costs.push(await ask(page, server, query));
        return costs;
      };
      await ask(page, server, '土壤');
      const [next, again] = [await round(), await round()];
      const shares: { recall: number; precision: number }[] = [];
      for (const cut of cuts) {
        const held = new Set(holders([cut]).map((id) => paths.get(id) ?? id));
        shares.push(sharesOf(await find(page, cut), held));
      }
      await page.context().close();
      print(engine, { first, next, again }, shares);
    }
  } finally {
    await browser.close();
    server.close();
  }
}

/** What has to be there before the first question weighs as much as the question does. */
async function openPage(browser: Browser, server: BenchServer, engine: Engine): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(server.address);
  server.takeTraffic();
  await page.evaluate(engine === 'own' ? openOwn : openStock, {
    data: `${server.address}/data/${engine}/`,
    module: `${server.address}${modulePath('features/search/open-at.ts')}`,
  });
  return page;
}

interface Place {
  data: string;
  module: string;
}

async function openOwn({ data, module }: Place): Promise<void> {
  const { openAt: open } = (await import(module)) as { openAt: typeof openAt };
  const search = await open({ address: data, isNational: false });
  const page: BenchWindow = {
    ask: async (query) => (await search.search(query)).page(0),
    find: async (query) => {
      const outcome = await search.search(query);
      const found: string[] = [];
      for (let number = 0; ; number++) {
        const results = await outcome.page(number);
        if (results.length === 0) return found;
        for (const { way, path, repeats } of results)
          if (way === 'literal') found.push(path, ...repeats.map((repeat) => repeat.path));
      }
    },
  };
  Object.assign(globalThis, page);
}

async function openStock({ data }: Place): Promise<void> {
  interface Stock {
    search: (query: string) => Promise<{ results: { data: () => Promise<{ url: string }> }[] }>;
  }
  const pagefind = (await import(`${data}pagefind.js`)) as Stock;
  const page: BenchWindow = {
    ask: async (query) => {
      const { results } = await pagefind.search(query);
      return Promise.all(results.slice(0, 10).map((result) => result.data()));
    },
    find: async (query) => {
      const { results } = await pagefind.search(query);
      const all = await Promise.all(results.map((result) => result.data()));
      return all.map(({ url }) => url);
    },
  };
  Object.assign(globalThis, page);
}

async function ask(page: Page, server: BenchServer, query: string): Promise<Cost> {
  const milliseconds = await page.evaluate(async (text) => {
    const start = performance.now();
    await (globalThis as unknown as BenchWindow).ask(text);
    return performance.now() - start;
  }, query);
  return { milliseconds, bytes: server.takeTraffic().bytes };
}

function find(page: Page, query: string): Promise<string[]> {
  return page.evaluate((text) => (globalThis as unknown as BenchWindow).find(text), query);
}

function sharesOf(
  found: readonly string[],
  held: ReadonlySet<string>,
): { recall: number; precision: number } {
  const right = new Set(found.filter((path) => held.has(path))).size;
  const precision = found.length === 0 ? 1 : right / new Set(found).size;
  return { recall: held.size === 0 ? 1 : right / held.size, precision };
}

function print(
  engine: Engine,
  { first, next, again }: Record<'first' | 'next' | 'again', readonly Cost[]>,
  shares: readonly { recall: number; precision: number }[],
): void {
  const kilobytes = (costs: readonly Cost[]): string =>
    spread(costs.map(({ bytes }) => bytes / 1000));
  const times = (costs: readonly Cost[]): string =>
    spread(costs.map(({ milliseconds }) => milliseconds));
  const mean = (values: readonly number[]): string =>
    `${((values.reduce((sum, value) => sum + value, 0) / values.length) * 100).toFixed(1)}%`;
  console.log(`\n${engines[engine]}，${first.length} 问，中位／95%／最多`);
  console.log(`  首次，KB ${kilobytes(first)}；毫秒 ${times(first)}`);
  console.log(`  接着问，KB ${kilobytes(next)}；毫秒 ${times(next)}`);
  console.log(`  再问一遍，毫秒 ${times(again)}`);
  console.log(
    `  摘自原文的 ${shares.length} 句：找到 ${mean(shares.map(({ recall }) => recall))}，找到的里面对的 ${mean(shares.map(({ precision }) => precision))}`,
  );
}

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((one, other) => one - other);
  const at = (share: number): string =>
    (sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0).toFixed(0);
  return [at(0.5), at(0.95), at(1)].join('／');
}
