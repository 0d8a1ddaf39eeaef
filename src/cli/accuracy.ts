/**
 * `npm run accuracy`: score the facts of the plans against readings made by hand.
 *
 * `-v` lists what was missed and what nobody read; a folder with other readings may follow.
 */
import { readdirSync, readFileSync } from 'node:fs';
import {
  f1,
  scoredKinds,
  scoreFacts,
  type GoldPlan,
  type Score,
} from '../corpus/facts/accuracy.ts';
import { readCorpus } from '../corpus/io.ts';
import type { Plan } from '../corpus/types.ts';
import { runCommand } from './run-command.ts';

const root = new URL('../../', import.meta.url);
const settings = process.argv.slice(2);
const verbose = settings.includes('-v');
const folderName = settings.find((setting) => !setting.startsWith('-')) ?? 'tests/fixtures/gold';
const folder = new URL(`${folderName}/`, root);

const totals = new Map<string, Score[]>();
await runCommand(scoreAll);

function scoreAll(): void {
  const { plans } = readCorpus(root);
  const readings = readdirSync(folder).filter((name) => name.endsWith('.json'));
  for (const name of readings.sort()) {
    report(JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as GoldPlan, plans);
  }
  console.log('\n合计');
  for (const kind of scoredKinds) printRow(kind, sum(totals.get(kind) ?? []));
}

function report(gold: GoldPlan, plans: readonly Plan[]): void {
  const plan = plans.find(({ metadata }) => metadata.id === gold.plan);
  if (!plan) throw new Error(`没有方案 ${gold.plan}。请检查读本里的 plan。`);
  const scores = scoreFacts(plan.facts, gold, plan.clauses);
  console.log(`\n${plan.metadata.title}`);
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
  const { matched, expected, found } = score;
  const count = (number: number): string => String(number).padStart(5);
  const share = (part: number, whole: number): string =>
    whole === 0 ? '    –' : (part / whole).toFixed(3);
  const rates = `P ${share(matched, found)}  R ${share(matched, expected)}  F1 ${f1(score).toFixed(3)}`;
  console.log(
    `  ${kind.padEnd(17)} 相符${count(matched)}  应有${count(expected)}  得到${count(found)}  ${rates}`,
  );
}
