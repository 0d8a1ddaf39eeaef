/**
 * `npm run accuracy`: score the facts of the plans against readings made by hand, and those of a small text for each
 * rule against all that it says; prints what was missed and what nobody read by kind, and fails below the minimums.
 *
 * A folder with other readings of the plans may follow.
 */
import { readdirSync, readFileSync } from 'node:fs';
import {
  f1,
  minimums,
  scoredKinds,
  scoreFacts,
  type Score,
  type ScoredKind,
} from '../corpus/facts/accuracy.ts';
import { extractFacts } from '../corpus/facts/extract-facts.ts';
import type { GoldPlan, RuleFixture } from '../corpus/facts/gold.ts';
import { readCorpus } from '../corpus/io.ts';
import { parsePlan } from '../corpus/parse-plan.ts';
import type { Corpus } from '../corpus/corpus.ts';
import { runCommand, type CommandIo } from './run-command.ts';

type Scores = Readonly<Record<ScoredKind, Score>>;

/** Print the scores of each plan that was read, of all together, and of each rule; ends with 1 where one is too low. */
export function main(args: readonly string[], { root, console }: CommandIo): number {
  const folder = args.find((argument) => !argument.startsWith('-')) ?? 'tests/fixtures/gold';
  const corpus = readCorpus(root);
  const plans = readAll<GoldPlan>(folder, root).map((gold) => scorePlan(gold, corpus));
  const rules = readAll<RuleFixture>('tests/fixtures/rules', root).map((rule) =>
    scoreRule(rule, corpus),
  );
  for (const { title, scores } of plans) printScores(title, scores, console);
  console.log('\n合计');
  for (const kind of scoredKinds)
    console.log(rowOf(kind, sum(plans.map(({ scores }) => scores[kind]))));
  for (const { title, scores } of rules) printScores(title, scores, console);

  const isLow =
    plans.some(({ scores }) => scoredKinds.some((kind) => f1(scores[kind]) < minimums[kind])) ||
    rules.some(({ scores }) => scoredKinds.some((kind) => f1(scores[kind]) < 1));
  if (isLow) console.error('\n有的低于最低要求：方案各类见上，每条规则须一项不漏、一项不多。');
  return isLow ? 1 : 0;
}

function readAll<Reading>(path: string, root: URL): Reading[] {
  const base = new URL(`${path}/`, root);
  const names = readdirSync(base).filter((name) => name.endsWith('.json'));
  return names
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, base), 'utf8')) as Reading);
}

function scorePlan(gold: GoldPlan, { plans }: Corpus): { title: string; scores: Scores } {
  const plan = plans.find(({ metadata }) => metadata.id === gold.plan);
  if (!plan) throw new Error(`没有方案 ${gold.plan}。请检查读本里的 plan。`);
  return { title: plan.metadata.title, scores: scoreFacts(plan.facts, gold, plan.clauses) };
}

function scoreRule(fixture: RuleFixture, { registers }: Corpus): { title: string; scores: Scores } {
  const { plan, rule, adcode, text: lines } = fixture;
  const text = lines.join('\n');
  const { clauses } = parsePlan(text, { plan, file: plan });
  const facts = extractFacts(clauses, { text, file: plan, adcode }, registers);
  return { title: `规则 ${plan}：${rule}`, scores: scoreFacts(facts, fixture, clauses) };
}

/** Print the kinds of which there are any, with what was missed and what nobody read. */
function printScores(title: string, scores: Scores, console: CommandIo['console']): void {
  console.log(`\n${title}`);
  for (const kind of scoredKinds) {
    const { expected, found, missed, extra } = scores[kind];
    if (expected + found === 0) continue;
    console.log(rowOf(kind, scores[kind]));
    for (const words of missed) console.log(`    漏 ${words}`);
    for (const words of extra) console.log(`    多 ${words}`);
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

function rowOf(kind: string, score: Score): string {
  const { matched, expected, found } = score;
  const count = (number: number): string => String(number).padStart(5);
  const share = (part: number, whole: number): string =>
    whole === 0 ? '    –' : (part / whole).toFixed(3);
  const rates = `P ${share(matched, found)}  R ${share(matched, expected)}  F1 ${f1(score).toFixed(3)}`;
  return `  ${kind.padEnd(17)} 相符${count(matched)}  应有${count(expected)}  得到${count(found)}  ${rates}`;
}

if (import.meta.main) await runCommand(main);
