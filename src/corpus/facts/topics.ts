import type { Topic } from '../registers/topics.ts';
import type { Clause } from '../plan.ts';
import { clauseText } from '../clause-texts.ts';
import { fold } from '../characters/fold.ts';
import { globSource } from './glob.ts';
import type { ClauseTopics } from './types.ts';

/** Tells the topics of all clauses of a plan. */
export type TopicReader = (
  clauses: readonly Clause[],
  assigned: Readonly<Record<string, readonly string[]>>,
) => ClauseTopics[];

/** The topic of what stands before the first clause and after the last. */
const frameTopic = 'overall';

/**
 * Make a reader from the register of topics.
 *
 * A clause goes by its own heading, else by that of the nearest clause above it that tells, else by its words, else by
 * those of the clause above it; a clause that holds nothing but others has all their topics. What an editor assigned by
 * hand comes before all of this.
 */
export function createTopicReader(topics: readonly Topic[]): TopicReader {
  const headings = headingReader(topics);
  const words = wordCounter(topics);
  return (clauses, assigned) => {
    const byId = new Map(clauses.map((clause) => [clause.id, clause]));
    const told = new Map<string, readonly string[]>();
    for (const clause of clauses) {
      told.set(clause.id, assigned[clause.id] ?? topicsAbove(clause, byId, headings));
    }
    const below = Map.groupBy(clauses, ({ parent }) => parent);
    for (const clause of [...clauses].reverse()) {
      if (told.get(clause.id)?.length) continue;
      const others = (below.get(clause.id) ?? []).flatMap(({ id }) => told.get(id) ?? []);
      told.set(clause.id, clause.paragraphs.length > 0 ? words(clause) : [...new Set(others)]);
    }
    for (const { id, parent } of clauses) {
      if (!told.get(id)?.length) told.set(id, told.get(parent ?? '') ?? []);
    }
    return clauses.map(({ id, plan }) => ({ plan, clause: id, topics: told.get(id) ?? [] }));
  };
}

type HeadingReader = (heading: string) => readonly string[];

function topicsAbove(
  clause: Clause,
  byId: ReadonlyMap<string, Clause>,
  headings: HeadingReader,
): readonly string[] {
  if (isFrame(clause)) return [frameTopic];
  for (let at: Clause | undefined = clause; at; at = byId.get(at.parent ?? '')) {
    const topics = headings(at.heading);
    if (topics.length > 0) return topics;
  }
  return [];
}

function isFrame({ ordinals }: Clause): boolean {
  return ordinals === 'end' || /^0(?:\.|$)/.test(ordinals);
}

interface Sign {
  topic: string;
  pattern: RegExp;
}

interface Hit {
  topic: string;
  start: number;
  end: number;
}

/** Reads headings: where two signs share a place the longer one counts, and topics come in the order of their places. */
function headingReader(topics: readonly Topic[]): HeadingReader {
  const signs: Sign[] = topics.flatMap(({ id, headings }) =>
    headings.map((form) => ({ topic: id, pattern: new RegExp(globSource(form), 'u') })),
  );
  const known = new Map<string, readonly string[]>();
  return (heading) => {
    if (heading === '') return [];
    const seen = known.get(heading);
    if (seen) return seen;
    const words = fold(heading);
    const hits = signs.flatMap(({ topic, pattern }): Hit[] => {
      const match = pattern.exec(words);
      return match ? [{ topic, start: match.index, end: match.index + match[0].length }] : [];
    });
    const read = [...new Set(withoutCovered(hits).map(({ topic }) => topic))];
    known.set(heading, read);
    return read;
  };
}

function withoutCovered(hits: readonly Hit[]): Hit[] {
  const isCovered = (hit: Hit): boolean =>
    hits.some(
      (other) =>
        other.start < hit.end &&
        hit.start < other.end &&
        other.end - other.start > hit.end - hit.start,
    );
  return hits.filter((hit) => !isCovered(hit)).sort((one, other) => one.start - other.start);
}

/** Counts the words of running text; the topic with most of them is told, if there are any. */
function wordCounter(topics: readonly Topic[]): (clause: Clause) => readonly string[] {
  const signs = topics.map(({ id, words }) => ({
    topic: id,
    pattern: new RegExp(words.map(globSource).join('|'), 'gu'),
  }));
  return (clause) => {
    const text = fold(clauseText(clause));
    let best: { topic: string; count: number } | null = null;
    for (const { topic, pattern } of signs) {
      const count = text.match(pattern)?.length ?? 0;
      if (count > (best?.count ?? 0)) best = { topic, count };
    }
    return best ? [best.topic] : [];
  };
}
