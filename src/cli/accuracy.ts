/**
 * `npm run accuracy`: score the facts of the plans against readings made by hand, and those of a small text for each
 * rule against all that it says; prints what was missed and what nobody read by kind, and fails below the minimums.
 *
 * A folder with other readings of the plans may follow, and with `--compare=` one with other readings of what they say alike.
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
import { readContentFile, readCorpus } from '../corpus/io.ts';
import { parsePlan } from '../corpus/parse-plan.ts';
import type { Corpus } from '../corpus/corpus.ts';
import {
  comparisonMinimums,
  scoreComparison,
  type ComparisonReadings,
  type ComparisonScores,
} from '../features/compare/accuracy.ts';
import { comparedPlans } from '../features/compare/compared-plan.ts';
import { labelsFile, readLabels } from '../features/compare/label-register.ts';
import { labelSentences } from '../features/compare/labels.ts';
import { readRows, rowsFile } from '../features/compare/row-register.ts';
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

  const other = args.find((argument) => argument.startsWith('--compare='));
  const scored = scoreCompared(other?.slice('--compare='.length), corpus, root);
  printCompared(scored, console);

  const isLow =
    Object.entries(comparisonMinimums).some(([name, least]) => scored[name as Minimum] < least) ||
    plans.some(({ scores }) => scoredKinds.some((kind) => f1(scores[kind]) < minimums[kind])) ||
    rules.some(({ scores }) => scoredKinds.some((kind) => f1(scores[kind]) < 1));
  if (isLow) console.error('\n有的低于最低要求：方案各类见上，每条规则须一项不漏、一项不多。');
  return isLow ? 1 : 0;
}

type Minimum = keyof typeof comparisonMinimums;

const comparedNames: Readonly<Record<Minimum, string>> = {
  rows: '句子归项',
  parallelPrecision: '同一句 P',
  parallelRecall: '同一句 R',
  chosenPrecision: '一对一 P',
  absencePrecision: '未提及 P',
};

/** Score the comparison of the plans against readings of sentences, pairs and silences. */
function scoreCompared(
  folder = 'tests/fixtures/compare',
  { plans, registers }: Corpus,
  root: URL,
): ComparisonScores {
  const read = (file: string): string => readContentFile(root, file);
  const compared = comparedPlans(plans, registers);
  const { labels } = labelSentences(readLabels(labelsFile, read(labelsFile)).entries, compared);
  const rows = readRows(rowsFile, read(rowsFile)).entries;
  const readings = readAll<Partial<ComparisonReadings>>(folder, root);
  const all = {
    rows: readings.flatMap((reading) => reading.rows ?? []),
    pairs: readings.flatMap((reading) => reading.pairs ?? []),
    silences: readings.flatMap((reading) => reading.silences ?? []),
  };
  return scoreComparison(compared, { rows, labels, labelled: compared }, all);
}

function printCompared(scores: ComparisonScores, console: CommandIo['console']): void {
  console.log('\n逐句对照');
  for (const [name, label] of Object.entries(comparedNames))
    console.log(`  ${label}  ${(scores[name as Minimum] * 100).toFixed(1)}%`);
  for (const words of scores.wrong) console.log(`    ${words}`);
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
  const [matched, expected, found] = [add('matched'), add('expected'), add('found')];
  return { matched, expected, found, missed: [], extra: [] };
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
