/**
 * `npm run bench:compare -- 320`: how long it takes to find the sentences that many plans share, and what it holds in
 * memory; the plans are made from the real ones, and of six sentences in ten the words are altered.
 */
import { readFileSync } from 'node:fs';
import process from 'node:process';
import { readCorpus } from '../../src/corpus/io.ts';
import { comparedPlans } from '../../src/features/compare/compared-plan.ts';
import { LeaderFamilies } from '../../src/features/compare/leaders.ts';
import type { ComparedPlan } from '../../src/features/compare/units.ts';
import { createRandom } from './synthetic/random.ts';
import { syntheticPlans } from './synthetic/plans.ts';

const count = Number(process.argv[2] ?? 320);
const altered = 0.6;
const root = new URL('../../', import.meta.url);
const corpus = readCorpus(root);
const random = createRandom(1);
const words = [
  ...new Set(readFileSync(new URL('seeds/gansu.txt', root), 'utf8').match(/\p{Script=Han}{2}/gu)),
];

const families = new LeaderFamilies(comparedPlans(corpus.plans, corpus.registers));
let [sentences, microseconds, most] = [0, 0, 0];
for (const plan of syntheticPlans(corpus, { count, seed: 1 }))
  for (const own of comparedPlans([plan], corpus.registers)) {
    const changed = alter(own);
    // Of the processor, and not of the clock: what else the machine does tells nothing of this.
    const start = process.cpuUsage();
    families.add(changed);
    const { user, system } = process.cpuUsage(start);
    microseconds += user + system;
    sentences += changed.clauses.flatMap(({ paragraphs }) => paragraphs).length;
    most = Math.max(most, process.memoryUsage().heapUsed);
  }
console.log(
  `${count} 份方案，${sentences} 段，${families.size} 个家族：${(microseconds / 1e6).toFixed(1)} 处理器秒，堆最多 ${(most / 1e6).toFixed(0)} MB。`,
);

/** A word in place of another, in six sentences of ten: real plans differ from each other, too. */
function alter(plan: ComparedPlan): ComparedPlan {
  const change = (sentence: string): string => {
    if (random.next() > altered || sentence.length < 12) return sentence;
    const at = Math.floor(random.next() * (sentence.length - 4));
    return `${sentence.slice(0, at)}${random.pick(words)}${sentence.slice(at + 2)}`;
  };
  return {
    ...plan,
    clauses: plan.clauses.map((clause) => ({
      ...clause,
      paragraphs: clause.paragraphs.map((paragraph) => ({
        ...paragraph,
        text: paragraph.text.replace(/[^。；]+/gu, change),
      })),
    })),
  };
}
