import { readFileSync, readdirSync } from 'node:fs';
import {
  f1,
  scoredKinds,
  scoreFacts,
  type GoldPlan,
  type Score,
} from '../corpus/facts/accuracy.ts';
import { extractFacts } from '../corpus/facts/extract-facts.ts';
import { readCorpus } from '../corpus/io.ts';
import { readRegisters, registerFiles } from '../corpus/registers/registers.ts';

/**
 * Scores the facts of the plans against readings made by hand.
 *
 * Usage: npm run accuracy -- [-v] [FOLDER]
 */
const root = new URL('../../', import.meta.url);
const folderArgument = process.argv.slice(2).find((argument) => !argument.startsWith('-'));
const verbose = process.argv.includes('-v');
const folder = new URL(`${folderArgument ?? 'tests/fixtures/gold'}/`, root);

const { registers, diagnostics } = readRegisters({
  agencies: readText(registerFiles.agencies),
  topics: readText(registerFiles.topics),
  places: readText(registerFiles.places),
  divisions: readText(registerFiles.divisions),
});
for (const { file, line, message } of diagnostics) console.error(`${file}:${line} ${message}`);

const totals = new Map<string, Score[]>();
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.json'))
  .sort()) {
  report(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as GoldPlan);
}
console.log('\n合计');
for (const kind of scoredKinds) printRow(kind, sum(totals.get(kind) ?? []));

function readText(file: string): string {
  return readFileSync(new URL(file, root), 'utf8');
}

function report(gold: GoldPlan): void {
  const plan = readCorpus(root).plans.find(({ metadata }) => metadata.id === gold.plan);
  if (!plan) throw new Error(`没有方案 ${gold.plan}。`);
  const { text, clauses, metadata } = plan;
  const source = { text, file: `seeds/${metadata.source.file}`, adcode: metadata.adcode };
  const scores = scoreFacts(extractFacts(clauses, source, registers), gold, clauses);
  console.log(`\n${metadata.title}`);
  for (const kind of scoredKinds) {
    const score = scores[kind];
    totals.set(kind, [...(totals.get(kind) ?? []), score]);
    printRow(kind, score);
    if (!verbose) continue;
    for (const words of score.missed) console.log(`    漏 ${words}`);
    for (const words of score.extra) console.log(`    多 ${words}`);
  }
}

function sum(scores: readonly Score[]): Score {
  const add = (key: 'matched' | 'expected' | 'found'): number =>
    scores.reduce((total, score) => total + score[key], 0);
  return {
    matched: add('matched'),
    expected: add('expected'),
    found: add('found'),
    missed: [],
    extra: [],
  };
}

function printRow(kind: string, score: Score): void {
  const share = (part: number, whole: number): string =>
    whole === 0 ? '   –  ' : (part / whole).toFixed(3).padStart(6);
  const { matched, expected, found } = score;
  const counts = `${String(matched).padStart(5)} / 应有${String(expected).padStart(5)} / 得${String(found).padStart(5)}`;
  const rates = `P ${share(matched, found)}  R ${share(matched, expected)}  F1 ${f1(score).toFixed(3)}`;
  console.log(`  ${kind.padEnd(18)}${counts}  ${rates}`);
}
