/** Questions that the facts answer: who leads, by when, whether it is to be made public, which figure. */
import { countLines, hasAnswer } from './fact-lines.ts';
import type { FoundGroup } from './outcome.ts';
import { orderByScore } from './rank.ts';
import type { Reading } from './reading.ts';
import type {
  ClauseFacts,
  ClauseText,
  FactLine,
  Filters,
  PlanEntry,
  Question,
  Vocabulary,
} from './types.ts';

/** A clause that answers the question comes before those that only hold the words. */
const answerWeight = 100;

interface Asked {
  reading: Reading;
  scope: FoundGroup;
}

interface Source {
  facts: () => Promise<readonly ClauseFacts[]>;
  planOf: (clause: number) => PlanEntry | undefined;
  read: (clause: number) => Promise<ClauseText>;
  vocabulary: Vocabulary;
}

/** Answer a question from the facts of the clauses that hold its words; these come first from then on. */
export async function answerQuestion(
  { reading, scope }: Asked,
  { facts: readFacts, planOf, read, vocabulary }: Source,
): Promise<{ lines: readonly FactLine[]; scope: FoundGroup }> {
  const { question, chips } = reading;
  const agencies = chips.filter(({ filter }) => filter === 'agency').map(({ value }) => value);
  if (question === null && agencies.length === 0) return { lines: [], scope };
  const facts = await readFacts();
  const scores = new Map(
    [...scope.scores].map(([clause, score]) => [
      clause,
      score + (answers(question, agencies, facts[clause]) ? answerWeight : 0),
    ]),
  );
  if (question === null) return { lines: [], scope: { ...scope, scores } };
  const named = Map.groupBy(chips, ({ filter }) => filter);
  const filters = Object.fromEntries(
    [...named].map(([filter, same]) => [filter, same.map(({ value }) => value)]),
  ) as Partial<Filters>;
  const counted = countLines({
    question,
    clauses: orderByScore(scores),
    facts,
    planOf,
    nameOf: (agency) => vocabulary.agencies.find(([id]) => id === agency)?.[1] ?? agency,
    phrases: scope.phrases,
    query: reading.words.join(' '),
    filters,
  });
  const lines = counted.map(async ({ cited, ...line }) => ({
    ...line,
    citations: await Promise.all(
      cited.map(async (clause) => {
        const { number, path } = await read(clause);
        return { label: `${planOf(clause)?.name ?? ''} ${number}`, path };
      }),
    ),
  }));
  return { lines: await Promise.all(lines), scope: { ...scope, scores } };
}

/** Whether a clause answers the question; of an agency alone it is asked what it leads in. */
function answers(
  question: Question | null,
  agencies: readonly string[],
  facts: ClauseFacts | undefined,
): boolean {
  if (question !== null) return hasAnswer(question, facts);
  const duties = facts?.duties ?? [];
  return duties.some(({ agency, role }) => role === 'lead' && agencies.includes(agency));
}
