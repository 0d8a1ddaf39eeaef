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
import type { Corpus } from '../corpus/types.ts';
import { runCommand } from './run-command.ts';

const root = new URL('../../', import.meta.url);
const [folder = 'tests/fixtures/gold'] = process.argv
  .slice(2)
  .filter((one) => !one.startsWith('-'));

const totals = new Map<ScoredKind, Score[]>();
let isBelow = false;
await runCommand(scoreAll);

function scoreAll(): number {
  const corpus = readCorpus(root);
  for (const gold of readAll<GoldPlan>(folder)) reportPlan(gold, corpus);
  console.log('\n合计');
  for (const kind of scoredKinds) printRow(kind, sum(totals.get(kind) ?? []));
  for (const fixture of readAll<RuleFixture>('tests/fixtures/rules')) reportRule(fixture, corpus);
  if (isBelow) console.error('\n有的低于最低要求：方案各类见上，每条规则须一项不漏、一项不多。');
  return isBelow ? 1 : 0;
}

function readAll<Reading>(path: string): Reading[] {
  const base = new URL(`${path}/`, root);
  const names = readdirSync(base).filter((name) => name.endsWith('.json'));
  return names
    .sort()
    .map((name) => JSON.parse(readFileSync(new URL(name, base), 'utf8')) as Reading);
}

function reportPlan(gold: GoldPlan, { plans }: Corpus): void {
  const plan = plans.find(({ metadata }) => metadata.id === gold.plan);
  if (!plan) throw new Error(`没有方案 ${gold.plan}。请检查读本里的 plan。`);
  const scores = scoreFacts(plan.facts, gold, plan.clauses);
  console.log(`\n${plan.metadata.title}`);
  for (const kind of scoredKinds) {
    totals.set(kind, [...(totals.get(kind) ?? []), scores[kind]]);
    reportKind(kind, scores[kind], minimums[kind]);
  }
}

function reportRule(fixture: RuleFixture, { registers }: Corpus): void {
  const { plan, rule, adcode, text: lines } = fixture;
  const text = lines.join('\n');
  const { clauses } = parsePlan(text, { plan, file: plan });
  const facts = extractFacts(clauses, { text, file: plan, adcode }, registers);
  const scores = scoreFacts(facts, fixture, clauses);
  console.log(`\n规则 ${plan}：${rule}`);
  for (const kind of scoredKinds) {
    const { expected, found } = scores[kind];
    if (expected + found > 0) reportKind(kind, scores[kind], 1);
  }
}

function reportKind(kind: ScoredKind, score: Score, least: number): void {
  printRow(kind, score);
  if (f1(score) < least) isBelow = true;
  for (const words of score.missed) console.log(`    漏 ${words}`);
  for (const words of score.extra) console.log(`    多 ${words}`);
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
