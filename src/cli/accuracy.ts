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
import { runCommand, type CommandIo } from './run-command.ts';

/** Print the scores of each plan that was read, and of all together. */
export function main(args: readonly string[], { root, console }: CommandIo): void {
  const verbose = args.includes('-v');
  const folderName = args.find((argument) => !argument.startsWith('-')) ?? 'tests/fixtures/gold';
  const folder = new URL(`${folderName}/`, root);
  const { plans } = readCorpus(root);
  const totals = new Map<string, Score[]>();
  const readings = readdirSync(folder).filter((name) => name.endsWith('.json'));
  for (const name of readings.sort()) {
    const gold = JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as GoldPlan;
    const { title, scores } = scorePlan(gold, plans);
    console.log(`\n${title}`);
    for (const kind of scoredKinds) {
      totals.set(kind, [...(totals.get(kind) ?? []), scores[kind]]);
      for (const line of rowsOf(kind, scores[kind], verbose)) console.log(line);
    }
  }
  console.log('\n合计');
  for (const kind of scoredKinds)
    for (const line of rowsOf(kind, sum(totals.get(kind) ?? []), false)) console.log(line);
}

function scorePlan(
  gold: GoldPlan,
  plans: readonly Plan[],
): { title: string; scores: ReturnType<typeof scoreFacts> } {
  const plan = plans.find(({ metadata }) => metadata.id === gold.plan);
  if (!plan) throw new Error(`没有方案 ${gold.plan}。请检查读本里的 plan。`);
  return { title: plan.metadata.title, scores: scoreFacts(plan.facts, gold, plan.clauses) };
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

/** The line of one kind of fact; `verbose` adds a line for each that was missed or that nobody read. */
function rowsOf(kind: string, score: Score, verbose: boolean): string[] {
  const { matched, expected, found, missed, extra } = score;
  const count = (number: number): string => String(number).padStart(5);
  const share = (part: number, whole: number): string =>
    whole === 0 ? '    –' : (part / whole).toFixed(3);
  const rates = `P ${share(matched, found)}  R ${share(matched, expected)}  F1 ${f1(score).toFixed(3)}`;
  const row = `  ${kind.padEnd(17)} 相符${count(matched)}  应有${count(expected)}  得到${count(found)}  ${rates}`;
  if (!verbose) return [row];
  return [
    row,
    ...missed.map((words) => `    漏 ${words}`),
    ...extra.map((words) => `    多 ${words}`),
  ];
}

if (import.meta.main) await runCommand(main);
