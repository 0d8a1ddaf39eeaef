/**
 * `npm run bench:national`: what the search would take for the whole country.
 *
 * Makes a synthetic corpus of a hundredth, a tenth and the whole of 3,200 plans, builds its search bundle as the
 * site's build does, and asks fifty questions of it in Chromium, each in one province and over the whole country. `-- 100 10` measures only these parts. Everything is made in a folder that
 * is deleted afterwards.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { findBrowser, launchBrowser } from '../support/browser.ts';
import { readCorpus } from '../../src/corpus/io.ts';
import type { Corpus } from '../../src/corpus/corpus.ts';
import type { Plan } from '../../src/corpus/plan.ts';
import { buildSearchBundle, type BundleFile } from '../../src/features/search/build/bundle.ts';
import { buildNationalBundle } from '../../src/features/search/build/national.ts';
import { mostInBundle } from '../../src/features/search/search-split.query.ts';
import { vocabularyOf } from '../../src/features/search/build/vocabulary.ts';
import { readSynonyms, synonymFile } from '../../src/features/search/build/synonyms.ts';
import { nationalPlanCount, syntheticPlans } from './synthetic/plans.ts';
import { measureQueries } from './national/measure.ts';
import { watchMemory } from './national/memory.ts';
import { chooseQueries } from './national/queries.ts';
import { printBuild, printQueries, type Built } from './national/report.ts';
import { serveBench } from './national/serve-bench.ts';
import { countHolders } from './national/truth.ts';
import { runCommand } from '../../src/cli/run-command.ts';

const seed = 2016;
const root = new URL('../../', import.meta.url);
const parts = process.argv
  .slice(2)
  .map(Number)
  .filter((part) => part > 0);

console.log(`Node ${process.version}，${cpus().length} 核（${cpus()[0]?.model ?? '未知处理器'}）`);
await runCommand(async () => {
  for (const part of parts.length > 0 ? parts : [100, 10, 1]) await benchPart(part);
});

async function benchPart(part: number): Promise<void> {
  const base = readCorpus(root);
  const folder = mkdtempSync(join(tmpdir(), 'jingtu-national-'));
  const count = Math.round(nationalPlanCount / part);
  console.log(`\n1/${part}：${count} 份方案`);
  try {
    const built = await build(base, count, folder);
    printBuild(built);
    await ask(base, { count, folder, isNational: built.shards.length > 0 });
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function build(base: Corpus, count: number, folder: string): Promise<Built> {
  const size = { plans: 0, clauses: 0, characters: 0, files: 0, bytes: 0 };
  const counted = function* (): Generator<Plan> {
    for (const plan of syntheticPlans(base, { count, seed })) {
      size.plans += 1;
      size.clauses += plan.clauses.length;
      size.characters += plan.text.length;
      yield plan;
    }
  };
  const write = ({ path, content }: BundleFile): void => {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
    size.files += 1;
    size.bytes += content.length;
  };
  const file = readFileSync(new URL(synonymFile, root), 'utf8');
  const words = {
    synonyms: readSynonyms(synonymFile, file).entries,
    vocabulary: vocabularyOf(base.plans, base.registers),
    syllables: '',
  };
  const stop = watchMemory();
  const start = performance.now();
  const shards: number[] = [];
  if (clausesOf(base) * (count / base.plans.length) > mostInBundle) {
    const built = await buildNationalBundle(counted(), words, write);
    shards.push(...built.map(({ clauses }) => clauses));
  } else {
    (await buildSearchBundle({ plans: [...counted()] }, words)).forEach(write);
  }
  return { ...size, shards, seconds: (performance.now() - start) / 1000, memory: stop() };
}

async function ask(
  base: Corpus,
  { count, folder, isNational }: { count: number; folder: string; isNational: boolean },
): Promise<void> {
  const sample = [...syntheticPlans(base, { count: nationalPlanCount / 100, seed })];
  const queries = chooseQueries(sample, seed);
  const server = await serveBench(folder, isNational);
  const browser = await launchBrowser(findBrowser());
  try {
    const measured = await measureQueries(browser, server, queries);
    const texts = queries.map(({ text }) => text);
    printQueries(measured, countHolders(syntheticPlans(base, { count, seed }), texts));
  } finally {
    await browser.close();
    server.close();
  }
}

function clausesOf({ plans }: Corpus): number {
  return plans.reduce((sum, { clauses }) => sum + clauses.length, 0);
}
