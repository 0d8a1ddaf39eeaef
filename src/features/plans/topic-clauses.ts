import type { Clause, Plan } from '../../corpus/plan.ts';
import { countCharacters } from '../plans/outline.ts';

/** A clause with less text than this, such as one that only repeats a title, says nothing of its own. */
const leastText = 24;

type TopicSource = Pick<Plan, 'clauses' | 'facts'>;

/** The clauses with text of their own that are on a topic, in the order of the document. */
export function clausesOnTopic({ clauses, facts }: TopicSource, topic: string): Clause[] {
  const onTopic = new Set(
    facts.topics.filter(({ topics }) => topics.includes(topic)).map(({ clause }) => clause),
  );
  return speakingClauses(clauses).filter(({ id }) => onTopic.has(id));
}

/** Measure a plan by topics, each by the clauses whose first it is, in the given order; silent ones are left out. */
export function measureTopics({ clauses, facts }: TopicSource, order: readonly string[]) {
  const topicsOf = new Map(facts.topics.map(({ clause, topics }) => [clause, topics]));
  const byFirst = Map.groupBy(clauses, ({ id }) => topicsOf.get(id)?.[0]);
  return order.flatMap((topic) => {
    const own = byFirst.get(topic) ?? [];
    const characters = sum(own.map(countCharacters));
    if (characters === 0) return [];
    const sections = Map.groupBy(own, ({ ordinals }) => ordinals.split('.', 2).join('.'));
    // A frame of several topics stands before the clauses that are on this one alone.
    const first = own.find(({ id }) => topicsOf.get(id)?.length === 1) ?? own[0]!;
    /** The characters of each second-level section that the topic takes part of, in the order of the document. */
    const parts = [...sections.values()].map((part) => sum(part.map(countCharacters)));
    return [{ topic, characters, sections: parts, first }];
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The outermost clauses of a plan with text of their own. */
function speakingClauses(clauses: readonly Clause[]): Clause[] {
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
