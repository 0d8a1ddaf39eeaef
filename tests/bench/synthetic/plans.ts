/** A corpus of any size in the manner of the real one, for measuring what the whole country would take. */
import { extractFacts } from '../../../src/corpus/facts/extract-facts.ts';
import { parsePlan } from '../../../src/corpus/parse-plan.ts';
import { levelOf } from '../../../src/corpus/plan-level.ts';
import type { Division } from '../../../src/corpus/registers/places.ts';
import type { Corpus } from '../../../src/corpus/corpus.ts';
import type { Plan } from '../../../src/corpus/plan.ts';
import { createRandom, type Random } from './random.ts';
import { rewriteText, type Replacements } from './rewrite-text.ts';

/** How many plans the whole country would have: each of its divisions one. */
export const nationalPlanCount = 3200;

interface Options {
  /** How many plans; they are spread evenly over the country. */
  count: number;
  seed: number;
}

/** Make plans one by one, in the order of their administrative codes. */
export function* syntheticPlans(base: Corpus, { count, seed }: Options): Generator<Plan> {
  const { divisions } = base.registers;
  if (count > divisions.length)
    throw new Error(`全国名录里只有 ${divisions.length} 个地方，做不出 ${count} 份方案。`);
  for (let at = 0; at < count; at++) {
    const division = divisions[Math.floor((at * divisions.length) / count)];
    if (division) yield syntheticPlan(base, division, createRandom(seed + Number(division.adcode)));
  }
}

function syntheticPlan(base: Corpus, division: Division, random: Random): Plan {
  const model = chooseModel(base.plans, random);
  const id = `p${division.adcode}`;
  const file = `${id}.txt`;
  const text = rewriteText(model.text, placesFor(model, division, base, random), random);
  const parsed = parsePlan(text, { plan: id, file });
  return {
    ...parsed,
    text,
    facts: extractFacts(parsed.clauses, { text, file, adcode: division.adcode }, base.registers),
    openDiagnostics: [],
    metadata: {
      ...model.metadata,
      id,
      title: `${division.name}土壤污染防治工作方案`,
      region: division.name,
      level: levelOf(division.adcode),
      adcode: division.adcode,
      docNumber: null,
      repairs: [],
      accepted: [],
      topics: {},
    },
  };
}

/** The shorter a text, the more often it serves: most plans are those of counties, and these are short. */
function chooseModel(plans: readonly Plan[], random: Random): Plan {
  const weights = plans.map(({ text }) => 1 / text.length ** 2);
  let left = random.next() * weights.reduce((sum, weight) => sum + weight, 0);
  const chosen = plans.find((_, at) => (left -= weights[at] ?? 0) <= 0) ?? plans.at(-1);
  if (!chosen) throw new Error('Without a plan there is no model for others.');
  return chosen;
}

/** The place of the plan itself, and every place that it names, become others. */
function placesFor(
  { metadata, facts }: Plan,
  division: Division,
  { registers }: Corpus,
  random: Random,
): Replacements {
  const others = [...new Set(facts.places.map(({ printed }) => printed))];
  return [
    [metadata.region, division.name],
    [shortName(metadata.region), shortName(division.name)],
    ...others.map((name) => [name, random.pick(registers.divisions).name] as const),
  ];
}

function shortName(name: string): string {
  return name.length > 2 ? name.replace(/(?:省|市|县|区|旗|自治[州县旗])$/u, '') : name;
}
