/** What the facts of clauses say to a question, counted. */
import type { ClauseFacts, FactLine, Filters, PlanEntry, Question } from './types.ts';

/** More would be a list of its own. */
const mostLines = 3;
const mostCitations = 2;

/** One answer, not yet cited. */
export type CountedLine = Omit<FactLine, 'citations'> & { cited: readonly number[] };

interface Asked {
  question: Question;
  /** The clauses that hold the words, the best first. */
  clauses: readonly number[];
  facts: readonly ClauseFacts[];
  planOf: (clause: number) => PlanEntry | undefined;
  nameOf: (agency: string) => string;
  phrases: readonly string[];
  /** The words, and what else the query names. */
  query: string;
  filters: Partial<Filters>;
}

/** Count what the clauses that hold the words say to a question: the most common answer first, years in their order. */
export function countLines(asked: Asked): CountedLine[] {
  const { question, clauses, facts } = asked;
  const groups = new Map<string, number[]>();
  for (const clause of clauses) {
    for (const answer of new Set(answersOf(question, facts[clause]))) {
      groups.set(answer, [...(groups.get(answer) ?? []), clause]);
    }
  }
  return [...groups]
    .sort(([, one], [, other]) => other.length - one.length)
    .slice(0, mostLines)
    .sort(([one], [other]) => (question === 'when' ? Number(one) - Number(other) : 0))
    .map(([answer, cited]) => lineOf(answer, cited, asked));
}

/** Whether the facts of a clause say anything to a question. */
export function hasAnswer(question: Question, facts: ClauseFacts | undefined): boolean {
  return answersOf(question, facts).length > 0;
}

function answersOf(question: Question, facts: ClauseFacts | undefined): readonly string[] {
  if (!facts) return [];
  switch (question) {
    case 'lead':
      return facts.duties
        .filter(({ role, agency }) => role === 'lead' && agency !== '')
        .map(({ agency }) => agency);
    case 'when':
      return facts.years;
    default:
      return facts.kinds.includes(question) ? [question] : [];
  }
}

function lineOf(
  answer: string,
  cited: readonly number[],
  { question, planOf, nameOf, phrases, query, filters }: Asked,
): CountedLine {
  const names: Readonly<Record<Question, string>> = {
    lead: nameOf(answer),
    when: `${answer}年`,
    disclosure: '',
    indicator: '',
  };
  const chosen: Readonly<Record<Question, Partial<Filters>>> = {
    lead: { agency: [answer], role: ['lead'] },
    when: { year: [answer] },
    disclosure: { kind: [answer] },
    indicator: { kind: [answer] },
  };
  return {
    question,
    name: names[question],
    plans: new Set(cited.map((clause) => planOf(clause)?.id)).size,
    clauses: cited.length,
    phrases,
    query,
    filters: { ...filters, ...chosen[question] },
    cited: firstOfEachPlan(cited, planOf),
  };
}

/** The first clause of each plan, so that the citations speak for more than one. */
function firstOfEachPlan(
  clauses: readonly number[],
  planOf: (clause: number) => PlanEntry | undefined,
): number[] {
  const byPlan = Map.groupBy(clauses, (clause) => planOf(clause)?.id);
  return [...byPlan.values()].flatMap(([first]) => first ?? []).slice(0, mostCitations);
}
