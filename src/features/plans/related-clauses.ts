import type { Clause, Plan } from '../../corpus/plan.ts';

/** What one other plan says on the topic of a clause. */
export interface RelatedInPlan {
  plan: string;
  /** The nearest clauses, the nearest first; none where no clause of the plan comes near. */
  clauses: readonly Clause[];
  /** The first topic of the clause that the plan speaks of too; `null` where it speaks of none. */
  topic: string | null;
}

/** A clause as it is compared: its topics, and how much each pair of characters tells about it. */
interface Profile {
  clause: Clause;
  topics: readonly string[];
  weights: ReadonlyMap<string, number>;
}

/** A heading says more about a clause than its text, and that of the clause above it something. */
const headingWeight = 3;
/** A clause with less text than this, such as one that only repeats a title, says nothing that could be compared. */
const leastText = 24;
/** Below this likeness two clauses only happen to share a topic. */
const leastLikeness = 0.05;
/** A second clause of a plan is named where it is nearly as near as the first. */
const secondShare = 0.8;
/** A plan is compared with no more others than this: with its neighbours in the list, which lie near it. */
const mostCompared = 11;

/** What of a plan is needed to find what is related to it. */
type ComparedPlan = Pick<Plan, 'clauses' | 'facts' | 'metadata'>;

/** How rare a pair of characters is among all clauses that are compared. */
interface Spread {
  clauses: number;
  /** How many clauses have the pair. */
  of: ReadonlyMap<string, number>;
}

/**
 * Finds, for each clause that says something of its own, the clauses of the other plans that are nearest to it: those on
 * one of its topics that share most of the telling pairs of characters in heading and text. Where there are many plans,
 * only those next to it in the list are compared, and only these are held in memory.
 */
export class RelatedFinder {
  readonly #plans: readonly ComparedPlan[];
  readonly #spread: Spread;
  #profiles = new Map<ComparedPlan, readonly Profile[]>();

  constructor(plans: readonly ComparedPlan[]) {
    this.#plans = plans;
    this.#spread = measureSpread(plans);
  }

  /** What is related to the clauses of one plan, by their ids. */
  find(plan: string): Map<string, readonly RelatedInPlan[]> {
    const at = this.#plans.findIndex(({ metadata }) => metadata.id === plan);
    const own = this.#plans[at];
    if (!own) return new Map();
    const others = neighbours(this.#plans, at);
    this.#hold([own, ...others]);
    return new Map(
      this.#profilesOf(own).map((profile) => [
        profile.clause.id,
        others.map((other) => ({
          plan: other.metadata.id,
          ...nearest(profile, this.#profilesOf(other)),
        })),
      ]),
    );
  }

  /** Plans are asked for in their order, so that most of those compared with one are compared with the next. */
  #hold(plans: readonly ComparedPlan[]): void {
    const weighed = plans.map((plan) => [plan, this.#profilesOf(plan)] as const);
    this.#profiles = new Map(weighed);
  }

  #profilesOf(plan: ComparedPlan): readonly Profile[] {
    return this.#profiles.get(plan) ?? weigh(countPairs(plan), this.#spread);
  }
}

/** The entries round one, itself left out; at either end of the list as many as in its middle. */
function neighbours<Entry>(list: readonly Entry[], at: number): Entry[] {
  const latest = Math.max(0, list.length - mostCompared - 1);
  const start = Math.min(Math.max(0, at - Math.floor(mostCompared / 2)), latest);
  return list.slice(start, start + mostCompared + 1).filter((entry) => entry !== list[at]);
}

/** The clauses of a plan that are compared: the outermost ones with text of their own. */
export function speakingClauses(clauses: readonly Clause[]): Clause[] {
  const byId = new Map(clauses.map((clause) => [clause.id, clause]));
  const speaks = (clause: Clause): boolean =>
    !/^(?:0|end)$/.test(clause.ordinals) && ownText(clause).length >= leastText;
  return clauses.filter((clause) => {
    let above = byId.get(clause.parent ?? '');
    while (above && !speaks(above)) above = byId.get(above.parent ?? '');
    return speaks(clause) && !above;
  });
}

function ownText({ paragraphs }: Clause): string {
  return paragraphs.flatMap(({ kind, text }) => (kind === 'text' ? [text] : [])).join('\n');
}

function countPairs({ clauses, facts }: ComparedPlan): Profile[] {
  const topics = new Map(facts.topics.map((entry) => [entry.clause, entry.topics]));
  const headings = new Map(clauses.map(({ id, heading }) => [id, heading]));
  return speakingClauses(clauses).map((clause) => {
    const weights = new Map<string, number>();
    addPairs(weights, clause.heading, headingWeight);
    addPairs(weights, headings.get(clause.parent ?? '') ?? '', 1);
    addPairs(weights, ownText(clause), 1);
    return { clause, topics: topics.get(clause.id) ?? [], weights };
  });
}

function addPairs(weights: Map<string, number>, text: string, weight: number): void {
  for (const run of text.match(/\p{Script=Han}+/gu) ?? []) {
    for (let at = 0; at + 2 <= run.length; at++) {
      const pair = run.slice(at, at + 2);
      weights.set(pair, (weights.get(pair) ?? 0) + weight);
    }
  }
}

function measureSpread(plans: readonly ComparedPlan[]): Spread {
  const of = new Map<string, number>();
  let clauses = 0;
  for (const { weights } of plans.values().flatMap(countPairs)) {
    clauses += 1;
    for (const pair of weights.keys()) of.set(pair, (of.get(pair) ?? 0) + 1);
  }
  return { clauses, of };
}

/** Weigh counts by how rare a pair is, and make every profile as long as any other. */
function weigh(profiles: readonly Profile[], spread: Spread): Profile[] {
  return profiles.map((profile) => {
    const weighed = [...profile.weights].map(([pair, count]): [string, number] => [
      pair,
      (1 + Math.log(count)) * Math.log(spread.clauses / (spread.of.get(pair) ?? 1)),
    ]);
    const length = Math.hypot(...weighed.map(([, weight]) => weight)) || 1;
    return { ...profile, weights: new Map(weighed.map(([pair, w]) => [pair, w / length])) };
  });
}

function nearest(
  { topics, weights }: Profile,
  others: readonly Profile[],
): Omit<RelatedInPlan, 'plan'> {
  const onTopic = others.filter((other) => other.topics.some((topic) => topics.includes(topic)));
  const near = onTopic
    .map((other) => ({ clause: other.clause, likeness: likeness(weights, other.weights) }))
    .filter((candidate) => candidate.likeness >= leastLikeness)
    // The sort keeps the order of the document where two are equally near.
    .sort((one, other) => other.likeness - one.likeness);
  const [first, second] = near;
  const kept = near.slice(
    0,
    first && second && second.likeness >= first.likeness * secondShare ? 2 : 1,
  );
  const shared = topics.find((topic) => onTopic.some((other) => other.topics.includes(topic)));
  return { clauses: kept.map(({ clause }) => clause), topic: shared ?? null };
}

function likeness(ones: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): number {
  const [few, many] = ones.size < others.size ? [ones, others] : [others, ones];
  let sum = 0;
  for (const [pair, weight] of few) sum += weight * (many.get(pair) ?? 0);
  return sum;
}
